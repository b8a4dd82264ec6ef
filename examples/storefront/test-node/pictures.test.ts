import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { art, type Pictured } from "../art/art.ts";
import { motifOf } from "../art/motifs/index.ts";
import { parcel } from "../art/motifs/parcel.ts";

const catalog: Pictured[] = JSON.parse(
  await readFile(new URL("../shop/catalog.json", import.meta.url), "utf8"),
);

/** What is left of a text when its tags are taken out: words of labels, and whatever is broken. */
const between = (svg: string) => svg.replaceAll(/<\/?[a-z]+(?:\s[a-zA-Z-]+="[^"<]*")*\s*\/?>/g, "");

test("every product has a picture, drawn as something of its own", () => {
  const asParcel = catalog.filter(({ title }) => motifOf(title.toLowerCase()) === parcel);
  expect(asParcel.map(({ id }) => id)).toEqual(["club-cards", "club-post", "club-wrap"]);
});

test("no picture is broken or large", () => {
  for (const product of catalog) {
    const svg = art(product);
    expect(svg).not.toMatch(/undefined|NaN|null/);
    expect(between(svg)).not.toContain("<");
    expect(svg.length).toBeLessThan(12_000);
  }
});

test("a picture uses no pattern that it does not bring along", () => {
  for (const product of catalog) {
    const svg = art(product);
    for (const [, name] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`<pattern id="${name}"`);
  }
});

test("two pictures on one page keep their patterns apart", () => {
  const names = catalog.flatMap((product) =>
    [...art(product).matchAll(/<pattern id="([^"]+)"/g)].map(([, name]) => name),
  );
  expect(new Set(names).size).toBe(names.length);
});

test("whatever a product is called, its picture is the same each time and nothing breaks out of it", () => {
  const motifs = [
    "Metal sign “",
    "Doormat “",
    "Key fob “",
    "Hot water bottle “",
    "Mug “",
    "Herb marker ",
    "Parcel ",
  ];
  const titles = fc.tuple(fc.constantFrom(...motifs), fc.string()).map(([motif, rest]) => `${motif}${rest}”`);
  fc.assert(
    fc.property(fc.string(), titles, (id, title) => {
      const svg = art({ id, title });
      expect(art({ id, title })).toBe(svg);
      expect(between(svg)).not.toContain("<");
    }),
  );
});
