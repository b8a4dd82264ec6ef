import fc from "fast-check";
import { expect, test } from "vitest";
import { isAccountedFor } from "../../src/orders/order-report.ts";
import { readOrders } from "../../src/orders/read-orders.ts";
import { scratch, written } from "../scratch.ts";

const { file } = scratch();
/** Every run reads files; what is slow here is the machine. */
const PATIENCE = 60_000;

const HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

interface Row {
  readonly order: number;
  readonly product: string;
  readonly quantity: string;
  readonly price: string;
  readonly isReturn: boolean;
}

const row: fc.Arbitrary<Row> = fc.record({
  order: fc.integer({ min: 1, max: 6 }),
  product: fc.constantFrom("x1", "y1", "z1", "POST", ""),
  quantity: fc.constantFrom("1", "2", "3", "-1", "x"),
  price: fc.constantFrom("1", "2.5", "0", "?"),
  isReturn: fc.boolean(),
});

/** An order's day and customer follow from its number, as they do in a real file. */
function cells({ order, product, quantity, price, isReturn }: Row): string {
  const id = isReturn ? `C${order}` : `${order}`;
  return `${id},${product},T,${quantity},2024-01-0${order} 10:00:00,${price},c${order % 3},Germany`;
}

const read = (rows: readonly Row[], name = "uci.csv") =>
  readOrders([file(name, HEADER + rows.map((one) => `${cells(one)}\n`).join(""))], { maxBadRows: 100 });

/** Pieces kept by order and product, row by row, the obvious way. */
function keptSlowly(rows: readonly Row[]): Map<string, number> {
  const good = rows.filter((one) => one.product !== "" && one.quantity !== "x" && one.price !== "?");
  const goods = good.filter((one) => one.product !== "POST" && one.price !== "0");
  const isBack = (one: Row) => one.isReturn || one.quantity.startsWith("-");
  const kept = new Map<string, number>();
  for (const { order, product, quantity } of goods.filter((one) => !isBack(one))) {
    const key = `${order} ${product}`;
    kept.set(key, (kept.get(key) ?? 0) + Number(quantity));
  }
  const returns = goods.filter(isBack).sort((a, b) => a.order - b.order);
  for (const { order, product, quantity } of returns) {
    let left = Math.abs(Number(quantity));
    for (let earlier = order; earlier > 0; earlier -= 3) {
      const key = `${earlier} ${product}`;
      const taken = Math.min(left, kept.get(key) ?? 0);
      if (taken > 0) kept.set(key, kept.get(key)! - taken);
      left -= taken;
    }
  }
  return new Map([...kept].filter(([, pieces]) => pieces > 0));
}

test(
  "every row is accounted for, and what is kept is what a slow reading keeps",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 25 }), async (rows) => {
        const { table, report } = await read(rows);
        expect(report.rows).toBe(rows.length);
        expect(isAccountedFor(report)).toBe(true);
        const kept = new Map<string, number>();
        table.lineOrder.forEach((order, line) => {
          const key = `${table.orders.ids![order]} ${table.products[table.lineProduct[line]!]}`;
          kept.set(key, table.lineQuantity[line]!);
        });
        expect(new Map([...kept].sort())).toEqual(new Map([...keptSlowly(rows)].sort()));
      }),
      { seed: 7, numRuns: 20 },
    );
  },
  PATIENCE,
);

test(
  "the rows of a file can stand in any order",
  async () => {
    const shuffled = fc
      .array(row, { minLength: 1, maxLength: 25 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows, others]) => {
        const [one, other] = [await read(rows), await read(others, "other.csv")];
        expect(other.table).toEqual(one.table);
      }),
      { seed: 8, numRuns: 12 },
    );
  },
  PATIENCE,
);

