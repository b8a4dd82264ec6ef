import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basketTable } from "../../src/graph/basket-table.ts";
import { countIndex } from "../../src/graph/count-index.ts";
import { countRows } from "../../src/graph/count-rows.ts";
import { cosine } from "../../src/graph/measures/cosine.ts";
import { someBaskets } from "./shared/baskets.ts";

describe("what counting reads", () => {
  test("tells the baskets that hold each product, as a look into every basket does", () => {
    fc.assert(
      fc.property(someBaskets, (baskets) => {
        const table = basketTable(baskets);
        const { holderOffsets, holders, baskets: counts, total } = countIndex(table);
        const found = table.products.map((_, code) => [
          ...holders.subarray(holderOffsets[code], holderOffsets[code + 1]),
        ]);
        const plain = table.products.map((id) =>
          baskets.flatMap((basket, place) => (basket.includes(id) ? [place] : [])),
        );
        expect(found).toEqual(plain);
        expect([...counts]).toEqual(plain.map(({ length }) => length));
        expect(total).toBe(baskets.filter(({ length }) => length > 0).length);
      }),
      { seed: 31 },
    );
  });

  test("made for some products counts their rows as that for all does, and lists no others' baskets", () => {
    const options = { measure: cosine(), keep: 3 };
    fc.assert(
      fc.property(someBaskets, fc.nat({ max: 13 }), fc.nat({ max: 13 }), (baskets, one, other) => {
        const table = basketTable(baskets);
        const nodes = table.products.length;
        const from = Math.min(one, other, nodes);
        const to = Math.min(Math.max(one, other), nodes);
        const some = countIndex(table, { products: [from, to] });
        const all = countIndex(table);
        expect(countRows(some, options, from, to)).toEqual(countRows(all, options, from, to));
        expect(some.holders.length).toBe(all.holderOffsets[to]! - all.holderOffsets[from]!);
      }),
      { seed: 32 },
    );
  });

  test("lies in the columns that it is given", () => {
    const made: Uint32Array[] = [];
    const allocate = (length: number) => {
      const column = new Uint32Array(length);
      made.push(column);
      return column;
    };
    const { baskets, holderOffsets, holders } = countIndex(basketTable([["a", "b"]]), { allocate });
    expect(made).toEqual([baskets, holderOffsets, holders]);
    expect(made[0]).toBe(baskets);
  });
});
