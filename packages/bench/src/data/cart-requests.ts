import type { CartLine, Order } from "@basketwise/core";

/** Lines of an order that are in the cart when offers are asked for. */
const LINES = 5;

/** What a cart page asks for; of a type of its own, so that a worker's body is just this. */
export interface CartRequest {
  readonly placement: "cart";
  readonly cart: { readonly lines: readonly CartLine[] };
}

/** A request for each order, as its customer's cart page asked when the first up to five products lay in the cart. */
export function cartRequests(orders: readonly Order[]): CartRequest[] {
  return orders.map(({ lines }) => {
    const cart = new Map<string, CartLine>();
    for (const { productId, quantity } of lines) {
      if (cart.size === LINES) break;
      if (!cart.has(productId)) cart.set(productId, { productId, quantity });
    }
    return { placement: "cart", cart: { lines: [...cart.values()] } };
  });
}
