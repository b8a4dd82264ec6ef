import type { CartLine } from "@basketwise/sdk";
import { productOf } from "./catalog.ts";
import { priceOf } from "./product.ts";
import { stored } from "./stored.ts";

/** The lines of the cart, the oldest first. A line that came from an offer carries the offer's id and price. */
export const cart = stored<readonly CartLine[]>("shop.cart", [], isCart);

/** What tells one line from another: the same product may stand there at two prices. */
export function keyOf({ productId, offerId, price }: CartLine): string {
  return [productId, offerId, price].join("|");
}

/** What one piece costs in this cart. */
export function unitPrice(line: CartLine): number {
  const product = productOf(line.productId);
  return line.price ?? (product ? priceOf(product) : 0);
}

/**
 * What each line costs, in pounds: whole pence that add up to the total, although a piece of a set may cost a fraction of
 * a penny.
 */
export function amountsOf(lines: readonly CartLine[]): number[] {
  let exact = 0;
  let charged = 0;
  return lines.map((line) => {
    exact += unitPrice(line) * 100 * (line.quantity ?? 1);
    const amount = Math.round(exact) - charged;
    charged += amount;
    return amount / 100;
  });
}

/** What lines cost together, in pounds. */
export function totalOf(lines: readonly CartLine[]): number {
  const pence = amountsOf(lines).reduce((sum, amount) => sum + Math.round(amount * 100), 0);
  return pence / 100;
}

/** How many pieces lines hold. */
export function piecesIn(lines: readonly CartLine[]): number {
  return lines.reduce((sum, { quantity = 1 }) => sum + quantity, 0);
}

/** Puts a line into the cart, onto one of the same key where there is one. */
export function add(line: CartLine): void {
  const { quantity = 1 } = line;
  const there = cart.get().find((other) => keyOf(other) === keyOf(line));
  if (there) setQuantity(there, (there.quantity ?? 1) + quantity);
  else cart.set([...cart.get(), { ...line, quantity }]);
}

/** Changes how many pieces a line has; none takes it out. */
export function setQuantity(line: CartLine, quantity: number): void {
  const changed = cart.get().map((other) => (keyOf(other) === keyOf(line) ? { ...other, quantity } : other));
  cart.set(changed.filter(({ quantity: pieces = 1 }) => pieces > 0));
}

/** Takes every line out that the test finds. */
export function takeOut(isOut: (line: CartLine) => boolean): void {
  if (cart.get().some(isOut)) cart.set(cart.get().filter((line) => !isOut(line)));
}

/** Lines of products that the shop still has: a stored cart may be older than the catalog. */
function isCart(found: unknown): found is readonly CartLine[] {
  return Array.isArray(found) && found.every((line) => productOf(line?.productId) !== undefined);
}
