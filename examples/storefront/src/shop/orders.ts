import type { Order } from "@basketwise/sdk";
import { cart, totalOf, unitPrice } from "./cart.ts";
import { stored } from "./stored.ts";

/** An order as this browser keeps it: each line remembers the offer that it came from. */
export interface PlacedOrder extends Order {
  readonly lines: readonly (Order["lines"][number] & { readonly offerId?: string })[];
  readonly name: string;
  readonly total: number;
}

/** The orders made in this browser, the latest last. */
export const orders = stored<readonly PlacedOrder[]>("shop.orders", [], Array.isArray);

/** Makes an order of the cart and empties it. */
export function placeOrder(name: string): PlacedOrder {
  const lines = cart.get().map((line) => ({
    productId: line.productId,
    quantity: line.quantity ?? 1,
    price: unitPrice(line),
    ...(line.offerId !== undefined && { offerId: line.offerId }),
  }));
  const at = new Date().toISOString();
  const orderId = `BB-${String(1001 + orders.get().length)}`;
  const order = { orderId, at, name, lines, total: totalOf(cart.get()) };
  orders.set([...orders.get(), order]);
  cart.set([]);
  return order;
}
