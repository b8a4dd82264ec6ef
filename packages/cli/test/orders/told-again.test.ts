import { type Order, type OrderLine, orderTableOf } from "@basketwise/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isAccountedFor } from "../../src/orders/order-report.ts";
import { readOrders } from "../../src/orders/read-orders.ts";
import { scratch, written } from "../scratch.ts";

const { file } = scratch();
/** Every run reads files; what is slow here is the machine. */
const PATIENCE = 60_000;

const ndjson = (orders: readonly object[]) => orders.map((order) => `${JSON.stringify(order)}\n`).join("");

const tent: OrderLine = { productId: "tent", quantity: 1, price: 199 };
const mats: OrderLine = { productId: "mat", quantity: 3, price: 29.5 };
const order = (orderId: string, ...lines: OrderLine[]): Order => ({
  orderId,
  at: "2026-11-02T10:00:00Z",
  lines,
});

test("an order that stands in two records of one file, the same, counts once", async () => {
  const path = file(
    "twice.ndjson",
    ndjson([order("1", tent, mats), order("2", tent), order("1", mats, tent)]),
  );
  const read = await readOrders([path]);
  expect(written(read)).toEqual([
    "1 2026-11-02T10:00:00.000Z: mat×3@29.5 tent×1@199",
    "2 2026-11-02T10:00:00.000Z: tent×1@199",
  ]);
  expect(read.report).toMatchObject({
    rows: 5,
    kept: 3,
    repeated: 2,
    ordersToldAgain: 1,
    ordersInSeveralFiles: 0,
  });
  expect(isAccountedFor(read.report)).toBe(true);
  expect(read.report.notes).toEqual([
    "1 orders are told several times with the same lines; each counts once, with the most that came back",
  ]);
});

test("an order that is told again with what came back counts as told then, whichever record or file is read first", async () => {
  const [first, then] = [order("1", tent, mats), order("1", tent, { ...mats, returned: 2 })];
  const whole = order("1", { ...tent, returned: 1 }, { ...mats, returned: 3 });
  const [a, b] = [file("a.ndjson", ndjson([first])), file("b.ndjson", ndjson([then]))];
  const kept = ["1 2026-11-02T10:00:00.000Z: mat×1@29.5 tent×1@199"];
  expect(written(await readOrders([a, b]))).toEqual(kept);
  expect(written(await readOrders([b, a]))).toEqual(kept);
  expect(written(await readOrders([file("c.ndjson", ndjson([then, first]))]))).toEqual(kept);
  const nothing = await readOrders([b, file("d.ndjson", ndjson([whole])), a]);
  expect(written(nothing)).toEqual([]);
  expect(nothing.report).toMatchObject({ rows: 6, kept: 0, returned: 2, repeated: 4 });
  expect(isAccountedFor(nothing.report)).toBe(true);
});

test("parts of an order in several records are put together, and two equal lines of one record are two", async () => {
  const parts = [order("1", tent), order("1", mats), order("2", tent, tent), order("2", tent, tent)];
  expect(written(await readOrders([file("parts.ndjson", ndjson(parts))]))).toEqual([
    "1 2026-11-02T10:00:00.000Z: mat×3@29.5 tent×1@199",
    "2 2026-11-02T10:00:00.000Z: tent×2@199",
  ]);
});

test("rows of their own stay rows: two that are the same are two pieces", async () => {
  const row = { order_id: "1", sku: "tent", quantity: 1, price: 199 };
  expect(written(await readOrders([file("rows.ndjson", ndjson([row, row]))]))).toEqual(["1: tent×2@199"]);
});

test("two refunds of the same pieces in one GA4 export are two refunds", async () => {
  const event = (name: string, quantity: number, minute: number) => ({
    event_name: name,
    event_timestamp: String(Date.UTC(2026, 10, 2, 10, minute) * 1000),
    user_id: "ada",
    ecommerce: { transaction_id: "T1" },
    items: [{ item_id: "mat", quantity, price: 29.5 }],
  });
  const events = [event("purchase", 3, 0), event("refund", 1, 1), event("refund", 1, 2)];
  expect(written(await readOrders([file("refunds.ndjson", ndjson(events))]))).toEqual([
    "T1 ada 2026-11-02T10:00:00.000Z: mat×1@29.5",
  ]);
});

