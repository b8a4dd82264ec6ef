import { describe, expect, test } from "vitest";
import {
  type BuildOptions,
  buildGraph,
  catalogBaskets,
  type MeasureSpec,
  orderTableOf,
  tiesBy,
} from "../../src/index.ts";
import { order, product } from "../support/shop.ts";

/** Lamps with bulbs in every second order, with shades in every third, a month apart; and what is unknown. */
const orders = orderTableOf(
  Array.from({ length: 60 }, (_, n) => ({
    ...order(
      String(n).padStart(2, "0"),
      new Date(Date.parse("2026-01-01T00:00:00Z") + n * 86_400_000).toISOString(),
      "lamp",
      ...(n % 2 === 0 ? ["bulb"] : []),
      ...(n % 3 === 0 ? ["shade"] : []),
      ...(n % 5 === 0 ? ["gone"] : []),
    ),
    customerId: `c${n % 20}`,
  })),
);
const catalog = ["shade", "lamp", "bulb"].map((id) => product(id, 5));
const sorted = [...catalog].sort((a, b) => (a.id < b.id ? -1 : 1));

const built = (more: Partial<BuildOptions> = {}) => buildGraph({ orders, catalog, currency: "EUR", ...more });

const bent: MeasureSpec = { measure: "slim", parameters: { ridge: 3, size: 1, "half-life": 30, power: 2 } };

describe("the facts of a graph", () => {
  test("name the default measure, and give no reasons, where nothing was said", () => {
    const { facts } = built();
    expect(facts).toMatchObject({
      measure: "damped-confidence",
      parameters: { shrink: 20, damping: 0.25, power: 4 },
      power: 4,
    });
    expect(facts).not.toHaveProperty("why");
  });

  test("name what weighs its ties, all that bends it, how weights are joined, and why", () => {
    const { facts } = built({ spec: bent, why: ["It was chosen."] });
    expect(facts).toMatchObject({
      measure: "slim",
      parameters: { ...bent.parameters, shrink: 20, prior: 1 },
      power: 2,
      why: ["It was chosen."],
    });
    expect(facts.parameters).not.toHaveProperty("idf");
  });

  test("count every order, also one that holds nothing of the catalog", () => {
    const more = orderTableOf([
      order("1", "2026-01-01T00:00:00Z", "lamp", "bulb"),
      order("2", "2026-01-02T00:00:00Z", "gone"),
    ]);
    expect(built({ orders: more }).facts.baskets).toBe(2);
  });
});

/** A weight as a graph has it: three digits tell enough. */
const stored = (weight = Number.NaN) => Math.fround(Number(weight.toPrecision(3)));

describe("the ties of a graph", () => {
  const weightsOf = (graph: ReturnType<typeof built>) =>
    new Map(
      sorted.map(({ id }) => {
        const { listings, weights } = graph.ties(id);
        return [id, listings.map((listing, at) => [listing.product.id, weights[at]])];
      }),
    );

  test("weigh what the measure says of the orders as baskets of the catalog", () => {
    for (const spec of [bent, { measure: "confidence", parameters: { "half-life": 5 } } as const]) {
      const counted = tiesBy(catalogBaskets(orders, sorted), spec, 2);
      const expected = sorted.map(({ id }, node) => [
        id,
        Array.from(counted.targets.subarray(counted.offsets[node], counted.offsets[node + 1]), (to, at) => [
          sorted[to]?.id,
          stored(counted.weights[(counted.offsets[node] ?? 0) + at]),
        ]),
      ]);
      expect([...weightsOf(built({ spec, keep: 2 }))]).toEqual(expected);
    }
  });

  test("are the same where they were counted already", () => {
    const ties = tiesBy(catalogBaskets(orders, sorted), bent, 2);
    const [given, own] = [built({ spec: bent, keep: 2, ties }), built({ spec: bent, keep: 2 })];
    expect(weightsOf(given)).toEqual(weightsOf(own));
    expect(given.facts).toEqual(own.facts);
  });

  test("of what is bought later are weighed by the default measure, whatever weighs the others", () => {
    const later = (graph: ReturnType<typeof built>) =>
      sorted.map(({ id }) => Array.from(graph.later(id).weights));
    expect(later(built({ spec: bent }))).toEqual(later(built()));
    expect(later(built()).flat().length).toBeGreaterThan(0);
  });

  test("are none by a measure that there is none of", () => {
    const spec = { measure: "luck" as "lift", parameters: {} };
    expect(() => built({ spec })).toThrow(/^measure must be one of co-count, .*, not luck$/);
  });
});
