import type { Database } from "../io/duckdb.ts";
import { FATE } from "./row-fate.ts";

/** The title that most rows give each product; of titles given as often, the first in the alphabet. */
export async function readTitles(database: Database): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  await database.stream(
    `SELECT product, title FROM (
       SELECT product, title, count(*) AS times FROM all_rows
       WHERE fate = ${FATE.sale} AND title IS NOT NULL GROUP BY product, title)
     QUALIFY row_number() OVER (PARTITION BY product ORDER BY times DESC, title) = 1
     ORDER BY product`,
    (chunk) => {
      const products = chunk.texts(0);
      chunk.texts(1).forEach((title, i) => {
        titles.set(products[i]!, title!);
      });
    },
  );
  return titles;
}
