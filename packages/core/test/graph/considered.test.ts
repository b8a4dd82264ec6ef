import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { basketTable, buildGraph, orderTableOf } from "../../src/index.ts";
import { product } from "../support/shop.ts";

const KNOWN = ["a", "b", "c", "d"];
const views = fc.array(fc.constantFrom(...KNOWN, "unknown", "gone"), { maxLength: 6 });
const catalog = KNOWN.map((id) => product(id, 5));

const graphOf = (sessions: readonly (readonly string[])[]) =>
  buildGraph({ orders: orderTableOf([]), catalog, sessions: basketTable(sessions), currency: "EUR" });

describe("what was looked at in the same sessions", () => {
  test("is what a double loop over the sessions counts, whatever the catalog doesn't know", () => {
    fc.assert(
      fc.property(fc.array(views, { maxLength: 12 }), (sessions) => {
        const graph = graphOf(sessions);
        const count = (...ids: string[]) =>
          sessions.filter((one) => ids.every((id) => one.includes(id))).length;
        expect(graph.facts.sessions ?? 0).toBe(sessions.filter((one) => one.length > 0).length);
        for (const id of KNOWN) {
          expect(graph.listing(id)?.sessions).toBe(count(id));
          const { listings, together } = graph.considered(id);
          const found = listings.map(({ product: other }, i) => [other.id, together[i]]);
          const others = KNOWN.filter((other) => other !== id && count(id, other) > 0);
          expect(found.sort()).toEqual(others.map((other) => [other, count(id, other)]));
        }
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  test("does not mix with what was bought together", () => {
    const graph = graphOf([["a", "b"]]);
    expect(graph.ties("a").listings).toEqual([]);
    expect(graph.listing("a")).toMatchObject({ baskets: 0, customers: 0, sessions: 1 });
    expect(graph.facts).toMatchObject({ baskets: 0, pairs: 0, sessions: 1 });
  });

  test("is nothing for a product that nobody knows", () => {
    expect(graphOf([["a", "b"]]).considered("unknown").listings).toEqual([]);
  });
});
