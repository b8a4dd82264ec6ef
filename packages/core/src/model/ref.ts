import type { Product } from "./product.ts";

/** A product id, `group:ID` or `category:PATH`; a category covers what lies below it. */
export type Ref = string;

/** Whether a ref names this product: by its id, its group, or a category it lies in. */
export function names(ref: Ref, product: Product): boolean {
  if (ref === product.id) return true;
  if (ref.startsWith("group:")) return product.group === ref.slice(6);
  if (ref.startsWith("category:")) return liesIn(product.category, ref.slice(9));
  return false;
}

/** Whether any of the refs names this product. */
export function namesAny(refs: readonly Ref[] | undefined, product: Product): boolean {
  return refs?.some((ref) => names(ref, product)) ?? false;
}

/** Whether a category path is the given one or lies below it. */
export function liesIn(category: string | undefined, path: string): boolean {
  if (category === undefined || !category.startsWith(path)) return false;
  return category.length === path.length || category[path.length] === "/";
}

/** A category path and all it lies in, the nearest first: `a/b/c`, `a/b`, `a`. */
export function categoriesAbove(category: string): string[] {
  const parts = category.split("/");
  return parts.map((_, i) => parts.slice(0, parts.length - i).join("/"));
}

/** Every ref that names this product. */
export function refsTo(product: Product): Ref[] {
  const refs = [product.id];
  if (product.group !== undefined) refs.push(`group:${product.group}`);
  if (product.category !== undefined)
    refs.push(...categoriesAbove(product.category).map((c) => `category:${c}`));
  return refs;
}

/** Whether one of two products names the other as similar. */
export function areCuratedAlike(a: Product, b: Product): boolean {
  return namesAny(a.isSimilarTo, b) || namesAny(b.isSimilarTo, a);
}
