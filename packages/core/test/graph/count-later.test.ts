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

  describe("of two that as many came back for", () => {
    const bought = (customer: number, day: number, ...products: string[]): Order => ({
      orderId: `${customer}-${day}`,
      customerId: `c${String(customer).padStart(2, "0")}`,
      at: new Date(START + day * DAY).toISOString(),
      lines: products.map((productId) => ({ productId, quantity: 1, price: 1 })),
    });
    // Six of ten came back for b and c; of the others all buy b anyway, and nobody c.
    const orders = Array.from({ length: 20 }, (_, i) => {
      if (i >= 10) return [bought(i, 5, "b"), bought(i, 9, "d")];
      return i < 6 ? [bought(i, 0, "a"), bought(i, 5, "b", "c")] : [bought(i, 0, "a"), bought(i, 5, "d")];
    }).flat();
    const table = orderTableOf(orders);
    const codes = Int32Array.from(table.products, (id) => PRODUCTS.indexOf(id));
    const graph = countLater(table, codes, PRODUCTS.length, { measure: MEASURES.confidence(), keep: 10 });
    const after = (id: string) => {
      const node = PRODUCTS.indexOf(id);
      const [from = 0, to = 0] = [graph.offsets[node], graph.offsets[node + 1]];
      return Array.from(graph.targets.subarray(from, to), (target, i): [string, number] => [
        PRODUCTS[target] ?? "",
        graph.weights[from + i] ?? 0,
      ]);
    };

    test("the one that others don't buy anyway stands first, by the share that chance doesn't explain", () => {
      // By chance 10 × 6 / 20 = 3 of the six would have come back for c.
      expect(after("a")[0]).toEqual(["c", Math.fround(0.6 * (1 - 3 / 6))]);
    });

    test("what chance explains wholly is kept all the same, for a rule to say why it is withheld", () => {
      // By chance 10 × 16 / 20 = 8 would have come back for b, and only 6 did.
      expect(after("a").find(([id]) => id === "b")).toEqual(["b", Math.fround(0.6 * 0.01)]);
    });
  });
});
