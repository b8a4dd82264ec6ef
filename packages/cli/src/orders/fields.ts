/** What a column of an order file can mean. */
export const FIELDS = [
  "order",
  "product",
  "products",
  "customer",
  "at",
  "quantity",
  "returned",
  "price",
  "title",
  "country",
  "source",
  "segments",
  "coupon",
  "listPrice",
  "status",
  "cancelled",
  "event",
] as const;

/** The meaning of a column: `products` holds a whole basket in one cell, `segments` all of a customer's, `event` is GA4's event name. */
export type Field = (typeof FIELDS)[number];

/** Which column the merchant says a field is in; `session` is a field of viewed sessions alone. */
export type FieldMap = Readonly<Partial<Record<Field | "session", string>>>;
