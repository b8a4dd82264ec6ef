import { type MatrixEdit, type Product, refsTo } from "@basketwise/core";

/** What an edit can name. */
export interface Known {
  readonly ids: ReadonlySet<string>;
  /** Ids, groups and categories. */
  readonly refs: ReadonlySet<string>;
}

/** All that the products of a catalog can be named by. */
export function knownIn(products: readonly Product[]): Known {
  return { ids: new Set(products.map(({ id }) => id)), refs: new Set(products.flatMap(refsTo)) };
}

/** Which column of an edit names nothing that is known; undefined where both do. */
export function strangeColumn(
  { for: ref, product }: MatrixEdit,
  { ids, refs }: Known,
): "for" | "product" | undefined {
  if (!refs.has(ref)) return "for";
  return ids.has(product) ? undefined : "product";
}
