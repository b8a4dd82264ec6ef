import { customerOrders, type Order, type OrderLine, orderTableOf } from "@basketwise/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isAccountedFor } from "../../src/orders/order-report.ts";
import { readOrders } from "../../src/orders/read-orders.ts";
import { returnedOf } from "../../src/orders/returned.ts";
import { scratch } from "../scratch.ts";

const { file } = scratch();
/** Every run reads files; what is slow here is the machine. */
const PATIENCE = 60_000;

/** Reads a file with its history, and gives each customer's orders. */
async function histories(name: string, content: string): Promise<Map<string, readonly Order[]>> {
  const { history } = await readOrders([file(name, content)], { history: true });
  return new Map(Array.from(customerOrders(history!), ({ id, orders }) => [id, orders]));
}

/** At most two lines of a product, so that no mean price depends on the order of additions. */
const line: fc.Arbitrary<OrderLine> = fc
  .record(
    {
      productId: fc.constantFrom("p1", "p2", "p3"),
      quantity: fc.integer({ min: 1, max: 5 }),
      price: fc.constantFrom(1, 2.5, 9.99),
      listPrice: fc.constantFrom(3, 12),
      returned: fc.integer({ min: 0, max: 5 }),
    },
    { requiredKeys: ["productId", "quantity", "price"] },
  )
  .map((one) => ({ ...one, ...(one.returned && { returned: Math.min(one.returned, one.quantity) }) }));

const lines = fc
  .array(line, { minLength: 1, maxLength: 5 })
  .map((all) =>
    all.filter((one, i) => all.slice(0, i).filter((a) => a.productId === one.productId).length < 2),
  );

