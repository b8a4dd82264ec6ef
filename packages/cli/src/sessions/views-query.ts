import { literal } from "../io/duckdb.ts";
import { momentMacro, type Reading } from "../io/text-macros.ts";
import { FATE } from "../orders/row-fate.ts";
import { PROBLEM_MARK, productOf, textOf } from "../orders/rows-query.ts";
import type { Source } from "../orders/source.ts";
import { VIEWS } from "./fields.ts";
import type { FoundSessionColumns } from "./find-session-columns.ts";

/** What a row of a file of viewed sessions is, as soon as it is read. */
export const VIEW_FATE = {
  view: 0,
  /** An event that is no look at a product. */
  notView: 1,
  /** A view that GA4 gives no session, because the visitor did not consent. */
  nameless: 2,
  bad: FATE.bad,
} as const;

/**
 * The query that makes typed rows of a file: `session`, which is the visitor where `by_visitor` says so, `product`, `ms`,
 * and fate and problem.
 */
export function viewsQuery(source: Source, found: FoundSessionColumns, reading: Reading): string {
  const record = source.hasRecord ? "record::UINTEGER" : "NULL::UINTEGER";
  const byVisitor = found.fields.session === undefined;
  const texts = `SELECT ${record} AS record, ${sessionOf(found)} AS session, ${productOf(found)} AS product,
    ${textOf(found, "at")} AS at_text, ${textOf(found, "event")} AS event FROM ${source.relation}`;
  const parsed = `SELECT *, ${momentMacro(reading)}(at_text) AS ms, ${IS_VIEW} AS is_view FROM (${texts})`;
  const judged = `SELECT *, CASE WHEN is_view THEN ${problemOf(byVisitor)} END AS problem FROM (${parsed})`;
  return `SELECT record, session, product, ms, ${byVisitor} AS by_visitor, problem, CASE
    WHEN NOT is_view THEN ${VIEW_FATE.notView}
    ${found.profile === "ga4" ? `WHEN session IS NULL THEN ${VIEW_FATE.nameless}` : ""}
    WHEN problem IS NOT NULL THEN ${VIEW_FATE.bad}
    ELSE ${VIEW_FATE.view} END::UTINYINT AS fate FROM (${judged})`;
}

const IS_VIEW = `(event IS NULL OR list_contains([${VIEWS.map(literal).join(", ")}],
  regexp_replace(lower(event), '[^a-z]', '', 'g')))`;

/** GA4 numbers sessions visitor by visitor. */
function sessionOf(found: FoundSessionColumns): string {
  const [session, visitor] = [textOf(found, "session"), textOf(found, "visitor")];
  if (found.fields.session === undefined) return visitor;
  if (found.profile !== "ga4") return session;
  return `CASE WHEN ${session} IS NOT NULL AND ${visitor} IS NOT NULL THEN ${visitor} || ' ' || ${session} END`;
}

function problemOf(byVisitor: boolean): string {
  const bad = (field: string, text: string) => `'${field}${PROBLEM_MARK}' || ${text}`;
  return `CASE
    WHEN session IS NULL THEN ${bad(byVisitor ? "visitor" : "session", "''")}
    WHEN product IS NULL THEN ${bad("product", "''")}
    WHEN ms IS NULL AND (${byVisitor} OR at_text IS NOT NULL) THEN ${bad("at", "coalesce(at_text, '')")} END`;
}
