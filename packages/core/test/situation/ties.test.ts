import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf } from "../../src/graph/listing.ts";
import type { Power } from "../../src/graph/weighing/spec.ts";
import { hasStrongTie, tiedToBasket, tiesTo } from "../../src/situation/ties.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

/** Two ids of one hash: among a few hundred thousand there are some. */
function twins(): readonly [string, string] {
  const seen = new Map<number, string>();
  for (let i = 0; i < 1_000_000; i++) {
    const id = `t${i}`;
    const hash = hashOf(id);
    const other = seen.get(hash);
    if (other !== undefined) return [other, id];
    seen.set(hash, id);
  }
  throw new Error("no two ids with one hash");
}

const [twin, other] = twins();
const ids = [twin, other, "a", "b", "c"];
const baskets = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.subarray(ids, { minLength: 1 })), {
  minLength: 1,
  maxLength: 6,
});

describe("what the basket has ties to", () => {
  test("is what a double loop over the orders finds beside its items", () => {
    fc.assert(
      fc.property(baskets, fc.subarray(ids, { minLength: 1 }), (orders, chosen) => {
        const store = shop({
          catalog: ids.map((id) => product(id, 5)),
          baskets: orders.map(([times, items]) => [times, ...items]),
        });
        const situation = store.situation({ placement: "cart", cart: cart(...chosen) });
        const count = (...held: string[]) =>
          orders.reduce(
            (sum, [times, items]) => sum + (held.every((id) => items.includes(id)) ? times : 0),
            0,
          );
        const found = tiedToBasket("together", situation).listings.map(({ product: { id } }) => id);
        const expected = ids.filter((id) => chosen.some((item) => item !== id && count(item, id) > 0));
        expect(found.sort()).toEqual(expected.sort());
        for (const id of expected) {
          const listing = store.graph.listing(id);
          const ties = listing ? tiesTo(listing, "together", situation) : [];
          const told = ties.map((tie) => [tie.of.product.id, tie.together, tie.a, tie.b]);
          const oracle = chosen
            .filter((item) => item !== id && count(item, id) > 0)
            .map((item) => [item, count(item, id), count(item), count(id)]);
          expect(told.sort()).toEqual(oracle.sort());
        }
      }),
      { seed: 9, numRuns: 100 },
    );
  });

  test("tells apart products whose ids have one hash", () => {
    const store = shop({
      catalog: ids.map((id) => product(id, 5)),
      baskets: [
        [9, "a", twin],
        [7, "a", other],
      ],
    });
    const situation = store.situation({ cart: cart("a") });
    const [one, two] = [twin, other].map((id) => store.graph.listing(id));
    expect(one?.hash).toBe(two?.hash);
    const counted = [one, two].map(
      (listing) => listing && tiesTo(listing, "together", situation)[0]?.together,
    );
    expect(counted).toEqual([9, 7]);
    expect(tiedToBasket("together", situation).listings).toHaveLength(2);
  });

  test("is the same of a cart of many items as of each item by itself, twins among them", () => {
    const many = [...Array.from({ length: 30 }, (_, i) => `m${i}`), twin, other];
    const orders = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.subarray(many, { minLength: 2 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(orders, fc.subarray(many, { minLength: 20 }), (baskets, chosen) => {
        const catalog = many.map((id) => product(id, 5));
        const store = shop({ catalog, baskets: baskets.map(([times, items]) => [times, ...items]) });
        const situationOf = (...ids: string[]) => store.situation({ placement: "cart", cart: cart(...ids) });
        const whole = situationOf(...chosen);
        const each = chosen.map((id) => situationOf(id));
        for (const id of many) {
          const listing = store.graph.listing(id);
          if (!listing) throw new Error(`${id} is not in the catalog`);
          const found = tiesTo(listing, "together", whole);
          expect(found).toEqual(each.flatMap((one) => tiesTo(listing, "together", one)));
          expect(hasStrongTie(listing, "together", whole)).toBe(
            each.some((one) => hasStrongTie(listing, "together", one)),
          );
        }
      }),
      { seed: 10, numRuns: 30 },
    );
  });

  test("has a chance that grows with each tie, and is never more than certain", () => {
    const store = shop({
      catalog: ids.map((id) => product(id, 5)),
      baskets: [
        [20, "a", "c"],
        [20, "b", "c"],
        [30, "a"],
        [30, "b"],
      ],
    });
    const chance = (...chosen: string[]) => {
      const tied = tiedToBasket("together", store.situation({ cart: cart(...chosen) }));
      return tied.chances[tied.listings.findIndex(({ product: { id } }) => id === "c")] ?? 0;
    };
    const [a, b, both] = [chance("a"), chance("b"), chance("a", "b")];
    expect(both).toBeCloseTo((1 - (1 - a ** 4) * (1 - b ** 4)) ** 0.25, 10);
    expect(both).toBeGreaterThan(Math.max(a, b));
    expect(both).toBeLessThan(1);
  });

  test("has the chance under the power of the graph, but of what is bought later under the fourth, come what may", () => {
    const bought = (customer: number, days: number, ...held: string[]) => ({
      ...order(`${customer}-${days}`, daysAgo(days), ...held),
      customerId: `c${customer}`,
    });
    const store = shop({
      catalog: ids.map((id) => product(id, 5)),
      orders: Array.from({ length: 30 }, (_, customer) => [
        bought(customer, 90, "a", "b", ...(customer % 2 === 0 ? ["c"] : [])),
        bought(customer, 30, ...(customer % 3 === 0 ? ["c"] : ["b"])),
      ]).flat(),
    });
    const chance = (kind: "together" | "later", power: Power | undefined, ...chosen: string[]) => {
      const { graph } = store;
      const { power: _, ...facts } = graph.facts;
      const under = { ...graph, facts: power === undefined ? facts : { ...facts, power } };
      const situation = { ...store.situation({ cart: cart(...chosen) }), graph: under };
      const tied = tiedToBasket(kind, situation);
      return tied.chances[tied.listings.findIndex(({ product: { id } }) => id === "c")] ?? Number.NaN;
    };
    const joined = (kind: "together" | "later", power: Power) => {
      const [a, b] = [chance(kind, power, "a"), chance(kind, power, "b")];
      return (1 - (1 - a ** power) * (1 - b ** power)) ** (1 / power);
    };
    for (const power of [1, 2, 4] as const) {
      expect(chance("together", power, "a", "b")).toBeCloseTo(joined("together", power), 7);
      expect(chance("later", power, "a", "b")).toBeCloseTo(joined("later", 4), 7);
    }
    expect(chance("together", 1, "a", "b")).toBeGreaterThan(chance("together", 4, "a", "b"));
    // A graph that was built before there was a choice names none.
    expect(chance("together", undefined, "a", "b")).toBe(chance("together", 4, "a", "b"));
  });

  test("puts what really goes with one of twelve items before what goes a little with each", () => {
    const items = Array.from({ length: 12 }, (_, i) => `item${i}`);
    const store = shop({
      catalog: [...items, "everywhere", "mate"].map((id) => product(id, 5)),
      baskets: [
        ...items.map((id): [number, ...string[]] => [10, id, "everywhere"]),
        ...items.slice(1).map((id): [number, ...string[]] => [30, id]),
        [30, "item0", "mate"],
      ],
    });
    const tied = tiedToBasket("together", store.situation({ cart: cart(...items) }));
    const chances = tied.listings.map(({ product: { id } }, i) => [id, tied.chances[i] ?? 0] as const);
    const chanceOf = new Map(chances);
    expect(chanceOf.get("mate")).toBeGreaterThan(chanceOf.get("everywhere") ?? 1);
  });
});
