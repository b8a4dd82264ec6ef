/**
 * Every order as columns, so that ten million lines fit in memory. Canonical: `products`, the dictionaries and order ids
 * ascend as UTF-8 does, and an order's lines ascend by product with each product once,
 * so the rows of a file can stand in any order and give the same table.
 */
export interface OrderTable {
  /** Product ids; a line names one by its place here. */
  readonly products: readonly string[];
  readonly customers: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly sources: readonly string[];
  /** Sets of segments that orders carry: a set's names ascend, the sets as their JSON does. Absent where none is carried. */
  readonly segmentSets?: readonly (readonly string[])[];
  readonly orders: OrderColumns;
  /** Where each order's lines begin; one longer than the orders, so order `o` has the lines `starts[o]` to `starts[o + 1]`. */
  readonly starts: Uint32Array;
  /** The order of each line, ascending. */
  readonly lineOrder: Uint32Array;
  readonly lineProduct: Uint32Array;
  /** Pieces the customer kept, more than 0. */
  readonly lineQuantity: Float64Array;
  /** What one piece was sold for, in major units; NaN where unknown. */
  readonly linePrice: Float64Array;
  /** What one piece would have cost without a discount, in major units; NaN where unknown. */
  readonly lineListPrice?: Float64Array;
  /** What came back. The graph does not look at it; who asks what a customer is like does. */
  readonly returns?: ReturnColumns;
}

/** What came back of each order: one row a product, ascending by order and product; the columns have one length. */
export interface ReturnColumns {
  /** An order of which nothing was kept has rows here, and no lines. */
  readonly order: Uint32Array;
  readonly product: Uint32Array;
  /** Pieces, more than 0. */
  readonly pieces: Float64Array;
  /** What one piece was sold for, in major units; NaN where unknown. */
  readonly price: Float64Array;
  /** What one piece would have cost without a discount, in major units; NaN where unknown. */
  readonly listPrice?: Float64Array;
}

/** What is known of each order; the columns have one length. */
export interface OrderColumns {
  readonly count: number;
  /** Undefined where the file gives its baskets no ids. */
  readonly ids: readonly string[] | undefined;
  /** Milliseconds since 1970 UTC; NaN where unknown. */
  readonly at: Float64Array;
  /** Places in `customers`, `countries` and `sources`; -1 where unknown. */
  readonly customer: Int32Array;
  readonly country: Int32Array;
  readonly source: Int32Array;
  /** Places in `segmentSets`; -1 where unknown. */
  readonly segments?: Int32Array;
  /** 1 where a coupon was redeemed. */
  readonly coupon?: Uint8Array;
}

/** The moment of the latest order in milliseconds since 1970 UTC; undefined where no order is dated. */
export function latestOrder({ orders }: OrderTable): number | undefined {
  let latest = Number.NEGATIVE_INFINITY;
  for (const at of orders.at) if (at > latest) latest = at;
  return latest === Number.NEGATIVE_INFINITY ? undefined : latest;
}
