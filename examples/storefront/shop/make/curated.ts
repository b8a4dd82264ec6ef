import { readFile } from "node:fs/promises";
import type { Product } from "@basketwise/core";

/** What is chosen for the shop. */
export interface Selection {
  /** How many of the products that most orders held. */
  readonly bestSellers: number;
  /** Stock codes that are left out however well they sell. */
  readonly not: readonly string[];
  /** Stock codes that are taken however they sell: they complete a set or a family. */
  readonly also: readonly string[];
}

/** One thing in several versions, the plainest first. */
export interface Versions {
  readonly group: string;
  /** What every version above the plainest brings. */
  readonly benefit?: string;
  readonly members: readonly { readonly id: string; readonly features: NonNullable<Product["features"]> }[];
}

/** What was written by hand, one file of the folder `curated` each. */
export interface Curated {
  readonly selection: Selection;
  /** Titles by stock code, in place of those made from the orders'. */
  readonly titles: Readonly<Record<string, string>>;
  readonly versions: readonly Versions[];
  /** The parts of each set, in order. */
  readonly series: Readonly<Record<string, readonly string[]>>;
  /** Fields of the catalog by stock code. */
  readonly fields: Readonly<Record<string, Partial<Product>>>;
  /** Products that no order knows. */
  readonly plans: readonly Product[];
}

/** Reads all that was written by hand. */
export async function readCurated(): Promise<Curated> {
  const [selection, titles, versions, series, fields, plans] = await Promise.all(
    ["selection", "titles", "versions", "series", "fields", "plans"].map(readPart),
  );
  return { selection, titles, versions, series, fields, plans } as Curated;
}

async function readPart(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../curated/${name}.json`, import.meta.url), "utf8"));
}
