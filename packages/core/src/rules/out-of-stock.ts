import { isAvailable } from "../model/product.ts";
import type { Rule } from "./shape.ts";

/** Nothing that can't be had; of a set no part either. */
export function outOfStock(): Rule {
  return {
    code: "out-of-stock",
    binds: () => true,
    check({ listing, pieces }) {
      const parts = pieces?.map((piece) => piece.listing) ?? [listing];
      const missing = parts.find(({ product }) => !isAvailable(product));
      return missing && { productId: missing.product.id };
    },
  };
}
