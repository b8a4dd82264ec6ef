/** The names of calls that are read. */
export type SegmentName =
  | "Product Viewed"
  | "Product Added"
  | "Product Removed"
  | "Order Completed"
  | "Order Refunded"
  | "Order Cancelled"
  | "Promotion Viewed"
  | "Product List Viewed"
  | "Promotion Clicked"
  | "Product Clicked"
  | "Offer Accepted"
  | "Offer Dismissed";

/** One product of a call, as Segment's ecommerce spec (v2) has it; the fields that are read or written here. */
export interface SegmentProduct {
  readonly product_id: string;
  readonly name?: string;
  readonly price?: number;
  readonly quantity?: number;
  /** Place in the list, from 1. */
  readonly position?: number;
  readonly url?: string;
  readonly image_url?: string;
  /** The offer's id; with the next two it is what a purchase is put down to. */
  readonly promotion_id?: string;
  /** The technique. */
  readonly promotion_name?: string;
  /** The placement. */
  readonly list_id?: string;
}

/** The properties of a call. Money is in major units. */
export interface SegmentProperties extends Omit<Partial<SegmentProduct>, "position"> {
  readonly order_id?: string;
  /** What an order is worth without shipping and tax. */
  readonly revenue?: number;
  readonly total?: number;
  readonly value?: number;
  readonly currency?: string;
  /** Of a promotion the placement, of a product its place. */
  readonly position?: string | number;
  readonly dismiss_reason?: string;
  readonly products?: readonly SegmentProduct[];
}

/** A call of `analytics.track(event, properties)`. */
export interface SegmentCall {
  readonly event: SegmentName;
  readonly properties: SegmentProperties;
}
