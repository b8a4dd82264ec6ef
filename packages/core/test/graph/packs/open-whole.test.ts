import { describe, expect, test } from "vitest";
import { RELATIONS } from "../../../src/graph/graph.ts";
import { openWhole, type WholeGraph } from "../../../src/index.ts";
import { readFrom, stored } from "../../support/stored-graph.ts";
import { lampShop } from "./shared/lamp-shop.ts";
import { stubGraph } from "./shared/stub-graph.ts";

async function opened(graph: WholeGraph, productsPerPack: number): Promise<WholeGraph> {
  const { pointer, values } = stored(graph, productsPerPack);
  const found = await openWhole(pointer, readFrom(values));
  if (!found.ok) throw new Error(found.problem.message);
  return found.value;
}

const idsOf = (listings: readonly { product: { id: string } }[]) => listings.map(({ product }) => product.id);

describe("a whole graph opened from its packs", () => {
  test.each([1, 2, 100])(
    "knows every product and scope, with %d products a pack",
    async (productsPerPack) => {
      const { graph } = lampShop;
      const whole = await opened(graph, productsPerPack);
      expect(whole.productIds).toEqual(graph.productIds);
      expect(whole.scopes).toEqual(graph.scopes);
      for (const id of graph.productIds) {
        expect(whole.listing(id)).toEqual(graph.listing(id));
        for (const kind of ["ties", "later", "considered"] as const) {
          const [found, expected] = [whole[kind](id), graph[kind](id)];
          expect(idsOf(found.listings)).toEqual(idsOf(expected.listings));
          expect([...Array.from(found.together)]).toEqual(Array.from(expected.together));
        }
        for (const relation of RELATIONS)
          expect(idsOf(whole.related(id, relation))).toEqual(idsOf(graph.related(id, relation)));
      }
      for (const scope of graph.scopes)
        expect(idsOf(whole.popular(scope).map(({ listing }) => listing))).toEqual(
          idsOf(graph.popular(scope).map(({ listing }) => listing)),
        );
    },
  );

  test("is whole when its pointer names pages", async () => {
    const graph = stubGraph(2100);
    const whole = await opened(graph, 1);
    expect(whole.productIds).toEqual([...graph.productIds].sort());
    expect(whole.listing("p2099")).toEqual(graph.listing("p2099"));
    expect(idsOf(whole.ties("p7").listings)).toEqual(["p8", "p9", "p10"]);
  });

  test("says nothing of what it does not know", async () => {
    const whole = await opened(lampShop.graph, 2);
    expect(whole.listing("nobody")).toBeUndefined();
    expect(whole.ties("nobody").listings).toEqual([]);
    expect(whole.related("nobody", "option")).toEqual([]);
    expect(whole.popular("category:nowhere")).toEqual([]);
  });

  test.each([
    ["missing", (values: Map<string, string>, key: string) => values.delete(key)],
    [
      "truncated",
      (values: Map<string, string>, key: string) => values.set(key, values.get(key)!.slice(0, -9)),
    ],
    ["damaged", (values: Map<string, string>, key: string) => values.set(key, "rubbish")],
  ])("is refused where a pack is %s, and the pack is named", async (code, spoil) => {
    const { pointer, values } = stored(lampShop.graph, 2);
    const spoilt = new Map(values);
    const key = [...values.keys()][1]!;
    spoil(spoilt, key);
    expect(await openWhole(pointer, readFrom(spoilt))).toMatchObject({
      ok: false,
      problem: { code, key },
    });
  });
});
