import type { CartLine, OfferRequest, Order } from "@basketwise/core";

/** Lines of an order that are in the cart when offers are asked for. */
const LINES = 5;

/** Products looked at in the visit: those in the cart, and some that were bought after them. */
const VIEWED = 8;

/** A request for each order, as the customer's cart page asks it when the first up to five products lie in the cart. */
export function cartRequests(orders: readonly Order[]): OfferRequest[] {
  return orders.map(({ lines, customerId, country }) => {
    const cart = new Map<string, CartLine>();
    const viewed = new Set<string>();
    for (const { productId, quantity, price } of lines) {
      if (cart.size < LINES && !cart.has(productId)) cart.set(productId, { productId, quantity, price });
      if (viewed.size < VIEWED) viewed.add(productId);
    }
    return {
      placement: "cart",
      cart: { lines: [...cart.values()] },
      customer: { ...(customerId !== undefined && { id: customerId }), consent: true },
      session: { viewed: [...viewed], source: "newsletter" },
      country: country ?? "GB",
      locale: "en-GB",
      limit: 3,
    };
  });
}

/** The least that can be asked: a placement and the products in the cart. */
export function bareCartRequests(requests: readonly OfferRequest[]): OfferRequest[] {
  return requests.map(({ placement, cart }) => {
    const lines =
      cart?.lines.map(({ productId, quantity }) => ({ productId, quantity: quantity ?? 1 })) ?? [];
    return { placement, cart: { lines } };
  });
}
