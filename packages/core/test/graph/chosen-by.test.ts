import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chosenBySegment } from "../../src/graph/chosen-by.ts";
import { type CustomerRecord, type Order, orderTableOf } from "../../src/index.ts";
import { kept } from "../../src/model/order.ts";
import { customerRecords, manyOrders } from "../laws/generate/orders.ts";
import { IDS } from "../laws/generate/words.ts";
import { order } from "../support/shop.ts";

const chosen = (orders: readonly Order[], records: readonly CustomerRecord[] = [], ids = IDS) =>
  chosenBySegment(orderTableOf(orders), records, [...ids].sort());

/** By asking every customer about every product. */
function slowly(orders: readonly Order[], records: readonly CustomerRecord[]) {
  const of = (id: string, segment: string) =>
    orders.some((one) => one.customerId === id && one.segments?.includes(segment)) ||
    records.some((one) => one.id === id && one.segments.includes(segment));
  const has = (id: string, productId: string) =>
    orders.some((one) => one.customerId === id && keeps(one, productId));
  const ids = [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))];
  const counts = ["vip", "wholesale"].map((segment) => {
    const own = ids.filter((id) => of(id, segment));
    const all = IDS.map((productId) => [productId, own.filter((id) => has(id, productId)).length] as const);
    const some = all.filter(([, customers]) => customers >= 2);
    return [segment, some.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))] as const;
  });
  return counts.filter(([, products]) => products.length > 0);
}

function keeps({ lines }: Order, productId: string): boolean {
  return lines.some((line) => line.productId === productId && kept(line) > 0);
}

describe("what the customers of a segment chose", () => {
  test("is what asking every customer about every product finds", () => {
    let told = 0;
    fc.assert(
      fc.property(manyOrders, customerRecords, (orders, records) => {
        const found = Array.from(chosen(orders, records), ([segment, own]) => [segment, [...own]]).sort();
        told += found.length;
        expect(found).toEqual(slowly(orders, records));
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(told).toBeGreaterThan(50);
  });

  const vip = (customerId: string, ...ids: string[]): Order => {
    const orderId = `${customerId}-${ids.join()}`;
    return { ...order(orderId, "2026-01-01T00:00:00Z", ...ids), customerId, segments: ["vip"] };
  };

  test("counts a customer once, however often they came back for it", () => {
    const orders = [vip("a", "p-1"), vip("a", "p-1", "p-2"), vip("b", "p-1")];
    expect([...(chosen(orders).get("vip") ?? [])]).toEqual([["p-1", 2]]);
  });

  test("counts what a customer bought before they were of the segment", () => {
    const { segments: _, ...before } = vip("a", "p-1");
    expect(
      chosen([before, vip("a", "p-3"), vip("b", "p-1")])
        .get("vip")
        ?.get("p-1"),
    ).toBe(2);
  });

  test("is told by the customer table too", () => {
    const orders = ["a", "b"].map((id) => ({ ...order(id, "2026-01-01T00:00:00Z", "p-1"), customerId: id }));
    const records = ["a", "b", "c"].map((id) => ({ id, segments: ["wholesale"] }));
    expect(chosen(orders, records).get("wholesale")?.get("p-1")).toBe(2);
  });

  test("is not told of one customer alone, of unknown customers, or of what the catalog doesn't know", () => {
    const { customerId: _, ...unknown } = vip("b", "p-1");
    expect(chosen([vip("a", "p-1"), unknown]).size).toBe(0);
    expect(chosen([vip("a", "gone"), vip("b", "gone")]).size).toBe(0);
  });

  test("keeps the 2,000 products that most chose", () => {
    const ids = Array.from({ length: 2_500 }, (_, i) => `q-${i}`);
    const orders = [vip("a", ...ids), vip("b", ...ids), vip("c", "q-2499")];
    const own = [...(chosen(orders, [], ids).get("vip") ?? [])];
    expect(own).toHaveLength(2_000);
    expect(own.slice(0, 3)).toEqual([
      ["q-2499", 3],
      ["q-0", 2],
      ["q-1", 2],
    ]);
  });
});
