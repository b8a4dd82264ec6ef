import type { Cart } from "@basketwise/core";
import { cartOf } from "../shared/cart-of.ts";
import { quietly } from "../shared/quietly.ts";
import { itemReader } from "../shared/read-item.ts";
import { endsInPlace, type ReadOptions } from "../shared/said.ts";
import { GA4_KEYS } from "./keys.ts";

/**
 * The cart of GA4's `items`, or of an `ecommerce` object that has them, such as that of `view_cart` or `begin_checkout`.
 * Takes anything, and never throws.
 */
export function cartFromGa4(source: unknown, options: Pick<ReadOptions, "isOffer"> = {}): Cart {
  return quietly(() => cartOf(source, "items", itemReader(GA4_KEYS, options.isOffer ?? endsInPlace)), {
    lines: [],
  });
}
