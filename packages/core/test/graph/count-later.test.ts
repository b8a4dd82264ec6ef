import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countLater } from "../../src/graph/count-later.ts";
import { MEASURES } from "../../src/graph/measures/index.ts";
import { orderTableOf } from "../../src/graph/order-table-of.ts";
import type { Order } from "../../src/index.ts";

const PRODUCTS = ["a", "b", "c", "d"];
const DAY = 86_400_000;
const START = Date.parse("2026-01-01T00:00:00Z");

const anOrder = fc.record({
  customer: fc.constantFrom("x", "y", "z", undefined),
  day: fc.integer({ min: 0, max: 200 }),
  products: fc.uniqueArray(fc.constantFrom(...PRODUCTS), { minLength: 1, maxLength: 3 }),
});

const someOrders = fc.array(anOrder, { maxLength: 14 }).map((made) =>
  made.map(({ customer, day, products }, i): Order => {
    return {
      orderId: `o${i}`,
      ...(customer !== undefined && { customerId: customer }),
      at: new Date(START + day * DAY).toISOString(),
      lines: products.map((productId) => ({ productId, quantity: 1, price: 1 })),
    };
  }),
);

/** The ties of a compact graph by name, with how many customers stand behind each. */
function counted(orders: readonly Order[]): Record<string, number> {
  const table = orderTableOf(orders);
  const codes = Int32Array.from(table.products, (id) => PRODUCTS.indexOf(id));
  const graph = countLater(table, codes, PRODUCTS.length, { measure: MEASURES.confidence(), keep: 10 });
  const found: Record<string, number> = {};
  PRODUCTS.forEach((from, node) => {
    for (let tie = graph.offsets[node] ?? 0; tie < (graph.offsets[node + 1] ?? 0); tie++) {
      found[`${from}→${PRODUCTS[graph.targets[tie] ?? 0]}`] = graph.together[tie] ?? 0;
    }
  });
  return found;
}

/** The same by looking at every pair of orders of every customer. */
function slowly(orders: readonly Order[]): Record<string, number> {
  const customers = new Map<string, Set<string>>();
  for (const first of orders) {
    for (const later of orders) {
      const days = (Date.parse(later.at) - Date.parse(first.at)) / DAY;
      if (first.customerId === undefined || first.customerId !== later.customerId) continue;
      if (days <= 0 || days > 90) continue;
      for (const { productId: from } of first.lines) {
        for (const { productId: to } of later.lines) {
          if (from === to) continue;
          const key = `${from}→${to}`;
          customers.set(key, (customers.get(key) ?? new Set()).add(first.customerId));
        }
      }
    }
  }
  return Object.fromEntries([...customers].map(([key, who]) => [key, who.size]));
}

describe("what the same customers bought later", () => {
  test("is counted as one would by hand: customers, in another order, within 90 days", () => {
    fc.assert(
      fc.property(someOrders, (orders) => {
        expect(counted(orders)).toEqual(slowly(orders));
      }),
      { seed: 20261102, numRuns: 500 },
    );
  });

  test("does not depend on the order of the orders", () => {
    fc.assert(
      fc.property(someOrders, (orders) => {
        expect(counted(orders.toReversed())).toEqual(counted(orders));
      }),
      { seed: 20261103, numRuns: 200 },
    );
  });

  test("a customer who comes back for it three times counts once", () => {
    const at = (day: number) => new Date(START + day * DAY).toISOString();
    const bought = (orderId: string, day: number, productId: string): Order => {
      return { orderId, customerId: "x", at: at(day), lines: [{ productId, quantity: 1, price: 1 }] };
    };
    expect(
      counted([bought("1", 0, "a"), bought("2", 9, "b"), bought("3", 20, "b"), bought("4", 30, "b")]),
    ).toEqual({
      "a→b": 1,
    });
  });
});
