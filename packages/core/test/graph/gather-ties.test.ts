import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherTies } from "../../src/graph/gather-ties.ts";
import type { Listing, Ties } from "../../src/graph/graph.ts";
import type { Power } from "../../src/graph/weighing/spec.ts";
import { product, shop } from "../support/shop.ts";

const IDS = Array.from({ length: 40 }, (_, place) => `p${place}`);
const { graph } = shop({ catalog: IDS.map((id, place) => product(id, 1 + place)) });
const LISTINGS = IDS.map((id) => graph.listing(id) as Listing);

const weights = fc.double({ min: 0, max: 1, noNaN: true });
/** The neighbours of some products, each with a weight. */
const someRows = fc.array(
  fc
    .uniqueArray(fc.nat({ max: IDS.length - 1 }), { maxLength: 30 })
    .chain((places) => fc.tuple(...places.map((place) => fc.tuple(fc.constant(place), weights)))),
  { maxLength: 6 },
);

/** Neighbours as a graph tells them. */
function tiesOf(row: readonly (readonly [place: number, weight: number])[]): Ties {
  const listings = row.map(([place]) => LISTINGS[place] as Listing);
  return {
    listings,
    hashes: listings.map(({ hash }) => hash),
    prices: row.map(([place]) => 100 + place),
    together: row.map(() => 5),
    weights: row.map(([, weight]) => weight),
  };
}

describe.each<Power>([1, 2, 4])("ties of several products, joined under the power %d,", (power) => {
  test("have the chance (1 − ∏(1 − w^p))^(1/p), each neighbour once", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { listings, chances, prices } = gatherTies(rows.map(tiesOf), power);
        const named = new Map<number, number>();
        for (const [place, weight] of rows.flat())
          named.set(place, (named.get(place) ?? 1) * (1 - weight ** power));
        expect(listings.map(({ product: { id } }) => id)).toEqual([...named.keys()].map((at) => IDS[at]));
        expect(prices).toEqual([...named.keys()].map((place) => 100 + place));
        [...named.values()].forEach((missed, at) => {
          expect((chances[at] ?? Number.NaN) ** power).toBeCloseTo(1 - missed, 12);
        });
      }),
      { seed: 3 },
    );
  });

  test("have at least the chance of the strongest, and are never more than certain", () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const { listings, chances } = gatherTies(rows.map(tiesOf), power);
        listings.forEach((listing, at) => {
          const own = rows.flat().filter(([place]) => LISTINGS[place] === listing);
          const strongest = Math.max(...own.map(([, weight]) => weight));
          expect(chances[at]).toBeGreaterThanOrEqual(strongest - 1e-12);
          expect(chances[at]).toBeLessThanOrEqual(1);
        });
      }),
      { seed: 4 },
    );
  });
});

test("one strong tie says the more against many weak ones, the higher the power", () => {
  const [strong, many] = [0, 1];
  const rows = [[[strong, 0.5] as const], ...Array.from({ length: 8 }, () => [[many, 0.1] as const])];
  const lead = (power: Power) => {
    const { chances } = gatherTies(rows.map(tiesOf), power);
    return (chances[0] ?? 0) - (chances[1] ?? 0);
  };
  expect(lead(1)).toBeLessThan(0);
  expect(lead(2)).toBeGreaterThan(0);
  expect(lead(4)).toBeGreaterThan(lead(2));
});
