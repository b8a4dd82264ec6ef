import type { Cart } from "@basketwise/core";
import { cartOf } from "../shared/cart-of.ts";
import { quietly } from "../shared/quietly.ts";
import { itemReader } from "../shared/read-item.ts";
import { endsInPlace } from "../shared/said.ts";
import { productKeys, type SegmentOptions } from "./keys.ts";

/**
 * The cart of Segment's `products`, or of properties that have them, such as those of `Cart Viewed` or
 * `Checkout Started`. Takes anything, and never throws.
 */
export function cartFromSegment(
  source: unknown,
  options: Pick<SegmentOptions, "isOffer" | "productId"> = {},
): Cart {
  const read = itemReader(productKeys(options), options.isOffer ?? endsInPlace);
  return quietly(() => cartOf(source, "products", read), { lines: [] });
}
