import type { BasketTable } from "@basketwise/core";
import { InputError, inputErrorAt } from "../input-error.ts";
import { type Database, openDatabase } from "../io/duckdb.ts";
import type { Encoding } from "../io/read-head.ts";
import { defineMacros } from "../io/text-macros.ts";
import { assertFewBadRows, type BadRows, findBadRows, MOST_SHOWN } from "../orders/bad-rows.ts";
import { type Window, windowStart } from "../orders/keep-rows.ts";
import { count, type LoadedFile, loadRows } from "../orders/load-rows.ts";
import { openSource } from "../orders/open-source.ts";
import type { Source } from "../orders/source.ts";
import { type FoundSessionColumns, findSessionColumns, type SessionMaps } from "./find-session-columns.ts";
import { indexViews, type ViewCounts } from "./index-views.ts";
import { notesOn } from "./session-notes.ts";
import type { SessionReport } from "./session-report.ts";
import { readSessionTable } from "./session-table.ts";
import { VIEW_FATE, viewsQuery } from "./views-query.ts";

/** How files of viewed sessions are read. */
export interface ReadSessionsOptions extends SessionMaps {
  /** The ids of the catalog's products: what else was looked at is passed over. */
  readonly known: readonly string[];
  readonly window?: Window | undefined;
  readonly encoding?: Encoding | undefined;
  /** Stop past so many bad rows; 1 % of the rows where nothing is said. */
  readonly maxBadRows?: number | undefined;
  /** Bytes that `--memory` allows. */
  readonly memory?: number | undefined;
  readonly onProgress?: ((what: string) => void) | undefined;
}

/** Viewed sessions from files, with what was found on the way. */
export interface SessionsRead {
  readonly table: BasketTable;
  readonly report: SessionReport;
}

/** A file of viewed sessions whose rows stand, typed, in a table. */
export type LoadedViews = LoadedFile<FoundSessionColumns>;

/**
 * Reads files of viewed sessions into one table; throws InputError where a file cannot be read or tells of no view, too
 * many rows are bad, or nothing of the catalog was looked at.
 */
export async function readSessions(
  files: readonly string[],
  options: ReadSessionsOptions,
): Promise<SessionsRead> {
  const database = await openDatabase(options.memory);
  try {
    await defineMacros(database);
    const loaded: LoadedViews[] = [];
    for (const file of files) loaded.push(await loadViews(database, file, `rows_${loaded.length}`, options));
    const bad: BadRows[] = [];
    for (const file of loaded) bad.push(await findBadRows(database, file, options.encoding ?? "utf-8"));
    assertFewBadRows(bad, rowsIn(loaded), options.maxBadRows);
    options.onProgress?.(`putting ${rowsIn(loaded)} views in order`);
    const { window = {} } = options;
    const tables = loaded.map(({ table }) => table);
    const counts = await indexViews(database, tables, (latest) => windowStart(window, latest));
    const table = await readSessionTable(database, counts);
    const unknown = unknownIn(table, options.known, files);
    return { table, report: { ...(await reportOn(database, loaded, bad, counts)), unknown } };
  } finally {
    database.close();
  }
}

async function loadViews(
  database: Database,
  file: string,
  table: string,
  { encoding, onProgress, ...maps }: ReadSessionsOptions,
): Promise<LoadedViews> {
  onProgress?.(`reading ${file}`);
  const source = await openSource(database, file, { encoding, baskets: false });
  const found = columnsOf(source, maps);
  const loaded = await loadRows(database, { source, found, table }, (reading) =>
    viewsQuery(source, found, reading),
  );
  if (rowsIn([loaded]) === 0) throw new InputError(`${file}: the file has no rows`, { file });
  await assertViews(database, loaded);
  return loaded;
}

/** Where every line is a session, as in a FIMI file, there is no header to look at. */
function columnsOf({ kind, file, columns }: Source, maps: SessionMaps): FoundSessionColumns {
  if (kind === "baskets") return { profile: "generic", fields: { session: [0], product: [1] } };
  return findSessionColumns(file, columns, maps);
}

/** Throws InputError where there are events, and none says that a product was looked at. */
async function assertViews(database: Database, { source, found, table, rows }: LoadedViews): Promise<void> {
  const fates = `SELECT count(*) FROM ${table} WHERE fate = ${VIEW_FATE.notView}`;
  if (rows === 0 || (await count(database, fates)) < rows) return;
  const [place] = found.fields.event ?? [];
  const column = place === undefined ? undefined : source.columns[place];
  throw inputErrorAt({ file: source.file, column, expected: "some row to be view_item, view or click" });
}

function rowsIn(files: readonly LoadedViews[]): number {
  return files.reduce((sum, { rows, rejects }) => sum + rows + rejects.length, 0);
}

/** What the catalog doesn't know of what was looked at; throws InputError where it knows nothing of it. */
function unknownIn(
  { products, items }: BasketTable,
  known: readonly string[],
  files: readonly string[],
): SessionReport["unknown"] {
  const catalog = new Set(known);
  const isUnknown = products.map((id) => !catalog.has(id));
  const looks = items.reduce((sum, product) => sum + Number(isUnknown[product]), 0);
  if (looks > 0 && looks === items.length) {
    throw new InputError(
      `${files.join(", ")}: nothing that the catalog holds was looked at: the views name ${JSON.stringify(products[0])}, the catalog ${JSON.stringify(known[0])}`,
    );
  }
  return { products: isUnknown.filter(Boolean).length, looks };
}

async function reportOn(
  database: Database,
  files: readonly LoadedViews[],
  bad: readonly BadRows[],
  { looks: _, crawlers, ...counts }: ViewCounts,
): Promise<Omit<SessionReport, "unknown">> {
  const fate = (code: number) => count(database, `SELECT count(*) FROM all_views WHERE fate = ${code}`);
  return {
    rows: rowsIn(files),
    ...counts,
    notViews: await fate(VIEW_FATE.notView),
    nameless: await fate(VIEW_FATE.nameless),
    badRows: bad.reduce((sum, one) => sum + one.count, 0),
    firstBadRows: bad.flatMap(({ first }) => first).slice(0, MOST_SHOWN),
    notes: notesOn(files, crawlers),
  };
}
