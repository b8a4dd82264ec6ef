import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customerOrders, type Order, orderTableOf } from "../../src/index.ts";
import { kept, type OrderLine } from "../../src/model/order.ts";
import { manyOrders } from "../laws/generate/orders.ts";

/** What an order is to a segment: its own facts, and pieces and money by product, kept and returned. */
function gist({ lines, segments, coupon, ...facts }: Order) {
  const sums = (count: (line: OrderLine) => number) => {
    const found = new Map<string, [pieces: number, cents: number]>();
    for (const line of lines) {
      const [pieces, cents] = found.get(line.productId) ?? [0, 0];
      const more = count(line);
      if (more > 0) found.set(line.productId, [pieces + more, Math.round(cents + line.price * more * 100)]);
    }
    return [...found].sort();
  };
  return {
    ...facts,
    at: Date.parse(facts.at),
    segments: [...new Set(segments)].sort(),
    coupon: coupon === true,
    kept: sums(kept),
    returned: sums((line) => line.returned ?? 0),
  };
}

const byTime = (a: Order, b: Order) =>
  Date.parse(a.at) - Date.parse(b.at) || (a.orderId < b.orderId ? -1 : 1);

describe("the customers of an order table", () => {
  test("come back with all that segments look at, ascending by id, each one's orders by time", () => {
    let returned = 0;
    fc.assert(
      fc.property(manyOrders, (orders) => {
        const ids = [...new Set(orders.map((one) => one.customerId))].filter((id) => id !== undefined).sort();
        const expected = ids.map((id) => {
          const own = orders.filter((one) => one.customerId === id).sort(byTime);
          return { id, orders: own.map(gist) };
        });
        const found = Array.from(customerOrders(orderTableOf(orders)), ({ id, orders: own }) => {
          return { id, orders: own.map(gist) };
        });
        returned += found.flatMap((one) => one.orders.flatMap((own) => own.returned)).length;
        expect(found).toEqual(expected);
      }),
      { seed: 9, numRuns: 200 },
    );
    expect(returned).toBeGreaterThan(0);
  });

  test("keep list prices, of pieces that came back too", () => {
    const lines = [
      { productId: "coat", quantity: 2, price: 80, listPrice: 100, returned: 1 },
      { productId: "scarf", quantity: 1, price: 20 },
    ];
    const table = orderTableOf([{ orderId: "o", customerId: "c", at: "2026-01-01T00:00:00Z", lines }]);
    expect([...customerOrders(table)][0]?.orders[0]?.lines).toEqual([
      { productId: "coat", quantity: 1, price: 80, listPrice: 100 },
      { productId: "scarf", quantity: 1, price: 20 },
      { productId: "coat", quantity: 1, price: 80, listPrice: 100, returned: 1 },
    ]);
  });

  test("leave out orders without a date, and who has no other", () => {
    const lines = [{ productId: "coat", quantity: 1, price: 80 }];
    const table = orderTableOf([
      { orderId: "a", customerId: "c-1", at: "some day", lines },
      { orderId: "b", customerId: "c-2", at: "some day", lines },
      { orderId: "c", customerId: "c-2", at: "2026-01-01T00:00:00Z", lines },
    ]);
    const found = Array.from(customerOrders(table), ({ id, orders }) => [
      id,
      ...orders.map((o) => o.orderId),
    ]);
    expect(found).toEqual([["c-2", "c"]]);
  });
});

describe("an order table", () => {
  test("is the same in whatever order orders, lines and segments stand", () => {
    fc.assert(
      fc.property(manyOrders, (orders) => {
        const turned = orders.toReversed().map((one) => ({
          ...one,
          lines: one.lines.toReversed(),
          ...(one.segments && { segments: one.segments.toReversed() }),
        }));
        expect(orderTableOf(turned)).toEqual(orderTableOf(orders));
      }),
      { seed: 10, numRuns: 100 },
    );
  });

  test("has no column for what no order tells", () => {
    const lines = [{ productId: "coat", quantity: 1, price: 80 }];
    const table = orderTableOf([{ orderId: "a", at: "2026-01-01T00:00:00Z", lines }]);
    const names = [...Object.keys(table), ...Object.keys(table.orders)];
    const extras = ["segmentSets", "lineListPrice", "returns", "segments", "coupon"];
    expect(names.filter((name) => extras.includes(name))).toEqual([]);
  });
});
