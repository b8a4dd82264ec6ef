import type { ItemKeys } from "../shared/read-item.ts";

/** What GA4 calls the fields of an item, and of an event that is about one promotion. */
export const GA4_KEYS: ItemKeys = {
  productId: ["item_id"],
  technique: ["promotion_name"],
  placement: ["item_list_id"],
};
