import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { catalogFromOrders } from "../../src/catalog/catalog-from-orders.ts";
import { isAccountedFor } from "../../src/orders/order-report.ts";
import { readOrders } from "../../src/orders/read-orders.ts";

const root = new URL("../../../../", import.meta.url);
const parquet = fileURLToPath(new URL("examples/data/online-retail.parquet", root));
const original = fileURLToPath(new URL("../shared/data/online-retail.csv.gz", root));

test("the Online Retail data that ships with the project is read whole", async () => {
  const { table, titles, report } = await readOrders([parquet]);
  expect(report).toMatchObject({
    rows: 541_909,
    kept: 524_959,
    returned: 2799,
    returns: 8704,
    notProducts: 5447,
    badRows: 0,
    orders: 19_639,
    lines: 514_575,
    products: 3902,
  });
  expect(isAccountedFor(report)).toBe(true);
  const holder = catalogFromOrders(table, titles).find(({ id }) => id === "85123A");
  expect(holder).toEqual({ id: "85123A", title: "WHITE HANGING HEART T-LIGHT HOLDER", price: 2.95 });
}, 60_000);

describe.skipIf(!existsSync(original))(
  "the original, where ../shared/data has it (skipped elsewhere)",
  () => {
    test("gives the same orders as the file that ships", async () => {
      const [shipped, csv] = [await readOrders([parquet]), await readOrders([original])];
      expect(csv.report).toEqual(shipped.report);
      expect(csv.table).toEqual(shipped.table);
      expect(csv.titles).toEqual(shipped.titles);
    }, 60_000);
  },
);
