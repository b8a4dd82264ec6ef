import type { Terms } from "../model/promised.ts";

/** Whether a promise is redeemed only once: a reward and a trial are given, where another price is paid each time. */
export function isOnce({
  products,
  price,
  trialDays,
}: Pick<Terms, "products" | "price" | "trialDays">): boolean {
  return products.length === 0 || (trialDays !== undefined && price.amount === 0);
}
