import { describe, expect, test } from "vitest";
import type { Ties } from "../../../src/graph/graph.ts";
import { isPaged, PACKS_PER_PAGE } from "../../../src/graph/packs/format.ts";
import { productRecord } from "../../../src/graph/packs/record-key.ts";
import { encodePacks, openGraph, POINTER_KEY, packCache, versionKey } from "../../../src/index.ts";
import { digest, readFrom, stored } from "../../support/stored-graph.ts";
import { stubGraph } from "./shared/stub-graph.ts";

const idsOf = ({ listings }: Ties) => listings.map(({ product: { id } }) => id);

describe("a large graph", () => {
  test("of 100,000 products lies in at most 500 keys, with a small pointer", () => {
    const { pointer, values } = encodePacks(stubGraph(100_000), { digest });
    const keys = new Set([POINTER_KEY, versionKey(pointer.facts.version), ...values.keys()]);
    expect(keys.size).toBeLessThanOrEqual(500);
    expect(isPaged(pointer)).toBe(false);
    expect(JSON.stringify(pointer).length).toBeLessThan(25_000);
  });

  test("spreads its records evenly: no pack is far larger than the others", () => {
    const { values } = encodePacks(stubGraph(20_000), { digest });
    const sizes = Array.from(values.values(), (text) => text.length);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(Math.max(...sizes)).toBeLessThan(1.5 * mean);
  });

  describe("of more packs than a page names", () => {
    const size = PACKS_PER_PAGE * 2 + 5;
    const graph = stubGraph(size);
    const { pointer, values } = stored(graph, 1);
    const ids = ["p0", "p17", `p${size - 1}`];
    const needs = ids.map(productRecord);

    test("has a pointer that names pages", () => {
      expect(isPaged(pointer)).toBe(true);
      expect([...values.keys()].filter((key) => key.startsWith("page:"))).toHaveLength(3);
      expect(pointer.hashes).toHaveLength(3 * 32);
    });

    test("is opened in two reads when cold, in one when its pages are known, in none when warm", async () => {
      const [cache, pages, read] = [packCache(), new Map<string, string>(), readFrom(values)];
      const cold = await openGraph({ pointer, needs, read, cache, pages });
      expect(cold).toMatchObject({ reads: 2, problems: [] });
      for (const id of ids) {
        expect(cold.graph.listing(id)?.product).toEqual(graph.listing(id)?.product);
        expect(idsOf(cold.graph.considered(id))).toEqual(idsOf(graph.considered(id)));
      }
      expect(await openGraph({ pointer, needs, read, cache, pages })).toMatchObject({
        reads: 0,
        problems: [],
      });
      const others = await openGraph({ pointer, needs, read, cache: packCache(), pages });
      expect(others).toMatchObject({ reads: 1, problems: [] });
    });

    test("says which page is missing or cut short", async () => {
      const page = [...values.keys()].filter((key) => key.startsWith("page:"));
      const without = new Map([...values].filter(([key]) => !page.includes(key)));
      const all = graph.productIds.map(productRecord);
      const missing = await openGraph({ pointer, needs: all, read: readFrom(without), cache: packCache() });
      expect(missing.problems.map(({ code, key }) => [code, key]).sort()).toEqual(
        page.map((key) => ["missing", key]).sort(),
      );
      const cut = new Map([...values].map(([key, text]) => [key, page.includes(key) ? text.slice(1) : text]));
      const pages = new Map<string, string>();
      const truncated = await openGraph({
        pointer,
        needs: all,
        read: readFrom(cut),
        cache: packCache(),
        pages,
      });
      expect(new Set(truncated.problems.map(({ code }) => code))).toEqual(new Set(["truncated"]));
      expect(pages.size).toBe(0);
    });
  });
});
