import { describe, expect, test } from "vitest";
import type { EncodedGraph, Product } from "../../../src/index.ts";
import { product, shop } from "../../support/shop.ts";
import { digest, stored } from "../../support/stored-graph.ts";

const catalog = Array.from({ length: 12 }, (_, i) => product(`p${i}`, 10 + i));
const baskets = [
  [8, "p0", "p1"],
  [6, "p2", "p3", "p4"],
] as const;

const encode = (products: readonly Product[], turned = false): EncodedGraph =>
  stored(shop({ catalog: products, baskets: turned ? [...baskets].reverse() : baskets }).graph, 1);

describe("storing a graph", () => {
  test("gives the same bytes for the same orders and products in any order", () => {
    const one = encode(catalog);
    const other = encode(catalog.toReversed(), true);
    expect(other.pointer).toEqual(one.pointer);
    expect([...other.values].sort()).toEqual([...one.values].sort());
  });

  test("names every value after its content", () => {
    for (const [key, text] of encode(catalog).values) expect(key).toBe(`pack:${digest(text)}`);
  });

  test("gives another version for another content, and the same for the same", () => {
    const dearer = catalog.map((one) => (one.id === "p7" ? { ...one, price: 99 } : one));
    expect(encode(dearer).pointer.facts.version).not.toBe(encode(catalog).pointer.facts.version);
    expect(encode(catalog).pointer.facts.version).toMatch(/^[0-9a-f]{16}$/);
  });

  test("leaves every pack as it was that doesn't hold a changed product", () => {
    const renamed = catalog.map((one) => (one.id === "p7" ? { ...one, title: "new name" } : one));
    const before = encode(catalog).values;
    const after = encode(renamed).values;
    const gone = [...before].filter(([key]) => !after.has(key));
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter(([, text]) => !text.includes('"p7"'))).toEqual([]);
    const kept = [...before].filter(([key]) => after.has(key));
    expect(kept.filter(([, text]) => text.includes('"p7"'))).toEqual([]);
    expect(kept.length).toBeGreaterThan(gone.length);
  });

  test("writes nothing of sessions where none are known, so that such packs are as they always were", () => {
    const lines = [...encode(catalog).values.values()].flatMap((text) => text.split("\n").slice(1));
    const written = lines.filter(Boolean).map((line) => JSON.parse(line) as unknown[]);
    const listings = written.filter(([, , id]) => typeof id === "string");
    expect(new Set(listings.map(({ length }) => length))).toEqual(new Set([5, 6]));
    const records = written.filter(([, ties]) => Array.isArray(ties));
    expect(records).toHaveLength(catalog.length + 1);
    expect(new Set(records.map(({ length }) => length))).toEqual(new Set([4]));
    expect(encode(catalog).pointer.facts).not.toHaveProperty("sessions");
  });

  test("leaves every pack as it was that holds nothing that sessions looked at", () => {
    const before = stored(shop({ catalog, baskets }).graph, 1).values;
    const after = stored(shop({ catalog, baskets, sessions: [[5, "p0", "p1"]] }).graph, 1).values;
    const viewed = ["p0", "p1", "something-else"].map((id) => `"${id}"`);
    const gone = [...before].filter(([key]) => !after.has(key));
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter(([, text]) => !viewed.some((id) => text.includes(id)))).toEqual([]);
    expect(gone.length).toBeLessThan(before.size);
  });

  test("can be done for a shop that sells nothing yet", () => {
    const { pointer, values } = stored(shop({ catalog: [] }).graph, 250);
    expect(pointer.shards).toBe(1);
    expect(values.size).toBe(1);
  });
});
