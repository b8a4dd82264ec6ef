import type { Database } from "../io/duckdb.ts";
import type { Encoding } from "../io/read-head.ts";
import { plainName } from "../orders/aliases.ts";
import { MOST_SHOWN } from "../orders/bad-rows.ts";
import { notInEncoding } from "../orders/csv-source.ts";
import { openSource } from "../orders/open-source.ts";
import { encodingReject, forgetRejects, locateIn, readRejects, rejectPlace } from "../orders/rejects.ts";
import type { Source } from "../orders/source.ts";
import type { Feed, FeedItem } from "./feed-item.ts";

/** The products of a CSV, TSV or Parquet file; throws InputError where it is not in its encoding. */
export async function tableItems(database: Database, file: string, encoding: Encoding): Promise<Feed> {
  const source = await openSource(database, file, { encoding, baskets: false });
  await forgetRejects(database);
  await database.run(`CREATE OR REPLACE TABLE catalog_rows AS SELECT * FROM ${source.relation}`);
  const rejects = await readRejects(database, source);
  const unreadable = encodingReject(rejects);
  const shown = unreadable ? [unreadable] : rejects.slice(0, MOST_SHOWN);
  const located = await locateIn(source, rejects, [], shown);
  if (unreadable)
    throw notInEncoding(file, encoding, located?.rejects.get(unreadable.line) ?? unreadable.line);
  return {
    items: await readItems(database, source),
    names: new Set(source.columns),
    broken: { count: rejects.length, first: shown.map((reject) => rejectPlace(source, reject, located)) },
    locate: async (rows) => {
      const records = rows.map((row) => row - source.firstRow);
      const lines = (await locateIn(source, rejects, records, []))?.records;
      return new Map(rows.map((row, i) => [row, lines?.get(records[i]!) ?? row]));
    },
  };
}

async function readItems(database: Database, { columns, firstRow }: Source): Promise<FeedItem[]> {
  const keys = columns.map(keyOf);
  const items: FeedItem[] = [];
  const texts = columns.map((_, place) => `trim(c${place})`).join(", ");
  await database.stream(`SELECT ${texts} FROM catalog_rows`, (chunk) => {
    const cells = keys.map((_, place) => chunk.texts(place));
    for (let row = 0; row < chunk.rows; row++) {
      const values = new Map<string, readonly unknown[]>();
      keys.forEach((key, place) => {
        const cell = cells[place]![row];
        if (cell && !values.has(key)) values.set(key, [cell]);
      });
      items.push({ row: firstRow + items.length, values });
    }
  });
  return items;
}

/** Columns such as `features.Watts` keep the feature's own name. */
function keyOf(column: string): string {
  return /^features\./i.test(column) ? `features.${column.slice("features.".length)}` : plainName(column);
}
