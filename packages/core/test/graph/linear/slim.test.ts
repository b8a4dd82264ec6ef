import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BasketTable, basketTable } from "../../../src/graph/basket-table.ts";
import { basketWeights } from "../../../src/graph/basket-weights.ts";
import { contentOrder } from "../../../src/graph/content-order.ts";
import { countTies } from "../../../src/graph/count-ties.ts";
import { slim } from "../../../src/graph/linear/slim.ts";
import type { SlimOptions } from "../../../src/graph/linear/slim-problem.ts";
import { dampedConfidence } from "../../../src/graph/measures/damped-confidence.ts";
import { takeBaskets } from "../../../src/graph/take-baskets.ts";
import { someBaskets } from "../shared/baskets.ts";
import { neighbours } from "../shared/neighbours.ts";
import { plainSlim } from "./shared/plain-slim.ts";

const DAMPED = { shrink: 5, damping: 0.25 };
const ridges = fc.constantFrom(0.5, 3, 40);
const rises = fc.constantFrom(0, 0.25, 0.5);
const priors = fc.constantFrom(0, 0.5, 1, 3);
const sizes = fc.constantFrom(0, 0.5, 1);
const kept = fc.constantFrom(2, 20);

interface Fit {
  readonly ridge: number;
  readonly rise: number;
  readonly prior: number;
  readonly size: number;
  /** Neighbours counted a product, among which the model chooses. */
  readonly support: number;
  readonly keep: number;
}

const fits: fc.Arbitrary<Fit> = fc.record({
  ridge: ridges,
  rise: rises,
  prior: priors,
  size: sizes,
  support: kept,
  keep: fc.constant(20),
});

const USUAL: Fit = { ridge: 1, rise: 0, prior: 1, size: 0, support: 20, keep: 20 };

/** Baskets as the model is fitted to them, with what counting found and what the model made of it. */
function fitted(baskets: readonly (readonly string[])[], fit: Partial<Fit> = {}) {
  const { ridge, rise, prior, size, support, keep } = { ...USUAL, ...fit };
  const given = basketTable(baskets);
  const table = takeBaskets(given, contentOrder(given));
  const weights = basketWeights(table.offsets, { size });
  const counted = countTies(table, { measure: dampedConfidence(DAMPED), keep: support, weights });
  const graph = slim(table, counted, { ridge, rise, prior, ...DAMPED, weights, keep });
  return { table, counted, graph };
}

/** Every product's neighbours, by its id. */
function listsOf(table: BasketTable, graph: ReturnType<typeof slim>) {
  return new Map(table.products.map((id) => [id, neighbours(table, graph, id)]));
}

/** What a basket of so many items weighs, as the fixed point of `basketWeights` has it. */
const weighed = (size: number) => (items: number) =>
  Math.round(Math.max(1, items - 1) ** -size * 2 ** 16) / 2 ** 16;

/** The fit ends early: what it leaves, of what the target's baskets lack, is less than this share. */
const LEFT = 0.02;

