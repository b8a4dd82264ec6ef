import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PolicyInput, Product } from "@basketwise/core";
import { expect, test } from "vitest";
import { bestSellers } from "../shop/make/best-sellers.ts";
import { readCurated } from "../shop/make/curated.ts";
import { makeCatalog } from "../shop/make/make-catalog.ts";
import { readableTitle } from "../shop/make/readable-title.ts";

const ORDERS = fileURLToPath(new URL("../../data/online-retail.parquet", import.meta.url));

const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../shop/${name}.json`, import.meta.url), "utf8"));

const catalog = (await read("catalog")) as Product[];
const policy = (await read("policy")) as PolicyInput;
const byId = new Map(catalog.map((product) => [product.id, product]));

/** Whether the catalog holds something that a ref names. */
function isKnown(ref: string): boolean {
  if (ref.startsWith("group:")) return catalog.some(({ group }) => ref === `group:${group}`);
  if (!ref.startsWith("category:")) return byId.has(ref);
  const path = ref.slice("category:".length);
  return catalog.some(({ category }) => category === path || category?.startsWith(`${path}/`));
}

test("the catalog is what the orders and what was written by hand make", async () => {
  expect(makeCatalog(await bestSellers([ORDERS]), await readCurated())).toEqual(catalog);
});

test("what a product names, the shop has", () => {
  const unknown = catalog.flatMap((product) => {
    const { requires = [], optionsOf = [], isRelatedTo = [] } = product;
    const { isConsumableFor = [], isAccessoryOrSparePartFor = [] } = product;
    const refs = [
      ...requires,
      ...optionsOf,
      ...isRelatedTo,
      ...isConsumableFor,
      ...isAccessoryOrSparePartFor,
    ];
    return refs.filter((ref) => !isKnown(ref)).map((ref) => `${product.id} names ${ref}`);
  });
  expect(unknown).toEqual([]);
});

test("what the policy names, the shop has", () => {
  const named = [
    ...(policy.bundles ?? []).flatMap(({ productIds }) => productIds),
    ...(policy.merchandising ?? []).flatMap(({ productIds = [] }) => productIds),
    ...[...(policy.multibuy ?? []), ...(policy.merchandising ?? [])].flatMap(({ category }) =>
      category === undefined ? [] : [`category:${category}`],
    ),
  ];
  expect(named.filter((ref) => !isKnown(ref))).toEqual([]);
});

test("a better version costs more than the one below it, and says what it brings", () => {
  const groups = Map.groupBy(catalog, ({ group }) => group);
  groups.delete(undefined);
  expect(groups.size).toBeGreaterThanOrEqual(12);
  for (const versions of groups.values()) {
    const ordered = versions.toSorted((a, b) => (a.tier ?? 0) - (b.tier ?? 0));
    expect(ordered.length).toBeGreaterThan(1);
    ordered.slice(1).forEach((version, place) => {
      expect(version.price).toBeGreaterThan(ordered[place]?.price ?? Number.POSITIVE_INFINITY);
      const isToldApart =
        version.highlights ?? Object.keys(version.features ?? {}).some((name) => name !== "size");
      expect(isToldApart).toBeTruthy();
    });
  }
});

test("every set has at least two parts, each of its own", () => {
  const series = Map.groupBy(catalog, (product) => product.series?.id);
  series.delete(undefined);
  for (const parts of series.values()) {
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts.map((product) => product.series?.part)).size).toBe(parts.length);
  }
});

test("a stock list's title reads as a sentence", () => {
  expect(readableTitle("WHITE HANGING HEART T-LIGHT HOLDER")).toBe("White hanging heart T-light holder");
  expect(readableTitle("JUMBO BAG 50'S CHRISTMAS ")).toBe("Jumbo bag 50s Christmas");
  expect(readableTitle("SET/20 RED RETROSPOT PAPER NAPKINS ")).toBe("Set of 20 red retrospot paper napkins");
  expect(readableTitle("I LOVE LONDON MINI BACKPACK")).toBe("I love London mini backpack");
});
