import type { EventName } from "@basketwise/core";
import type { Subject } from "../shared/events-of.ts";
import type { SegmentName } from "./types.ts";

/** Segment's names, and what they are here. `Offer Accepted` and `Offer Dismissed` are ours, in Segment's manner. */
export const SEGMENT_EVENTS: Readonly<Record<SegmentName, readonly [name: EventName, about: Subject]>> = {
  "Product Viewed": ["view_item", "product"],
  "Product Added": ["add_to_cart", "cart"],
  "Product Removed": ["remove_from_cart", "cart"],
  "Order Completed": ["purchase", "order"],
  "Order Refunded": ["refund", "order"],
  "Order Cancelled": ["refund", "order"],
  "Promotion Viewed": ["view_promotion", "offers"],
  "Product List Viewed": ["view_promotion", "offers"],
  "Promotion Clicked": ["select_promotion", "offers"],
  "Product Clicked": ["select_promotion", "offers"],
  "Offer Accepted": ["accept_offer", "offers"],
  "Offer Dismissed": ["dismiss_offer", "offers"],
};

/** How an event of ours is written: under which name, whether each product is a call of its own, and where its worth stands. */
export const WRITTEN: Readonly<Record<EventName, Written>> = {
  view_item: { event: "Product Viewed", products: "each", worth: "value" },
  add_to_cart: { event: "Product Added", products: "each", worth: "value" },
  remove_from_cart: { event: "Product Removed", products: "each", worth: "value" },
  purchase: { event: "Order Completed", products: "all", worth: "revenue" },
  refund: { event: "Order Refunded", products: "all", worth: "total" },
  view_promotion: { event: "Promotion Viewed", products: "promotion", worth: "value" },
  select_promotion: { event: "Promotion Clicked", products: "promotion", worth: "value" },
  accept_offer: { event: "Offer Accepted", products: "promotion", worth: "value" },
  dismiss_offer: { event: "Offer Dismissed", products: "promotion", worth: "value" },
};

/** How one event of ours is written. */
export interface Written {
  readonly event: SegmentName;
  readonly products: "each" | "all" | "promotion";
  readonly worth: "revenue" | "total" | "value";
}
