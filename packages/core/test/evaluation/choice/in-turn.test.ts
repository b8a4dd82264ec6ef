import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inTurn } from "../../../src/evaluation/choice/in-turn.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { someBaskets } from "../../graph/shared/baskets.ts";
import { basketsIn, cartsIn, wholeIn } from "./shared/carts.ts";

const some = someBaskets.chain((baskets) =>
  fc.tuple(
    fc.constant(basketTable(baskets)),
    fc.subarray([...baskets.keys()]),
    fc.integer({ min: 1, max: 4 }),
  ),
);

describe("holding items out in turn", () => {
  test("does so from each basket of two items or more equally often, and from no other", () => {
    fc.assert(
      fc.property(some, ([table, chosen, turns]) => {
        const all = basketsIn(table);
        const large = chosen.map((basket) => all[basket] ?? []).filter(({ length }) => length > 1);
        const expected = large.flatMap((basket) => Array.from({ length: turns }, () => basket));
        expect(wholeIn(inTurn(table, Uint32Array.from(chosen), turns))).toEqual(expected);
      }),
      { seed: 1 },
    );
  });

  test("leaves no item in the cart that is to be found", () => {
    fc.assert(
      fc.property(some, ([table, chosen, turns]) => {
        for (const { cart, held } of cartsIn(inTurn(table, Uint32Array.from(chosen), turns)))
          expect(cart).not.toContain(held);
      }),
      { seed: 2 },
    );
  });

  test("holds no item of a basket out a second time before each was once", () => {
    fc.assert(
      fc.property(some, ([table, chosen]) => {
        const turns = 3;
        const carts = cartsIn(inTurn(table, Uint32Array.from(chosen), turns));
        for (let first = 0; first < carts.length; first += turns) {
          const held = carts.slice(first, first + turns).map((cart) => cart.held);
          const size = (carts[first]?.cart.length ?? 0) + 1;
          expect(new Set(held).size).toBe(Math.min(turns, size));
        }
      }),
      { seed: 3 },
    );
  });

  test("does not begin with the same place in every basket", () => {
    const table = basketTable(Array.from({ length: 400 }, () => ["a", "b", "c", "d"]));
    const { held } = inTurn(
      table,
      Uint32Array.from({ length: 400 }, (_, basket) => basket),
      1,
    );
    for (const item of [0, 1, 2, 3]) {
      const times = held.filter((one) => one === item).length;
      expect(times).toBeGreaterThan(80);
      expect(times).toBeLessThan(120);
    }
  });
});
