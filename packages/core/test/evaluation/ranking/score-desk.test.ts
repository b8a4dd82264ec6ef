import fc from "fast-check";
import { expect, test } from "vitest";
import { scoreDesk } from "../../../src/evaluation/ranking/score-desk.ts";
import { basketTable } from "../../../src/graph/basket-table.ts";
import type { CompactGraph } from "../../../src/graph/compact-graph.ts";
import { countTies } from "../../../src/graph/count-ties.ts";
import { gatherTies } from "../../../src/graph/gather-ties.ts";
import type { Ties } from "../../../src/graph/graph.ts";
import { lower } from "../../../src/graph/join.ts";
import { toListing } from "../../../src/graph/listing.ts";
import { cosine } from "../../../src/graph/measures/cosine.ts";
import { someBaskets } from "../../graph/shared/baskets.ts";

/** The ties of a product as a decision sees them. */
function served(products: readonly string[], graph: CompactGraph, code: number): Ties {
  const [start, end] = [graph.offsets[code], graph.offsets[code + 1]];
  const listings = Array.from(graph.targets.subarray(start, end), (target) =>
    toListing({ id: products[target]!, title: "", price: 1 }, 0, 0, 2),
  );
  return {
    listings,
    hashes: listings.map(({ hash }) => hash),
    prices: listings.map(({ price }) => price),
    together: graph.together.subarray(start, end),
    weights: graph.weights.subarray(start, end),
  };
}

test("a cart's ties are joined to the last bit as a decision joins them", () => {
  fc.assert(
    fc.property(someBaskets, fc.constantFrom(1 as const, 2 as const, 4 as const), (baskets, power) => {
      const table = basketTable(baskets);
      const ties = countTies(table, { measure: cosine() });
      const desk = scoreDesk(table.products.length);
      for (const cart of baskets.map((basket) =>
        [...new Set(basket)].map((id) => table.products.indexOf(id)),
      )) {
        desk.score({ ties, power }, Uint32Array.from(cart), 0, cart.length);
        const { listings, chances } = gatherTies(
          cart.map((code) => served(table.products, ties, code)),
          power,
        );
        listings.forEach(({ product }, place) => {
          const code = table.products.indexOf(product.id);
          const score = desk.scores[code]!;
          if (cart.includes(code)) expect(score).toBeLessThan(0);
          else expect(lower(score, power)).toBe(chances[place]);
        });
        expect(desk.size).toBe(
          new Set([...cart, ...listings.map(({ product }) => table.products.indexOf(product.id))]).size,
        );
        desk.clear();
        expect(desk.scores.every((score) => score === 0)).toBe(true);
      }
    }),
    { seed: 6 },
  );
});
