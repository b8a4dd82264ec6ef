import fc from "fast-check";
import { expect, test } from "vitest";
import { transpose } from "../../src/graph/transpose.ts";

test("each column lists its rows, ascending, and as often as they hold it", () => {
  const { offsets, entries } = transpose(
    { offsets: Uint32Array.of(0, 2, 2, 5), entries: Uint32Array.of(2, 0, 2, 2, 1) },
    4,
  );
  expect([...offsets]).toEqual([0, 1, 2, 5, 5]);
  expect([...entries]).toEqual([0, 2, 0, 2, 2]);
});

test("done twice, it sorts every row", () => {
  const rows = fc.array(fc.array(fc.nat({ max: 9 }), { maxLength: 8 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (lists) => {
      const twice = transpose(transpose(incidence(lists), 10), lists.length);
      expect(twice).toEqual(incidence(lists.map((list) => list.toSorted((a, b) => a - b))));
    }),
    { seed: 2 },
  );
});

/** Lists as columns. */
function incidence(lists: readonly number[][]): { offsets: Uint32Array; entries: Uint32Array } {
  let end = 0;
  return {
    offsets: Uint32Array.from([0, ...lists.map(({ length }) => (end += length))]),
    entries: Uint32Array.from(lists.flat()),
  };
}
