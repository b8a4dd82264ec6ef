import type { LoadedFile } from "./load-rows.ts";
import { FATE } from "./row-fate.ts";

/**
 * The query for rows of orders that are told once more. A log that is written as things happen tells an order again when
 * something of it came back, or when it is not sure that it told it: in the same file or in another one. Of whole orders
 * with the same id and the same lines the one with the most returned counts, whatever the order of files and records.
 * Orders of the same id whose lines differ are parts of one, as ever; refunds are told of as often as they happen.
 */
export function supersededQuery(files: readonly Pick<LoadedFile, "source">[]): string {
  if (!files.some(({ source }) => source.isNested))
    return "SELECT 0 AS file, 0::BIGINT AS place, 0 AS fate, '' AS order_id WHERE false";
  const rows = `SELECT *, (file::BIGINT << 32) + record AS telling FROM all_rows
    WHERE told_back IS NOT NULL AND order_id IS NOT NULL`;
  const several = `SELECT order_id FROM (${rows}) GROUP BY order_id HAVING min(telling) <> max(telling)`;
  const tellings = `SELECT order_id, telling, sum(told_back) AS back,
      list_sort(list(row(product, pieces + told_back, price))) AS lines
    FROM (${rows}) WHERE order_id IN (${several}) GROUP BY order_id, telling
    HAVING bool_and(fate NOT IN (${FATE.return}, ${FATE.notPurchase}))`;
  const others = `SELECT order_id, telling FROM (${tellings})
    QUALIFY row_number() OVER (PARTITION BY order_id, lines ORDER BY back DESC, telling) > 1`;
  return `SELECT file, place, fate, order_id FROM (${rows}) JOIN (${others}) USING (order_id, telling)
    WHERE fate IN (${FATE.sale}, ${FATE.returned})`;
}