const orders = fc
  .array(
    fc.record(
      {
        customerId: fc.constantFrom("ada", "bo", "cy"),
        at: fc.constantFrom("2026-01-05T10:00:00.000Z", "2026-02-01T00:00:00.000Z"),
        country: fc.constantFrom("DE", "NL"),
        source: fc.constantFrom("ads", "mail"),
        segments: fc.uniqueArray(fc.constantFrom("vip", "b2b", "a, b"), { maxLength: 3 }),
        coupon: fc.boolean(),
        lines,
      },
      { requiredKeys: ["at", "lines"] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((all): Order[] => all.map((order, i) => ({ orderId: `o${i}`, ...order })));

test(
  "the orders of the contract have the history that the core makes of them, and the shop's totals hold",
  async () => {
    await fc.assert(
      fc.asyncProperty(orders, async (all) => {
        const path = file("contract.json", JSON.stringify(all));
        const { table, history, report } = await readOrders([path], { history: true });
        expect(history).toEqual(orderTableOf(all));
        expect(isAccountedFor(report)).toBe(true);
        const plain = await readOrders([path]);
        expect(plain.history).toBeUndefined();
        expect(table).toEqual(plain.table);
        expect(report).toEqual(plain.report);
        const bought = [...returnedOf(history!)].map(([id, { bought, returned }]) => [id, bought, returned]);
        expect(bought).toEqual(boughtSlowly(all));
      }),
      { seed: 11, numRuns: 25 },
    );
  },
  PATIENCE,
);

/** Pieces bought and returned, product by product, the obvious way. */
function boughtSlowly(all: readonly Order[]): unknown[] {
  const own = all.flatMap((order) => order.lines);
  return [...new Set(own.map(({ productId }) => productId))].sort().map((id) => {
    const ofIt = own.filter(({ productId }) => productId === id);
    const pieces = (of: (one: OrderLine) => number) => ofIt.reduce((sum, one) => sum + of(one), 0);
    return [id, pieces(({ quantity }) => quantity), pieces(({ returned }) => returned ?? 0)];
  });
}

test("UCI: what came back whole stands in the history, and a return of nothing bought counts nowhere", async () => {
  const csv = [
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
    "1,vase,VASE,6,12/1/2010 8:26,2.5,ada,United Kingdom",
    "2,mug,MUG,2,12/2/2010 8:26,4,ada,United Kingdom",
    "C3,mug,MUG,-2,12/3/2010 8:26,4,ada,United Kingdom",
    "C4,vase,VASE,-1,12/3/2010 9:00,2.5,ada,United Kingdom",
    "C5,lamp,LAMP,-1,12/3/2010 9:00,9,ada,United Kingdom",
  ].join("\n");
  const { table, history, report } = await readOrders([file("uci.csv", csv)], { history: true });
  expect(table.orders.ids).toEqual(["1"]);
  expect(report).toMatchObject({ orders: 1, kept: 1, returned: 1, returns: 3, unmatchedReturns: 1 });
  expect([...returnedOf(history!)]).toEqual([
    ["mug", { bought: 2, returned: 2 }],
    ["vase", { bought: 6, returned: 1 }],
  ]);
  expect(Array.from(customerOrders(history!), ({ orders }) => orders)).toMatchObject([
    [
      {
        orderId: "1",
        lines: [
          { productId: "vase", quantity: 5, price: 2.5 },
          { productId: "vase", quantity: 1, price: 2.5, returned: 1 },
        ],
      },
      { orderId: "2", lines: [{ productId: "mug", quantity: 2, price: 4, returned: 2 }] },
    ],
  ]);
});

test("Shopify: a discount code or an amount is a coupon, and what an item compares at is its list price", async () => {
  const csv = [
    "Name,Email,Financial Status,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Discount Code,Discount Amount",
    "#1,ada@example.com,paid,2026-02-03 10:14:00 +0000,1,Fern,16.00,20.00,FERN,SPRING,2.00",
    "#1,ada@example.com,,,1,Mug,9.00,,MUG,,",
    "#2,ada@example.com,paid,2026-02-04 10:14:00 +0000,1,Mug,9.00,0.00,MUG,,0.00",
    "#3,ada@example.com,paid,2026-02-05 10:14:00 +0000,1,Mug,9.00,,MUG,,1.50",
  ].join("\n");
  const own = (await histories("shopify.csv", csv)).get("ada@example.com")!;
  expect(own.map(({ coupon }) => coupon ?? false)).toEqual([true, false, true]);
  expect(own.map((order) => order.lines.map(({ listPrice }) => listPrice))).toEqual([
    [20, undefined],
    [undefined],
    [undefined],
  ]);
});

test("WooCommerce: a coupon's code and the regular price are known", async () => {
  const csv = [
    "order_id,order_date,status,billing_email,item_name,item_sku,item_quantity,item_price,coupon_code,regular_price",
    "1,2026-05-01,completed,ada@example.com,Kettle,KT,1,29.90,welcome10,39.90",
    "2,2026-05-02,completed,ada@example.com,Kettle,KT,1,39.90,,39.90",
  ].join("\n");
  const own = (await histories("woo.csv", csv)).get("ada@example.com")!;
  expect(own).toMatchObject([
    { orderId: "1", coupon: true, lines: [{ price: 29.9, listPrice: 39.9 }] },
    { orderId: "2", lines: [{ price: 39.9, listPrice: 39.9 }] },
  ]);
  expect(own[1]).not.toHaveProperty("coupon");
});

test.each([
  ["yes", true],
  ["TRUE", true],
  ["1", true],
  ["SUMMER24", true],
  ["2.50", true],
  ["false", false],
  ["No", false],
  ["0", false],
  ["0.00", false],
  ["none", false],
  ["", false],
])("a coupon cell with %j says %s", async (cell, redeemed) => {
  const csv = `order_id,sku,customer,date,coupon\n1,a,ada,2026-01-01,${cell}\n`;
  const own = (await histories("coupon.csv", csv)).get("ada")!;
  expect(own[0]!.coupon ?? false).toBe(redeemed);
});

test("a till's own columns for coupon, list price and segments are mapped", async () => {
  const csv = "BON,ARTIKEL,KUNDE,DATUM,GUTSCHEIN_NR,STATT,GRUPPE\n1,a,ada,2026-01-01,X1,5.00,vip; b2b\n";
  const map = {
    ...{ order: "BON", product: "ARTIKEL", customer: "KUNDE", at: "DATUM" },
    ...{ coupon: "GUTSCHEIN_NR", listPrice: "STATT", segments: "GRUPPE" },
  };
  const { table, history } = await readOrders([file("kasse.csv", csv)], { map, history: true });
  expect([...customerOrders(history!)][0]!.orders).toMatchObject([
    { coupon: true, segments: ["b2b", "vip"], lines: [{ listPrice: 5 }] },
  ]);
  // The graph learns who chose what from these, so a plain reading has them too.
  expect(table.segmentSets).toEqual([["b2b", "vip"]]);
  expect(Array.from(table.orders.segments!)).toEqual([0]);
});

test("a list price that is no number is a bad row where list prices are asked for, and passed over where not", async () => {
  const csv =
    "order_id,sku,customer,date,price,list_price\n1,a,ada,2026-01-01,2,dear\n2,a,ada,2026-01-02,2,3\n";
  const path = file("dear.csv", csv);
  expect((await readOrders([path])).report.badRows).toBe(0);
  const { report } = await readOrders([path], { history: true, maxBadRows: 1 });
  expect(report.firstBadRows).toEqual([
    { file: path, row: 2, column: "list_price", found: "dear", expected: "a number" },
  ]);
});

test("decimal commas in list prices alone are understood", async () => {
  const csv = "order_id;sku;customer;date;price;list_price\n1;a;ada;2026-01-01;2;3,50\n";
  const own = (await histories("komma.csv", csv)).get("ada")!;
  expect(own[0]!.lines[0]!.listPrice).toBe(3.5);
});

test("what an overlapping export repeats counts once, also what came back whole", async () => {
  const header = "order_id,sku,customer,date,price,quantity,returned\n";
  const january = file("january.csv", `${header}1,a,ada,2026-01-31,2,3,3\n1,b,ada,2026-01-31,2,1,0\n`);
  const february = file("february.csv", `${header}1,a,ada,2026-01-31,2,3,3\n2,a,ada,2026-02-01,2,1,0\n`);
  const { history, report } = await readOrders([january, february], { history: true });
  expect(isAccountedFor(report)).toBe(true);
  expect([...returnedOf(history!)]).toEqual([
    ["a", { bought: 4, returned: 3 }],
    ["b", { bought: 1, returned: 0 }],
  ]);
});

test("what lies after a moment is outside the window, and days count back from what is left", async () => {
  const csv = "order_id,sku,date\n1,a,2026-01-01\n2,b,2026-03-01\n3,c,2026-03-31\n4,d,2026-06-01\n";
  const until = Date.UTC(2026, 3, 1);
  const { table, report } = await readOrders([file("until.csv", csv)], { window: { days: 40, until } });
  expect(table.products).toEqual(["b", "c"]);
  expect(report).toMatchObject({ kept: 2, outsideWindow: 2 });
});
