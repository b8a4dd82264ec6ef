import { describe, expect, test, vi } from "vitest";
import { PACKS_PER_PAGE } from "../../../src/graph/packs/format.ts";
import { productRecord } from "../../../src/graph/packs/record-key.ts";
import { keepAll, openGraph, openSmallGraph, packCache } from "../../../src/index.ts";
import { readFrom, stored } from "../../support/stored-graph.ts";
import { lampShop } from "./shared/lamp-shop.ts";

const { pointer, values } = stored(lampShop.graph, 1);
const needs = lampShop.graph.productIds.map(productRecord);

describe("a graph whose pointer names its packs itself", () => {
  test("is opened as any graph is", async () => {
    const read = readFrom(values);
    const small = await openSmallGraph({ pointer, needs, read, cache: keepAll() });
    const any = await openGraph({ pointer, needs, read, cache: packCache() });
    expect(small).toMatchObject({ problems: [], reads: 1 });
    for (const id of lampShop.graph.productIds) {
      expect(small.graph.listing(id)).toEqual(any.graph.listing(id));
      expect(small.graph.ties(id)).toEqual(any.graph.ties(id));
    }
  });

  test("is read once where all packs are kept", async () => {
    const read = vi.fn(readFrom(values));
    const cache = keepAll();
    await openSmallGraph({ pointer, needs, read, cache });
    expect(await openSmallGraph({ pointer, needs, read, cache })).toMatchObject({ reads: 0 });
    expect(read).toHaveBeenCalledTimes(1);
  });
});

test("a graph whose pointer names pages of packs is refused by who reads none", async () => {
  const paged = { ...pointer, shards: PACKS_PER_PAGE + 1 };
  const opening = openSmallGraph({ pointer: paged, needs, read: readFrom(values), cache: keepAll() });
  await expect(opening).rejects.toThrow(RangeError);
});

test("a pack that is let go while others are opened is still known to who asked for it", async () => {
  const cache = packCache(1);
  const read = readFrom(values);
  const first = needs.slice(0, 1);
  await openGraph({ pointer, needs: first, read, cache });
  const { graph, problems } = await openGraph({ pointer, needs, read, cache });
  expect(problems).toEqual([]);
  for (const id of lampShop.graph.productIds) expect(graph.listing(id)).toBeDefined();
});
