import { literal } from "../io/duckdb.ts";
import { momentMacro, numberMacro, type Reading } from "../io/text-macros.ts";
import type { FoundColumns } from "./find-columns.ts";
import { CANCELLED_STATUSES, FATE, UCI_NOT_PRODUCTS } from "./row-fate.ts";
import type { Source } from "./source.ts";

/** Between the field's name and what was found, in the column `problem`. */
export const PROBLEM_MARK = "\u001f";

/** The query that makes typed rows of a file, each with its fate and, where it is bad, its problem; what only a history needs is left out where none is wanted. */
export function rowsQuery(source: Source, found: FoundColumns, reading: Reading, history: boolean): string {
  const columns = [
    source.hasRecord ? "record::UINTEGER AS record" : "NULL::UINTEGER AS record",
    source.parts ? "part::INTEGER AS part" : "0::INTEGER AS part",
    "order_id",
    "product",
    "customer",
    "country",
    "source",
    "title",
    "ms",
    "abs(pieces) - coalesce(back, 0) AS pieces",
    source.isNested ? "coalesce(back, 0)::DOUBLE AS told_back" : "NULL::DOUBLE AS told_back",
    "price",
    "segments",
    ...(history ? HISTORY_COLUMNS : []),
    cancelledOf(),
    `${fateOf(found.profile)} AS fate`,
    "problem",
  ];
  const parsed = `SELECT *, ${problemOf(found.profile)} AS problem FROM (${parsedQuery(source, found, reading, history)})`;
  return `SELECT ${columns.join(", ")} FROM (${parsed})`;
}

/** A list price of 0 or less is how some exports write that there is none. */
const HISTORY_COLUMNS = [
  "abs(pieces) AS bought",
  "CASE WHEN list_price > 0 THEN list_price END AS list_price",
  "coalesce(is_redeemed(coupon), false) AS coupon",
];

function parsedQuery(source: Source, found: FoundColumns, reading: Reading, history: boolean): string {
  const number = numberMacro(reading);
  const record = `${source.hasRecord ? "record, " : ""}${source.parts ? "part, " : ""}`;
  return `SELECT *, ${momentMacro(reading)}(at_text) AS ms,
    CASE WHEN quantity_text IS NULL THEN 1 ELSE ${number}(quantity_text) END AS pieces,
    ${number}(returned_text) AS back, ${number}(price_text) AS price, ${number}(list_price_text) AS list_price
    FROM (SELECT ${record}${textsOf(found, history).join(", ")} FROM ${source.relation})`;
}

function textsOf(found: FoundColumns, history: boolean): string[] {
  const customer = String.raw`regexp_replace(${textOf(found, "customer")}, '^(\d+)\.0$', '\1')`;
  return [
    `${textOf(found, "order")} AS order_id`,
    `${productOf(found)} AS product`,
    // Some tools write whole numbers as 17850.0, others as 17850.
    `${customer} AS customer`,
    ...(["country", "source", "title", "status", "cancelled", "event"] as const).map(
      (field) => `${textOf(found, field)} AS ${field}`,
    ),
    ...(["at", "quantity", "returned", "price"] as const).map(
      (field) => `${textOf(found, field)} AS ${field}_text`,
    ),
    `${found.fields.segments ? `names_in(${textOf(found, "segments")})` : "NULL::VARCHAR[]"} AS segments`,
    `${history ? textOf(found, "coupon") : "NULL::VARCHAR"} AS coupon`,
    `${history ? textOf(found, "listPrice") : "NULL::VARCHAR"} AS list_price_text`,
  ];
}

/** Where the fields of a file are. */
interface Found {
  readonly fields: Readonly<Partial<Record<string, readonly number[]>>>;
}

/** A field as a trimmed text; NULL where it is blank or the file does not have it. */
export function textOf({ fields }: Found, field: string): string {
  const texts = (fields[field] ?? []).map((place) => `nullif(nullif(trim(c${place}), ''), '(not set)')`);
  return texts.length === 0 ? "NULL::VARCHAR" : `coalesce(${texts.join(", ")})`;
}

/** A basket in one cell is a list of names, and a count before a name is left off. */
export function productOf(found: Found): string {
  if (found.fields.product || !found.fields.products) return textOf(found, "product");
  const cell = textOf(found, "products");
  const list = `CASE WHEN ${cell} IS NULL THEN [NULL::VARCHAR] ELSE names_in(${cell}) END`;
  return String.raw`nullif(trim(regexp_replace(unnest(${list}), '^\s*\d+\s*[×x]\s+', '')), '')`;
}

function problemOf(profile: FoundColumns["profile"]): string {
  // UCI writes adjustments with a price below 0: they are no products, and no mistakes.
  const belowZero =
    profile === "uci" ? "false" : "price < 0 AND pieces >= 0 AND event IS DISTINCT FROM 'refund'";
  const bad = (field: string, text: string) => `'${field}${PROBLEM_MARK}' || ${text}`;
  return `CASE
    WHEN event IS NOT NULL AND event NOT IN ('purchase', 'refund') THEN NULL
    WHEN order_id IS NULL THEN ${bad("order", "''")}
    WHEN product IS NULL THEN ${bad("product", "''")}
    WHEN pieces IS NULL THEN ${bad("quantity", "quantity_text")}
    WHEN back IS NULL AND returned_text IS NOT NULL THEN ${bad("returned", "returned_text")}
    WHEN price IS NULL AND price_text IS NOT NULL THEN ${bad("price", "price_text")}
    WHEN list_price IS NULL AND list_price_text IS NOT NULL THEN ${bad("listPrice", "list_price_text")}
    WHEN ${belowZero} THEN ${bad("price", "price_text")}
    WHEN ms IS NULL AND at_text IS NOT NULL THEN ${bad("at", "at_text")} END`;
}

function cancelledOf(): string {
  return `(cancelled IS NOT NULL OR coalesce(${isOneOf("lower(status)", CANCELLED_STATUSES)}, false)) AS cancelled`;
}

function fateOf(profile: FoundColumns["profile"]): string {
  const isUci = profile === "uci";
  const notProduct = `${isOneOf("upper(product)", UCI_NOT_PRODUCTS)} OR lower(product) LIKE 'gift\\_%' ESCAPE '\\' OR price <= 0`;
  const isReturn = `pieces < 0 OR event = 'refund'${isUci ? " OR order_id LIKE 'C%'" : ""}`;
  return `CASE
    WHEN event IS NOT NULL AND event NOT IN ('purchase', 'refund') THEN ${FATE.notPurchase}
    WHEN problem IS NOT NULL THEN ${FATE.bad}
    ${isUci ? `WHEN ${notProduct} THEN ${FATE.notProduct}` : ""}
    WHEN ${isReturn} THEN ${FATE.return}
    WHEN pieces - coalesce(back, 0) <= 0 THEN ${FATE.returned}
    ELSE ${FATE.sale} END::UTINYINT`;
}

/** Not `IN (…)`: DuckDB makes a join of a long one, and a join does not keep the rows in the file's order. */
function isOneOf(expression: string, texts: readonly string[]): string {
  return `list_contains([${texts.map(literal).join(", ")}], ${expression})`;
}
