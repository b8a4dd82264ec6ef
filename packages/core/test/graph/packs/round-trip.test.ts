import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Listing, RELATIONS, type Ties } from "../../../src/graph/graph.ts";
import { productRecord, scopeRecord, segmentRecord } from "../../../src/graph/packs/record-key.ts";
import {
  buildGraph,
  type Graph,
  openGraph,
  orderTableOf,
  packCache,
  type WholeGraph,
} from "../../../src/index.ts";
import { cases } from "../../laws/generate.ts";
import { order, product } from "../../support/shop.ts";
import { readFrom, stored } from "../../support/stored-graph.ts";
import { lampShop } from "./shared/lamp-shop.ts";

/** What is looked at only in the product that a request names; a pack leaves it out of the others. */
const OWN = ["guides", "requires", "isRelatedTo", "optionsOf", "impulse"];

/** A listing as another product's record names it. */
function besides({ product, ...numbers }: Listing) {
  return { ...numbers, product: Object.entries(product).filter(([name]) => !OWN.includes(name)) };
}

const plain = ({ listings, hashes, prices, together, weights }: Ties) => ({
  listings: listings.map(besides),
  hashes: Array.from(hashes),
  prices: Array.from(prices),
  together: Array.from(together),
  weights: Array.from(weights),
});

/** All that a graph says of the products, scopes and segments of another. */
function saidOf(graph: Graph, { productIds, scopes, segments }: WholeGraph): string {
  const products = productIds.map((id) => ({
    listing: graph.listing(id),
    ties: plain(graph.ties(id)),
    later: plain(graph.later(id)),
    considered: plain(graph.considered(id)),
    related: RELATIONS.map((relation) => graph.related(id, relation).map(besides)),
  }));
  const popular = scopes.map((scope) =>
    graph.popular(scope).map(({ listing, orders }) => [scope, besides(listing), orders]),
  );
  const chosen = segments.map((segment) => [segment, ...graph.chosenBy(segment)]);
  return JSON.stringify([products, popular, chosen]);
}

async function opened(graph: WholeGraph, productsPerPack: number): Promise<Graph> {
  const { pointer, values } = stored(graph, productsPerPack);
  const needs = [
    ...graph.productIds.map(productRecord),
    ...graph.scopes.map(scopeRecord),
    ...graph.segments.map(segmentRecord),
  ];
  const { graph: read, problems } = await openGraph({
    pointer,
    needs,
    read: readFrom(values),
    cache: packCache(),
  });
  expect(problems).toEqual([]);
  return read;
}

describe("a graph that was stored", () => {
  test.each([1, 2, 100])("says what it said before, with %d products a pack", async (productsPerPack) => {
    const read = await opened(lampShop.graph, productsPerPack);
    expect(saidOf(read, lampShop.graph)).toBe(saidOf(lampShop.graph, lampShop.graph));
  });

  test("says what it said before, in any shop", async () => {
    await fc.assert(
      fc.asyncProperty(
        cases,
        fc.integer({ min: 1, max: 9 }),
        async ({ shop: { graph } }, productsPerPack) => {
          expect(saidOf(await opened(graph, productsPerPack), graph)).toBe(saidOf(graph, graph));
        },
      ),
      { seed: 11, numRuns: 60 },
    );
  });

  test("has the quintiles of its customers", async () => {
    const { pointer } = stored(lampShop.graph);
    expect(pointer.facts.rfm).toEqual({
      latest: Date.parse(pointer.facts.until ?? ""),
      recency: [74, 74, 74, 74],
      frequency: [2, 2, 2, 2],
      monetary: [38_000, 38_000, 38_000, 38_000],
    });
    expect((await opened(lampShop.graph, 2)).facts).toEqual(pointer.facts);
  });

  test("says what weighs its ties, how they are joined, and why", async () => {
    const why = ["slim was chosen.", "It found most.", "By far."];
    const graph = buildGraph({
      orders: orderTableOf([order("o", "2026-01-01T00:00:00Z", "a", "b")]),
      catalog: [product("a", 5), product("b", 5)],
      currency: "EUR",
      spec: { measure: "slim", parameters: { ridge: 7, power: 2, size: 0 } },
      why,
    });
    const { facts } = await opened(graph, 1);
    expect(facts).toEqual({ ...graph.facts, version: facts.version });
    expect(facts).toMatchObject({ measure: "slim", power: 2, why });
    expect(facts.parameters).toMatchObject({ ridge: 7, size: 0, prior: 1 });
  });

  test("says what was looked at together, and in how many sessions", async () => {
    const read = await opened(lampShop.graph, 2);
    expect(read.facts.sessions).toBe(322);
    expect(read.listing("lamp")?.sessions).toBe(20);
    const { listings, together } = read.considered("lamp");
    expect(listings.map(({ product: { id } }, i) => [id, together[i]])).toEqual([
      ["lamp-xl", 14],
      ["bulb", 6],
      ["desk", 6],
    ]);
  });

  test("tells a listing by one and the same object wherever it stands in a pack", async () => {
    const read = await opened(lampShop.graph, 100);
    const [bulb] = read.related("lamp", "consumable");
    expect(bulb).toBe(read.listing("bulb"));
  });

  test("knows nothing of what lies in packs that were not opened", async () => {
    const { pointer, values } = stored(lampShop.graph, 1);
    const { graph } = await openGraph({ pointer, needs: [], read: readFrom(values), cache: packCache() });
    expect(graph.listing("lamp")).toBeUndefined();
    expect(graph.ties("lamp").listings).toEqual([]);
    expect(graph.later("lamp").listings).toEqual([]);
    expect(graph.considered("lamp").listings).toEqual([]);
    expect(graph.related("lamp", "accessory")).toEqual([]);
    expect(graph.popular("all")).toEqual([]);
    expect(graph.chosenBy("vip").size).toBe(0);
  });
});