test("what only the last of thousands of orders has is read too", async () => {
  const plain = Array.from({ length: 1_500 }, (_, i) => order(String(i).padStart(4, "0"), tent));
  const last: Order = {
    ...order("9999", { ...mats, listPrice: 35, returned: 1 }),
    customerId: "p:1",
    country: "DE",
    source: "ads",
    segments: ["vip"],
    coupon: true,
  };
  const { table, history } = await readOrders([file("rare.ndjson", ndjson([...plain, last]))], {
    history: true,
  });
  expect(history).toEqual(orderTableOf([...plain, last]));
  expect(table.lineQuantity.at(-1)).toBe(2);
  expect([table.customers, table.countries, table.sources]).toEqual([["p:1"], ["DE"], ["ads"]]);
});

test("hundreds of files of a log are read as fast as one, and give what one gives", async () => {
  const orders = Array.from({ length: 250 }, (_, i) => ({
    ...order(`o${i}`, tent, mats),
    customerId: `c${i % 9}`,
  }));
  const files = orders.map((one, i) => file(`log-${i}.ndjson`, ndjson([one])));
  const one = await readOrders([file("all.ndjson", ndjson(orders))]);
  const many = await readOrders([
    ...files,
    file("till.csv", "order_id,sku,price\nx,tent,199\n"),
    ...files.slice(0, 3),
  ]);
  expect(written(many)).toEqual([...written(one), "x: tent×1@199"]);
  expect(many.report).toMatchObject({
    rows: 507,
    kept: 501,
    repeated: 6,
    ordersToldAgain: 3,
    ordersInSeveralFiles: 3,
  });
});

test("what is wrong in one of many files of a log is named by its file and row", async () => {
  const good = (i: number) =>
    file(`good-${i}.ndjson`, ndjson([order(`${i}a`, tent), order(`${i}b`), order(`${i}c`, mats)]));
  const bad = file(
    "bad.ndjson",
    `${ndjson([order("x"), order("y", tent)])}{"orderId":\n${ndjson([{ ...order("z", tent), at: "soon" }])}`,
  );
  const { report } = await readOrders([good(1), good(2), bad, good(3)], { maxBadRows: 5 });
  const places = report.firstBadRows.map(({ file: name, row, column }) => [name === bad, row, column]);
  expect(places).toEqual([
    [true, 3, "orderId"],
    [true, 4, "at"],
  ]);
});

/** Orders with what came back of them in steps. */
const steps = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 20 }),
    customerId: fc.constantFrom("ada", "bo"),
    quantity: fc.integer({ min: 1, max: 4 }),
    second: fc.boolean(),
    backs: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

test(
  "tellings in whatever files, order and number come to the table of their latest",
  async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat(1_000)),
        async (all, files, dice) => {
          const throwOf = (sides: number) => (dice.next().value ?? 0) % sides;
          const tellings = all.map(({ id, customerId, quantity, second, backs }) =>
            backs.map((back): Order => {
              const returned = Math.min(quantity, back);
              const first = { productId: "mat", quantity, price: 29.5, ...(returned > 0 && { returned }) };
              return { ...order(`o${id}`, first, ...(second ? [tent] : [])), customerId };
            }),
          );
          const latest = tellings.map((own) =>
            own.reduce((a, b) => ((b.lines[0]?.returned ?? 0) > (a.lines[0]?.returned ?? 0) ? b : a)),
          );
          const contents: Order[][] = Array.from({ length: files }, () => []);
          for (const one of tellings.flat())
            for (let times = throwOf(3); times >= 0; times--) {
              const into = contents[throwOf(files)] ?? [];
              into.splice(throwOf(into.length + 1), 0, one);
            }
          const paths = contents
            .filter((some) => some.length > 0)
            .map((some, i) => file(`t${i}.ndjson`, ndjson(some)));
          const { table, history, report } = await readOrders(paths, { history: true });
          expect(history).toEqual(orderTableOf(latest));
          expect(isAccountedFor(report)).toBe(true);
          const plain = await readOrders(paths);
          expect(plain.table).toEqual(table);
          expect(isAccountedFor(plain.report)).toBe(true);
        },
      ),
      { seed: 13, numRuns: 25 },
    );
  },
  PATIENCE,
);
