import catalog from "../../shop/catalog.json" with { type: "json" };
import { type Product, priceOf } from "./product.ts";

const PRODUCTS: readonly Product[] = catalog as readonly Product[];

const BY_ID = new Map(PRODUCTS.map((product) => [product.id, product]));

/** How a list of products can be put in order. */
export type Sorting = "featured" | "price-up" | "price-down" | "title";

/** The sortings, in the order they are shown in. */
export const SORTINGS = ["featured", "price-up", "price-down", "title"] as const satisfies readonly Sorting[];

const ORDERS = {
  featured: undefined,
  "price-up": (a, b) => priceOf(a) - priceOf(b),
  "price-down": (a, b) => priceOf(b) - priceOf(a),
  title: (a, b) => a.title.localeCompare(b.title),
} satisfies Record<Sorting, ((a: Product, b: Product) => number) | undefined>;

/** The product of an id; undefined where the shop has none. */
export function productOf(id: string): Product | undefined {
  return BY_ID.get(id);
}

/** The products of ids, without those that the shop has not. */
export function productsOf(ids: readonly string[]): Product[] {
  return ids.flatMap((id) => BY_ID.get(id) ?? []);
}

/** The categories right below one, those with the most products first. */
export function categoriesBelow(path: string): string[] {
  const counts = new Map<string, number>();
  for (const { category = "" } of inCategory(path)) {
    if (category !== path) counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([below]) => below);
}

/** Whether it is the name of a sorting. */
export function isSorting(found: string): found is Sorting {
  return SORTINGS.some((by) => by === found);
}

/** What stands below a category; plans have a page of their own. */
export function inCategory(path: string): Product[] {
  return goods().filter(({ category }) => category === path || category?.startsWith(`${path}/`));
}

/** The versions of one thing, the simplest first; none where there is only one. */
export function versionsOf({ group }: Product): Product[] {
  if (group === undefined) return [];
  const versions = PRODUCTS.filter((other) => other.group === group);
  return versions.length < 2 ? [] : versions.sort((a, b) => (a.tier ?? a.price) - (b.tier ?? b.price));
}

/** The plans, the smallest first. */
export function plans(): Product[] {
  return PRODUCTS.filter(({ kind }) => kind === "plan").sort((a, b) => a.price - b.price);
}

/** What has every word of a search in its title or category. */
export function search(query: string): Product[] {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  return goods().filter(({ title, category = "" }) => {
    const text = `${title} ${category}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The same products in another order. */
export function sorted(products: readonly Product[], by: Sorting): Product[] {
  const order = ORDERS[by];
  return order ? products.toSorted(order) : [...products];
}

function goods(): readonly Product[] {
  return PRODUCTS.filter(({ kind }) => kind !== "plan");
}
