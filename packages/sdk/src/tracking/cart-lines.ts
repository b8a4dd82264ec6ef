import type { CartLine, Offer } from "@basketwise/core";

/**
 * The lines that an accepted offer brings into a cart: its products, each with the offer's id. Where the offer costs
 * something else than its products do, each bears its part by its price: a piece may then cost a fraction of a cent, and
 * the lines come to the offer's price. A reward has no products, and of a ladder the customer chooses one: both bring no
 * lines.
 */
export function cartLines({ id: offerId, technique, products, price: { amount } }: Offer): CartLine[] {
  if (technique === "ladder") return [];
  const sum = products.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  // Binary numbers don't hold every sum of cents.
  const isToday = !sum || Math.abs(sum - amount) < 1e-6;
  return products.map(({ productId, quantity, price }) => ({
    productId,
    quantity,
    ...(!isToday && { price: (price * amount) / sum }),
    offerId,
  }));
}