test(
  "a file split in two files, in the middle of an order too, gives the same table",
  async () => {
    const split = fc
      .array(row, { minLength: 2, maxLength: 25 })
      .map((rows) => [...new Map(rows.map((one) => [cells(one), one])).values()])
      .filter((rows) => rows.length > 1);
    await fc.assert(
      fc.asyncProperty(split, fc.nat(), async (rows, at) => {
        const middle = 1 + (at % (rows.length - 1));
        const parts = [rows.slice(0, middle), rows.slice(middle)].map((part, i) =>
          file(`part-${i}.csv`, HEADER + part.map((one) => `${cells(one)}\n`).join("")),
        );
        const [whole, halves] = [await read(rows), await readOrders(parts, { maxBadRows: 100 })];
        expect(halves.table).toEqual(whole.table);
        expect(isAccountedFor(halves.report)).toBe(true);
      }),
      { seed: 9, numRuns: 12 },
    );
  },
  PATIENCE,
);

const SMALL = "order_id,sku,quantity,price,date,customer\n";

test("one order in separate places of a file is one order", async () => {
  const path = file(
    "apart.csv",
    `${SMALL}1,a,1,2,2024-01-01,x\n2,a,1,2,2024-01-02,y\n1,b,1,3,2024-01-01,x\n1,a,2,5,2024-01-01,x\n`,
  );
  expect(written(await readOrders([path]))).toEqual([
    "1 x 2024-01-01T00:00:00.000Z: a×3@4 b×1@3",
    "2 y 2024-01-02T00:00:00.000Z: a×1@2",
  ]);
});

test("orders that two exports share count once, and lines that only one has are added", async () => {
  const first = file(
    "january.csv",
    `${SMALL}1,a,1,2,2024-01-31,x\n1,a,1,2,2024-01-31,x\n2,b,1,2,2024-01-31,y\n`,
  );
  const second = file(
    "february.csv",
    `${SMALL}1,a,1,2,2024-01-31,x\n2,b,1,2,2024-01-31,y\n2,c,1,2,2024-01-31,y\n`,
  );
  const one = await readOrders([first, second]);
  expect(written(one)).toEqual([
    "1 x 2024-01-31T00:00:00.000Z: a×2@2",
    "2 y 2024-01-31T00:00:00.000Z: b×1@2 c×1@2",
  ]);
  expect(one.report).toMatchObject({ rows: 6, kept: 4, repeated: 2, ordersInSeveralFiles: 2 });
  expect((await readOrders([second, first])).table).toEqual(one.table);
});

test("a window counts back from the latest order, and what lies before it is counted", async () => {
  const path = file(
    "window.csv",
    `${SMALL}1,a,1,2,2024-01-01,x\n2,b,1,2,2024-03-01,x\n3,c,1,2,2024-03-31,x\n4,d,1,2,,x\n`,
  );
  const windowed = await readOrders([path], { window: { days: 30 } });
  expect(windowed.table.products).toEqual(["b", "c"]);
  expect(windowed.report).toMatchObject({ rows: 4, kept: 2, outsideWindow: 2 });
  const since = await readOrders([path], { window: { since: Date.UTC(2024, 2, 31) } });
  expect(since.table.products).toEqual(["c"]);
});

test("a cancelled order is no basket and takes no returns", async () => {
  const csv = `order_id,sku,quantity,status,customer,date\n1,a,1,completed,x,2024-01-01\n2,a,1,cancelled,x,2024-01-02\n3,a,-1,completed,x,2024-01-03\n`;
  const { table, report } = await readOrders([file("cancelled.csv", csv)]);
  expect(table.orders.count).toBe(0);
  expect(report).toMatchObject({ kept: 0, returned: 1, returns: 1, cancelled: 1, unmatchedReturns: 0 });
});

test("a product's title is the one that most rows give it, the first in the alphabet of two", async () => {
  const csv = "order_id,sku,title\n1,a,Lamp\n2,a,Lantern\n3,a,Lantern\n4,b,Zed\n5,b,Abc\n";
  const { titles } = await readOrders([file("titles.csv", csv)]);
  expect(titles).toEqual(
    new Map([
      ["a", "Lantern"],
      ["b", "Abc"],
    ]),
  );
});
