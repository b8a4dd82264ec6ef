import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basketTable, basketTableFromCodes } from "../../src/graph/basket-table.ts";
import { countTies } from "../../src/graph/count-ties.ts";
import { confidence } from "../../src/graph/measures/confidence.ts";
import { MEASURES, type MeasureCode } from "../../src/graph/measures/index.ts";
import { sameInTwoOrders, someBaskets } from "./shared/baskets.ts";
import { neighbours } from "./shared/neighbours.ts";
import { plainTies } from "./shared/plain-ties.ts";

const codes = Object.keys(MEASURES) as MeasureCode[];

describe("counting ties", () => {
  test("tells how many baskets hold each product, and both of a pair", () => {
    const table = basketTable([["tv", "cable"], ["tv", "cable", "mount"], ["tv"], ["soap"]]);
    const graph = countTies(table, { measure: confidence() });
    expect(table.products).toEqual(["cable", "mount", "soap", "tv"]);
    expect([...graph.baskets]).toEqual([2, 1, 1, 3]);
    expect(graph.total).toBe(4);
    expect(neighbours(table, graph, "tv")).toEqual([
      { id: "cable", together: 2, weight: Math.fround(2 / 3) },
      { id: "mount", together: 1, weight: Math.fround(1 / 3) },
    ]);
    expect(neighbours(table, graph, "soap")).toEqual([]);
  });

  test.each(codes)("finds with %s what a double loop over the baskets finds", (code) => {
    const measure = MEASURES[code]();
    fc.assert(
      fc.property(someBaskets, fc.integer({ min: 1, max: 14 }), (baskets, keep) => {
        const table = basketTable(baskets);
        const graph = countTies(table, { measure, keep });
        for (const product of table.products) {
          expect(neighbours(table, graph, product)).toEqual(plainTies(baskets, product, measure, keep));
        }
      }),
      { seed: 4 },
    );
  });

  test("gives the same graph for any order of baskets and of lines", () => {
    const measure = MEASURES["damped-confidence"]();
    fc.assert(
      fc.property(sameInTwoOrders, fc.integer({ min: 1, max: 14 }), ([baskets, shuffled], keep) => {
        const graph = countTies(basketTable(baskets), { measure, keep });
        expect(countTies(basketTable(shuffled), { measure, keep })).toEqual(graph);
      }),
      { seed: 5 },
    );
  });

  test("keeps of equal neighbours those with the lower ids", () => {
    const table = basketTable([["x", "d", "b", "c", "a"]]);
    const graph = countTies(table, { measure: confidence(), keep: 2 });
    expect(neighbours(table, graph, "x").map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test("keeps 50 neighbours where it is not told how many", () => {
    const many = Array.from({ length: 60 }, (_, place) => `p${place}`);
    const graph = countTies(basketTable([many]), { measure: confidence() });
    expect(graph.offsets[1]).toBe(50);
  });

  test("drops a tie that weighs nothing", () => {
    const baskets = [["a", "b"], ["a"], ["b"], []];
    const graph = countTies(basketTable([...baskets, ["c"]]), {
      measure: MEASURES["log-likelihood-ratio"](),
    });
    expect(graph.targets.length).toBe(0);
  });

  test("holds no more bytes than its ties need", () => {
    const graph = countTies(basketTable([["a", "b"], ["a", "b", "c"], ["c"]]), {
      measure: confidence(),
      keep: 1,
    });
    const ties = graph.offsets[3];
    expect([graph.targets, graph.together, graph.weights].map(({ buffer }) => buffer.byteLength / 4)).toEqual(
      [ties, ties, ties],
    );
  });

  test("does not take an empty basket for one", () => {
    expect(countTies(basketTable([["a"], []]), { measure: confidence() }).total).toBe(1);
  });

  test("of a product that no basket holds says that it has no ties", () => {
    const table = basketTableFromCodes(["b", "c", "a"], Uint32Array.of(0, 2), Uint32Array.of(1, 2));
    const graph = countTies(table, { measure: confidence() });
    expect([...graph.baskets]).toEqual([1, 0, 1]);
    expect([...graph.offsets]).toEqual([0, 1, 1, 2]);
  });

  test("of nothing gives an empty graph", () => {
    const graph = countTies(basketTable([]), { measure: confidence() });
    expect([...graph.offsets]).toEqual([0]);
    expect(graph.total).toBe(0);
  });

  test.each([0, -1, 1.5, Number.NaN])("refuses to keep %d neighbours", (keep) => {
    expect(() => countTies(basketTable([]), { measure: confidence(), keep })).toThrow(
      new RangeError(`keep must be a whole number of 1 or more, not ${keep}`),
    );
  });
});