describe("the sparse linear model", () => {
  test("fits weights that cost hardly more than the least, by its definition", () => {
    fc.assert(
      fc.property(someBaskets, fits, (baskets, fit) => {
        const { table, counted, graph } = fitted(baskets, fit);
        const lists = listsOf(table, graph);
        const options = { ...fit, ...DAMPED, weigh: weighed(fit.size), counted: listsOf(table, counted) };
        for (const target of table.products) {
          const plain = plainSlim(baskets, target, options);
          const found = plain.sources.map(
            (source) => lists.get(source)?.find(({ id }) => id === target)?.weight ?? 0,
          );
          const nothing = plain.cost(plain.sources.map(() => 0));
          expect(plain.cost(found) - plain.cost(plain.best())).toBeLessThanOrEqual(LEFT * nothing);
        }
      }),
      { seed: 1 },
    );
  });

  test("weighs 0 to 1 what counting found, with the same evidence, and nothing else", () => {
    fc.assert(
      fc.property(someBaskets, fits, (baskets, fit) => {
        const { table, counted, graph } = fitted(baskets, fit);
        const known = listsOf(table, counted);
        for (const [product, ties] of listsOf(table, graph)) {
          const evidence = new Map(known.get(product)?.map(({ id, together }) => [id, together]));
          for (const { id, together, weight } of ties) {
            expect(together).toBe(evidence.get(id));
            expect(weight).toBeGreaterThan(0);
            expect(weight).toBeLessThanOrEqual(1);
          }
        }
        expect([graph.baskets, graph.total]).toEqual([counted.baskets, counted.total]);
      }),
      { seed: 2 },
    );
  });

  test("keeps of each product's neighbours the strongest", () => {
    fc.assert(
      fc.property(someBaskets, fits, fc.integer({ min: 1, max: 5 }), (baskets, fit, keep) => {
        const all = fitted(baskets, fit);
        const few = fitted(baskets, { ...fit, keep });
        for (const product of all.table.products) {
          const strongest = neighbours(all.table, all.graph, product).slice(0, keep);
          expect(neighbours(few.table, few.graph, product)).toEqual(strongest);
        }
      }),
      { seed: 3 },
    );
  });

  test("holds the weights to the counts where it is told to hold to nothing else", () => {
    fc.assert(
      fc.property(someBaskets, priors, (baskets, prior) => {
        const fit = { prior, ridge: 1e9 };
        const { table, counted, graph } = fitted(baskets, fit);
        const lists = listsOf(table, graph);
        const options = {
          ...USUAL,
          ...fit,
          ...DAMPED,
          weigh: weighed(0),
          counted: listsOf(table, counted),
        };
        for (const target of table.products) {
          const plain = plainSlim(baskets, target, options);
          plain.sources.forEach((source, i) => {
            const found = lists.get(source)?.find(({ id }) => id === target)?.weight ?? 0;
            expect(found).toBeCloseTo(plain.priors[i] ?? Number.NaN, 3);
          });
        }
      }),
      { seed: 4 },
    );
  });

  test("holds the weights of a popular target the more, the more they rise", () => {
    // Tea goes with milk in two of three baskets, which shrinking to the counts makes less.
    const baskets = [
      ...Array.from({ length: 400 }, () => ["tea", "milk"]),
      ...Array.from({ length: 200 }, () => ["tea", "bread"]),
      ...Array.from({ length: 100 }, () => ["bread", "butter"]),
    ];
    const weight = (rise: number) => {
      const { table, graph } = fitted(baskets, { rise, prior: 0, ridge: 100 });
      return neighbours(table, graph, "tea").find(({ id }) => id === "milk")?.weight ?? 0;
    };
    expect(weight(0)).toBeCloseTo(400 / 700, 2);
    expect(weight(0.5)).toBeCloseTo(400 / 800, 2);
  });

  test("sees that a tie is explained by another", () => {
    // Filters go with coffee, and coffee with milk: of filters and milk nothing is left to tell.
    const habits = [
      ["coffee", "filter", "milk"],
      ["coffee", "milk"],
      ["coffee", "filter"],
      ["coffee", "bread"],
      ["tea", "bread"],
    ];
    const { table, counted, graph } = fitted(Array.from({ length: 50 }, () => habits).flat());
    const tie = (of: typeof graph) =>
      neighbours(table, of, "filter").find(({ id }) => id === "milk")?.weight ?? 0;
    expect(tie(counted)).toBeGreaterThan(0.1);
    expect(tie(graph)).toBeLessThan(0.02);
    const milk = neighbours(table, graph, "coffee").find(({ id }) => id === "milk");
    expect(milk?.weight).toBeCloseTo(0.5, 1);
  });

  test("learns nothing of baskets that hold one product alone", () => {
    const pairs = [
      ["a", "b"],
      ["a", "c"],
      ["a", "b"],
      ["b", "c", "d"],
    ];
    const alone = Array.from({ length: 50 }, () => ["a"]);
    // The counts know of them, so nothing is held to these.
    const [some, more] = [pairs, [...pairs, ...alone]].map((baskets) => fitted(baskets, { prior: 0 }));
    expect(more?.graph.weights).toEqual(some?.graph.weights);
    expect(more?.graph.targets).toEqual(some?.graph.targets);
  });

  test("of nothing gives an empty graph", () => {
    const { graph } = fitted([]);
    expect([...graph.offsets]).toEqual([0]);
    expect(graph.targets.length).toBe(0);
  });
});

describe("the sparse linear model refuses", () => {
  const usual: SlimOptions = { ridge: 1, rise: 0, prior: 1, ...DAMPED };
  test.each<[string, Partial<SlimOptions>]>([
    ["ridge must be a number above 0, not 0", { ridge: 0 }],
    ["ridge must be a number above 0, not NaN", { ridge: Number.NaN }],
    ["ridge must be a number above 0, not Infinity", { ridge: Number.POSITIVE_INFINITY }],
    ["weights must be 1, one a basket, not 2", { weights: Uint32Array.of(1, 1) }],
  ])("%s", (message, changed) => {
    const table = basketTable([["a", "b"]]);
    const counted = countTies(table, { measure: dampedConfidence() });
    expect(() => slim(table, counted, { ...usual, ...changed, keep: 5 })).toThrow(new RangeError(message));
  });
});
