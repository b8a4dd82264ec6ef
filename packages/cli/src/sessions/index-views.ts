import type { Database } from "../io/duckdb.ts";
import { VIEW_FATE } from "./views-query.ts";

/** Minutes without a sign of a visitor that part two of their sessions, as GA4 has it. */
export const IDLE_MINUTES = 30;

/** Different products that one session can look at; what looks at more is a machine that reads the whole shop. */
export const MOST_LOOKED_AT = 500;

/** What is counted of the indexed views. */
export interface ViewCounts {
  readonly views: number;
  readonly outsideWindow: number;
  readonly crawled: number;
  /** Sessions that looked at more than {@link MOST_LOOKED_AT} products. */
  readonly crawlers: number;
  readonly sessions: number;
  readonly products: number;
  /** Products of each session, summed over the sessions. */
  readonly looks: number;
}

/** Makes one table of the views of all files, with their sessions, and the dictionaries `session_places` and `viewed_products` of those that count. */
export async function indexViews(
  database: Database,
  tables: readonly string[],
  startOf: (latest: () => number) => number | undefined,
): Promise<ViewCounts> {
  const parts = tables.map((table) => `SELECT session, product, ms, by_visitor, fate FROM ${table}`);
  await database.run(`CREATE OR REPLACE VIEW all_views AS ${parts.join(" UNION ALL ")}`);
  await database.run(`CREATE OR REPLACE TABLE views AS ${VIEWS_WITH_SESSIONS}`);
  const [[latest = null] = []] = await database.rows("SELECT max(ms) FROM views");
  const from = startOf(() => (latest === null ? Number.NEGATIVE_INFINITY : Number(latest)));
  await database.run(`CREATE OR REPLACE TABLE viewed_sessions AS ${viewedSessions(from)}`);
  await database.run(`CREATE OR REPLACE TABLE session_places AS
    SELECT session, (row_number() OVER (ORDER BY session) - 1)::UINTEGER AS place
    FROM viewed_sessions WHERE counts`);
  await database.run(`CREATE OR REPLACE TABLE viewed_products AS
    SELECT product, (row_number() OVER (ORDER BY product) - 1)::UINTEGER AS place
    FROM (SELECT DISTINCT product FROM views SEMI JOIN session_places USING (session))`);
  return countViews(database);
}

/** By the order of the dates alone, so that no order of rows makes a difference. */
const VIEWS_WITH_SESSIONS = `
  SELECT session, product, ms FROM all_views WHERE fate = ${VIEW_FATE.view} AND NOT by_visitor
  UNION ALL
  SELECT session || ' ' || visit, product, ms FROM (
    SELECT *, sum(begins) OVER (PARTITION BY session ORDER BY ms) AS visit FROM (
      SELECT *, coalesce(ms - lag(ms) OVER (PARTITION BY session ORDER BY ms) > ${IDLE_MINUTES * 60_000}, false)::INTEGER AS begins
      FROM all_views
      WHERE by_visitor AND session IS NOT NULL AND ms IS NOT NULL AND fate <> ${VIEW_FATE.bad}))
  WHERE fate = ${VIEW_FATE.view}`;

/** A session lies where its first view lies; one without a date lies in no window. */
function viewedSessions(from: number | undefined): string {
  const inWindow = from === undefined ? "true" : `coalesce(began >= '${from}'::DOUBLE, false)`;
  return `SELECT *, in_window AND seen <= ${MOST_LOOKED_AT} AS counts FROM (
    SELECT *, ${inWindow} AS in_window FROM (
      SELECT session, min(ms) AS began, count(*) AS views, count(DISTINCT product) AS seen
      FROM views GROUP BY session))`;
}

async function countViews(database: Database): Promise<ViewCounts> {
  const sum = (what: string, where: string) => `coalesce(sum(${what}) FILTER (${where}), 0)::DOUBLE`;
  const [row = []] = await database.rows(`SELECT ${sum("views", "counts")}, ${sum("views", "NOT in_window")},
    ${sum("views", "in_window AND NOT counts")}, ${sum("1", "in_window AND NOT counts")},
    ${sum("1", "counts")}, ${sum("seen", "counts")}, (SELECT count(*) FROM viewed_products)::DOUBLE
    FROM viewed_sessions`);
  const [views = 0, outsideWindow = 0, crawled = 0, crawlers = 0, sessions = 0, looks = 0, products = 0] =
    row.map(Number);
  return { views, outsideWindow, crawled, crawlers, sessions, looks, products };
}
