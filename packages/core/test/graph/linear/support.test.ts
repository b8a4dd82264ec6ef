import fc from "fast-check";
import { expect, test } from "vitest";
import { basketTable } from "../../../src/graph/basket-table.ts";
import { countTies } from "../../../src/graph/count-ties.ts";
import { supportOf } from "../../../src/graph/linear/support.ts";
import { confidence } from "../../../src/graph/measures/confidence.ts";
import { someBaskets } from "../shared/baskets.ts";

test("who names a product is whoever has it among its neighbours, in the order of their codes", () => {
  fc.assert(
    fc.property(someBaskets, fc.integer({ min: 1, max: 4 }), (baskets, keep) => {
      const graph = countTies(basketTable(baskets), { measure: confidence(), keep });
      const { offsets, sources, ties } = supportOf(graph);
      const ends = [...graph.baskets.keys()].flatMap((source) =>
        Array.from(graph.targets.subarray(graph.offsets[source], graph.offsets[source + 1]), (target, i) => ({
          target,
          source,
          tie: (graph.offsets[source] ?? 0) + i,
        })),
      );
      const found = [...graph.baskets.keys()].flatMap((target) =>
        Array.from(sources.subarray(offsets[target], offsets[target + 1]), (source, i) => ({
          target,
          source,
          tie: ties[(offsets[target] ?? 0) + i],
        })),
      );
      expect(found).toEqual(ends.sort((a, b) => a.target - b.target || a.source - b.source));
    }),
    { seed: 1 },
  );
});
