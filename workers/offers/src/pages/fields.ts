/** What the pages need of a JSON schema. */
export interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly items?: Node;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Node[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** One thing that can be set: the keys that lead to it, `[]` for any entry of a list and `NAME` for any object of a table. */
export interface Field {
  readonly keys: readonly string[];
  readonly node: Node;
}

/** All that can be set in a part of the schema, in its order. */
export function fieldsOf(node: Node, keys: readonly string[] = []): Field[] {
  if (node.properties) {
    return Object.entries(node.properties).flatMap(([name, inner]) => fieldsOf(inner, [...keys, name]));
  }
  if (typeof node.additionalProperties === "object" && node.additionalProperties.properties)
    return fieldsOf(node.additionalProperties, [...keys, "NAME"]);
  if (node.items?.properties) return fieldsOf(node.items, [...keys, "[]"]);
  return [{ keys, node }];
}

/** A field's path as one would write it: `anchor.waivers[].for`. */
export function pathOf({ keys }: Field): string {
  return keys.join(".").replaceAll(".[]", "[]");
}

/** What a document has in a field: of a list or table the first entry that has it. */
export function valueAt(document: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined || typeof document !== "object" || document === null) return document;
  const isAny = key === "[]" || key === "NAME";
  const own = Object.hasOwn(document, key) ? [(document as Record<string, unknown>)[key]] : [];
  const found = (isAny ? Object.values(document) : own).map((inner) => valueAt(inner, rest));
  return found.find((value) => value !== undefined);
}
