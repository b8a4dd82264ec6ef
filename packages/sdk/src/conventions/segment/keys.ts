import type { ItemKeys } from "../shared/read-item.ts";
import type { ReadOptions } from "../shared/said.ts";

/** How Segment's calls are read. */
export interface SegmentOptions extends ReadOptions {
  /** Which of the two is the catalog's id; `product_id` where nothing is said, the other where it is missing. */
  readonly productId?: "product_id" | "sku" | undefined;
}

/** What Segment calls the fields of a product. */
export function productKeys({ productId = "product_id" }: SegmentOptions): ItemKeys {
  return {
    productId: [productId, "product_id", "sku"],
    technique: ["promotion_name"],
    placement: ["list_id"],
  };
}

/** What it calls the fields of a promotion: its `name` is its own, its `position` the place on the page. */
export function promotionKeys(options: SegmentOptions): ItemKeys {
  return {
    ...productKeys(options),
    technique: ["promotion_name", "name"],
    placement: ["list_id", "position"],
  };
}
