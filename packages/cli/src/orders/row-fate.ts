/** What a row of an order file is, as soon as it is read. */
export const FATE = {
  sale: 0,
  /** Pieces that come back: a cancellation, a negative quantity, a refund. */
  return: 1,
  /** Postage, fees, adjustments. */
  notProduct: 2,
  /** A field that is missing or cannot be read. */
  bad: 3,
  /** An event that is no purchase. */
  notPurchase: 4,
  /** A sale of which nothing was kept, as the row itself says. */
  returned: 5,
} as const;

/** The fates of rows that sold something; those of which nothing was kept among them where what came back is wanted. */
export function soldFates(history: boolean): string {
  return history ? `${FATE.sale}, ${FATE.returned}` : `${FATE.sale}`;
}

/** Order statuses that mean that nothing was bought in the end. */
export const CANCELLED_STATUSES: readonly string[] = [
  ...["cancelled", "canceled", "refunded", "voided", "void", "failed", "expired", "trash"],
  ...["wc-cancelled", "wc-refunded", "wc-failed", "storniert"],
];

/** Stock codes in UCI Online Retail that are no products. */
export const UCI_NOT_PRODUCTS: readonly string[] = [
  ...["POST", "DOT", "M", "D", "S", "B", "C2", "C3", "CRUK", "PADS", "AMAZONFEE", "BANK CHARGES"],
  ...["ADJUST", "ADJUST2", "TEST001", "TEST002", "SP1002"],
];

/** What each field has to be, in words for whoever has to mend the file. */
export const EXPECTED: Readonly<Record<string, string>> = {
  order: "an order id",
  product: "a product id",
  session: "a session id",
  visitor: "a visitor id",
  quantity: "a number",
  returned: "a number",
  price: "a number of 0 or more",
  listPrice: "a number",
  at: "a date",
  customer: "a customer id of at most 200 letters",
  segments: "segments of at most 200 letters each",
  contacts: "a whole number of 0 or more",
};
