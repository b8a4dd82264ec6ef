import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dice } from "../../../src/evaluation/dice.ts";
import { holdOut } from "../../../src/evaluation/splits/hold-out.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { someBaskets } from "../../graph/shared/baskets.ts";

describe("holding out", () => {
  test("takes one item out of every basket of two or more, and leaves the others in the cart", () => {
    fc.assert(
      fc.property(someBaskets, fc.integer({ min: 0, max: 99 }), (baskets, seed) => {
        const table = basketTable(baskets);
        const all = Uint32Array.from(baskets.keys());
        const { offsets, items, held } = holdOut(table, all, dice(seed, "test"));
        const large = baskets.map((basket) => [...new Set(basket)].sort()).filter(({ length }) => length > 1);
        const found = Array.from(held, (item, cart) => {
          const cartItems = [...items.subarray(offsets[cart], offsets[cart + 1])];
          expect(cartItems).toEqual([...cartItems].sort((a, b) => a - b));
          expect(cartItems).not.toContain(item);
          return [...cartItems, item].map((code) => table.products[code]!).sort();
        });
        expect(found).toEqual(large);
      }),
      { seed: 3 },
    );
  });

  test("gives every item of a basket the same chance", () => {
    const table = basketTable(Array.from({ length: 3000 }, () => ["a", "b", "c"]));
    const all = Uint32Array.from({ length: 3000 }, (_, basket) => basket);
    const times = [0, 0, 0];
    for (const item of holdOut(table, all, dice(1, "test")).held) times[item]!++;
    for (const count of times) expect(Math.abs(count - 1000)).toBeLessThan(100);
  });
});
