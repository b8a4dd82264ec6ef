/** A column made from a JSON record: its name with dots, and where it is found. */
interface JsonColumn {
  readonly name: string;
  readonly path: string;
  /** Where it is one of GA4's parameters: its key in the list of them that stands at the path. */
  readonly key?: string;
}

/** What JSON records are made of: columns of the record, lists of plain values among them, and of the list of lines inside, where there is one. */
export interface RecordShape {
  readonly list: string | undefined;
  readonly own: readonly JsonColumn[];
  readonly inside: readonly JsonColumn[];
}

/** The shape of records, found from some of them. */
export function shapeOf(records: readonly unknown[]): RecordShape {
  const own = new Map<string, JsonColumn>();
  const lists = new Map<string, Map<string, JsonColumn>>();
  for (const record of records) {
    if (!isRecord(record)) continue;
    collect(record, own);
    for (const [key, value] of Object.entries(record)) {
      if (!Array.isArray(value) || !value.some(isRecord)) continue;
      for (const column of parametersOf(key, value)) own.set(column.name, column);
      const inside = lists.get(key) ?? new Map<string, JsonColumn>();
      lists.set(key, inside);
      for (const item of value) if (isRecord(item)) collect(item, inside);
    }
  }
  const list = LIST_NAMES.find((name) => lists.has(name));
  if (list === "lines" && own.has("orderId")) addMissing(own, lists.get(list), CONTRACT);
  return { list, own: [...own.values()], inside: [...(lists.get(list ?? "")?.values() ?? [])] };
}

/** What an order of the contract and its lines may have: it counts too where none of the records looked at has it. */
const CONTRACT = {
  own: ["customerId", "at", "country", "source", "segments", "coupon"],
  inside: ["listPrice", "returned"],
};

function addMissing(
  own: Map<string, JsonColumn>,
  inside: Map<string, JsonColumn> | undefined,
  names: typeof CONTRACT,
): void {
  for (const name of names.own) if (!own.has(name)) own.set(name, { name, path: jsonPath([name]) });
  for (const name of names.inside)
    if (inside && !inside.has(name)) inside.set(name, { name, path: jsonPath([name]) });
}

/** The names that the lines of an order go by. */
const LIST_NAMES = ["lines", "items", "line_items", "lineItems", "orderLines", "order_lines", "products"];

/** A path of keys in DuckDB's JSON path language. */
export function jsonPath(keys: readonly string[]): string {
  return `$${keys.map((key) => `."${key.replaceAll('"', '\\"')}"`).join("")}`;
}

function collect(record: Record<string, unknown>, columns: Map<string, JsonColumn>): void {
  for (const [key, value] of Object.entries(record)) {
    if (Array.isArray(value) && (value.length === 0 || value.some(isRecord))) continue;
    const paths = isRecord(value) ? Object.keys(value).map((inner) => [key, inner]) : [[key]];
    for (const path of paths) columns.set(path.join("."), { name: path.join("."), path: jsonPath(path) });
  }
}

/** GA4 writes what it knows of an event as a list of keys, each with its value by its type: `event_params`. */
function parametersOf(name: string, list: readonly unknown[]): JsonColumn[] {
  return list.flatMap((item) => {
    if (!isRecord(item) || typeof item.key !== "string" || !isRecord(item.value)) return [];
    return [{ name: `${name}.${item.key}`, path: jsonPath([name]), key: item.key }];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
