import { LIMITS } from "@basketwise/core/schema";
import { FATE } from "../orders/row-fate.ts";
import { PROBLEM_MARK } from "../orders/rows-query.ts";
import type { Source } from "../orders/source.ts";
import type { CustomerField } from "./fields.ts";

/** The query that makes typed rows of a customer table: `ids`, all a row has of one customer; `segments`, `contacts`, and fate and problem. */
export function customersQuery(
  source: Source,
  fields: Readonly<Partial<Record<CustomerField, readonly number[]>>>,
): string {
  const record = source.hasRecord ? "record::UINTEGER" : "NULL::UINTEGER";
  const texts = (field: CustomerField) => (fields[field] ?? []).map((place) => `nullif(trim(c${place}), '')`);
  // Some tools write whole numbers as 17850.0, others as 17850.
  const ids = texts("customer").map((text) => String.raw`regexp_replace(${text}, '^(\d+)\.0$', '\1')`);
  const names = texts("segments").map((text) => `coalesce(names_in(${text}), [])`);
  const contacts = texts("contacts");
  const parsed = `SELECT ${record} AS record, ${filled(ids)} AS ids,
    ${names.length > 0 ? `flatten([${names.join(", ")}])` : "[]::VARCHAR[]"} AS segments,
    ${contacts.length > 0 ? `coalesce(${contacts.join(", ")})` : "NULL::VARCHAR"} AS contacts_text
    FROM ${source.relation}`;
  const counted = `SELECT *, number_with_point(contacts_text) AS contacts FROM (${parsed})`;
  return `SELECT *, (CASE WHEN problem IS NULL THEN ${FATE.sale} ELSE ${FATE.bad} END)::UTINYINT AS fate
    FROM (SELECT *, ${PROBLEM} AS problem FROM (${counted}))`;
}

function filled(texts: readonly string[]): string {
  return `list_filter([${texts.join(", ")}], lambda text: text IS NOT NULL)`;
}

const isLong = (texts: string) => `len(list_filter(${texts}, lambda text: len(text) > ${LIMITS.name})) > 0`;

/** Most contacts that anybody can have had. */
const MOST_CONTACTS = 1_000_000_000;

const PROBLEM = `CASE
  WHEN len(ids) = 0 THEN 'customer${PROBLEM_MARK}'
  WHEN ${isLong("ids")} THEN 'customer${PROBLEM_MARK}' || ids[1]
  WHEN ${isLong("segments")} THEN 'segments${PROBLEM_MARK}' || list_aggregate(segments, 'string_agg', ';')
  WHEN contacts_text IS NOT NULL
    AND NOT coalesce(contacts >= 0 AND contacts <= ${MOST_CONTACTS} AND contacts = floor(contacts), false)
    THEN 'contacts${PROBLEM_MARK}' || contacts_text END`;
