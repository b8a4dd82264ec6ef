import { transpose } from "../../graph/transpose.ts";
import type { Metric } from "./shape.ts";

/**
 * Catalog coverage: the share of the data's products that are among the ten ranked first for any cart. It grows with the
 * number of carts, so it can be compared only over the same carts. Ge, Delgado-Battenfeld and Jannach 2010.
 */
export function coverage(): Metric {
  return {
    name: "coverage",
    over({ popularity, tops }, blocks) {
      const products = popularity.baskets.length;
      const { offsets, entries } = transpose({ offsets: tops.offsets, entries: tops.products }, products);
      for (let at = 0; at < entries.length; at++) entries[at]! %= blocks;
      // Asked from the products, because what is shown often is found at the first block or second.
      const isShown = (product: number, times: Float64Array) => {
        const end = offsets[product + 1]!;
        for (let at = offsets[product]!; at < end; at++) if (times[entries[at]!]! > 0) return true;
        return false;
      };
      return {
        isUnderestimated: true,
        of(times) {
          let shown = 0;
          for (let product = 0; product < products; product++) if (isShown(product, times)) shown++;
          return shown / products;
        },
      };
    },
  };
}
