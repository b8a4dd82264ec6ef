import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groundsOf } from "../../../src/evaluation/choice/grounds.ts";
import { dice } from "../../../src/evaluation/dice.ts";
import { partOf } from "../../../src/evaluation/protocol.ts";
import { holdOut } from "../../../src/evaluation/splits/hold-out.ts";
import { type BasketTable, basketTable, basketTableFromCodes } from "../../../src/graph/basket-table.ts";
import { someBaskets } from "../../graph/shared/baskets.ts";
import { basketsIn, wholeIn } from "./shared/carts.ts";

/** Baskets that can be told apart by an item of their own. */
const toldApart = someBaskets.map((baskets) => baskets.map((basket, place) => [...basket, `own-${place}`]));

/** The first of the baskets to learn from, the others with something held out. */
function split(table: BasketTable, at?: Float64Array) {
  const all = Uint32Array.from({ length: table.offsets.length - 1 }, (_, basket) => basket);
  const first = Math.floor(all.length * 0.8);
  return {
    train: partOf({ table, at }, all.slice(0, first)),
    validation: holdOut(table, all.slice(first), dice(1, "validation")),
  };
}

/** Each basket once, however many of its items are held out in turn. */
const once = (baskets: readonly number[][]) => [...new Set(baskets.map((basket) => basket.join()))];

describe("what rankings of baskets without dates are tried on", () => {
  test("are five parts, of which each basket of two items or more is held out in one", () => {
    fc.assert(
      fc.property(toldApart, (baskets) => {
        const table = basketTable(baskets);
        const { train, validation } = split(table);
        const grounds = groundsOf(train, validation, 7);
        expect(grounds.map(({ keep }) => keep)).toEqual([7, 7, 7, 7, 7]);
        const held = grounds.flatMap(({ heldOut }) => once(wholeIn(heldOut)));
        const large = basketsIn(table).filter(({ length }) => length > 1);
        expect(held.sort()).toEqual(once(large).sort());
      }),
      { seed: 1 },
    );
  });

  test("learn in each part from all that is not held out there, and from nothing that is", () => {
    fc.assert(
      fc.property(toldApart, (baskets) => {
        const table = basketTable(baskets);
        const { train, validation } = split(table);
        // Of validation baskets those with one item are known no more.
        const known = [...once(basketsIn(train.table)), ...once(wholeIn(validation))];
        for (const ground of groundsOf(train, validation, 7)) {
          const learned = once(basketsIn(ground.train.table));
          const held = once(wholeIn(ground.heldOut));
          expect(learned.filter((basket) => held.includes(basket))).toEqual([]);
          const alone = known.filter((basket) => !basket.includes(",") && !learned.includes(basket));
          expect([...learned, ...held, ...alone].sort()).toEqual([...known].sort());
          expect(ground.train.table.products).toBe(table.products);
        }
      }),
      { seed: 2 },
    );
  });

  test("are the validation split alone where the baskets are many", () => {
    const { train, validation } = split(manyPairs(100_000));
    const grounds = groundsOf(train, validation, 7);
    expect(grounds).toHaveLength(1);
    expect(grounds[0]?.train.table).toBe(train.table);
  });
});

describe("what rankings of dated baskets are tried on", () => {
  test("is the validation split alone, for nobody learns from what was bought later", () => {
    fc.assert(
      fc.property(toldApart, (baskets) => {
        const table = basketTable(baskets);
        const at = Float64Array.from(baskets, (_, basket) => (basket === 0 ? 1e12 : Number.NaN));
        const { train, validation } = split(table, at);
        fc.pre(train.table.offsets.length > 1);
        const [ground, ...more] = groundsOf(train, validation, 7);
        expect(more).toEqual([]);
        expect(ground?.train).toEqual(train);
        expect(once(wholeIn(ground!.heldOut))).toEqual(once(wholeIn(validation)));
      }),
      { seed: 3 },
    );
  });

  test("holds out up to three items of a basket where the baskets are few, and one where they are many", () => {
    const turns = (baskets: number) => {
      const table = manyPairs(baskets * 5);
      const { train, validation } = split(table, dated(table));
      return (groundsOf(train, validation, 7)[0]?.heldOut.held.length ?? 0) / validation.held.length;
    };
    expect([turns(1000), turns(3500), turns(7000), turns(30_000)]).toEqual([3, 2, 1, 0.5]);
  });

  test("holds out of many baskets their first item about as often as their last", () => {
    const firsts = (baskets: number) => {
      const table = manyPairs(baskets * 5);
      const { train, validation } = split(table, dated(table));
      const { held } = groundsOf(train, validation, 7)[0]!.heldOut;
      return held.filter((item) => item < 1000).length / held.length;
    };
    expect([firsts(7000), firsts(30_000), firsts(50_000)]).toEqual([0.5, 0.5, 0.5]);
  });

  test("learns of very many baskets from every n-th, each with its own date", () => {
    const table = manyPairs(800_000);
    const { train, validation } = split(table, dated(table));
    const [ground] = groundsOf(train, validation, 7);
    const { table: thin, at } = ground!.train;
    expect(thin.items.length).toBeLessThanOrEqual(600_000);
    expect(thin.items.length).toBeGreaterThan(300_000);
    expect(at).toHaveLength(thin.offsets.length - 1);
    const wrong = at?.findIndex((moment, basket) => moment % 1000 !== thin.items[2 * basket]);
    expect(wrong).toBe(-1);
  });
});

/** So many baskets of two items, the first of which counts them up to a thousand. */
function manyPairs(baskets: number): BasketTable {
  const ids = Array.from({ length: 1007 }, (_, place) => `p${String(place).padStart(4, "0")}`);
  const offsets = new Uint32Array(baskets + 1).map((_, basket) => 2 * basket);
  const items = new Uint32Array(2 * baskets).map((_, at) =>
    at % 2 === 0 ? (at / 2) % 1000 : 1000 + (at % 7),
  );
  return basketTableFromCodes(ids, offsets, items);
}

/** By basket: its number as its moment. */
function dated({ offsets }: BasketTable): Float64Array {
  return new Float64Array(offsets.length - 1).map((_, basket) => basket);
}
