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
  "status",
  "cancelled",
  "event",
] as const;

/** The meaning of a column: `products` holds a whole basket in one cell, `event` is GA4's event name. */
export type Field = (typeof FIELDS)[number];

/** Which column the merchant says a field is in. */
export type FieldMap = Readonly<Partial<Record<Field, string>>>;

/** Whether a word is the name of a field. */
export function isField(word: string): word is Field {
  return (FIELDS as readonly string[]).includes(word);
}
