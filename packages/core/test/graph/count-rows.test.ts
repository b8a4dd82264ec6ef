import fc from "fast-check";
import { expect, test } from "vitest";
import { basketTable } from "../../src/graph/basket-table.ts";
import { countIndex } from "../../src/graph/count-index.ts";
import { countRows, type TieRows } from "../../src/graph/count-rows.ts";
import { joinRows } from "../../src/graph/join-rows.ts";
import { cosine } from "../../src/graph/measures/cosine.ts";
import { someBaskets } from "./shared/baskets.ts";

test("rows counted in two parts are the rows counted at once", () => {
  const options = { measure: cosine(), keep: 3 };
  fc.assert(
    fc.property(someBaskets, fc.nat({ max: 13 }), (baskets, border) => {
      const index = countIndex(basketTable(baskets));
      const nodes = index.baskets.length;
      const middle = Math.min(border, nodes);
      const parts = [countRows(index, options, 0, middle), countRows(index, options, middle, nodes)];
      const whole = countRows(index, options, 0, nodes);
      expect(parts.flatMap(columns)).toEqual(columns(whole));
      expect(joinRows(parts)).toEqual(whole);
    }),
    { seed: 6 },
  );
});

/** Each row as a list of its ties. */
function columns({ offsets, targets, together, weights }: TieRows): number[][][] {
  return Array.from({ length: offsets.length - 1 }, (_, row) => {
    const [from, to] = [offsets[row], offsets[row + 1]];
    return [targets, together, weights].map((column) => [...column.subarray(from, to)]);
  });
}
