import type { MatrixEdit } from "../model/matrix.ts";
import type { Product } from "../model/product.ts";
import { names } from "../model/ref.ts";

/** The catalog with the merchant's added pairs in it, as the related products of whatever each `for` names. */
export function withAdded(catalog: readonly Product[], edits: readonly MatrixEdit[]): readonly Product[] {
  const adds = edits.filter(({ edit }) => edit === "add");
  if (adds.length === 0) return catalog;
  return catalog.map((product) => {
    const found = adds.filter((add) => add.product !== product.id && names(add.for, product));
    if (found.length === 0) return product;
    const related = new Set([...(product.isRelatedTo ?? []), ...found.map((add) => add.product)]);
    return { ...product, isRelatedTo: [...related] };
  });
}
