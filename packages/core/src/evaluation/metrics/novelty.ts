import { meanOver } from "../bootstrap/statistic.ts";
import type { Metric } from "./shape.ts";

/**
 * Novelty: the mean of −log₂(share of the baskets learned from that hold the product) over the ten products ranked first
 * and over the carts, in bits: 1 for what is in every second basket, 10 for what is in one of a thousand. What was never
 * sold counts as sold once. Zhou and others 2010, mean self-information.
 */
export function novelty(): Metric {
  return {
    name: "novelty",
    over({ popularity, ranks, tops }, blocks) {
      const { baskets, total } = popularity;
      const bits = Float64Array.from(baskets, (count) => Math.log2(Math.max(1, total) / Math.max(1, count)));
      const mean = (cart: number) => {
        const shown = tops.products.subarray(tops.offsets[cart], tops.offsets[cart + 1]);
        return shown.reduce((sum, product) => sum + bits[product]!, 0) / shown.length;
      };
      return meanOver(ranks.length, blocks, mean);
    },
  };
}
