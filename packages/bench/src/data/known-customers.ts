import type { BasketTable, CartLine, OfferRequest, Order } from "@basketwise/core";
import { dice } from "./dice.ts";

const DAY = 86_400_000;

/** Lines in a cart, and orders of the customer that the merchant's server sends along. */
const [LINES, ORDERS] = [5, 3];

/**
 * Carts of five as a merchant's server asks for them, with all that rules look at: the customer's orders, goals and
 * budget, and what was viewed, shown and dismissed. The same table and seed give the same requests.
 */
export function knownCustomers(table: BasketTable, count: number, at: number, seed: number): OfferRequest[] {
  const roll = dice(seed);
  const requests: OfferRequest[] = [];
  while (requests.length < count) {
    const ids = basketAt(table, roll);
    if (ids.length < LINES) continue;
    const [cart, beside] = [ids.slice(0, LINES), ids.slice(LINES)];
    const orders = Array.from({ length: ORDERS }, (_, i) =>
      orderAt(table, roll, `o${i}`, at - 40 * DAY * (i + 1)),
    );
    const before = new Date(at - DAY).toISOString();
    requests.push({
      placement: "cart",
      cart: { lines: cart.map((productId): CartLine => ({ productId, quantity: 1 })) },
      customer: { id: `c${requests.length}`, consent: true, goals: ["home"], budget: 40, orders },
      session: {
        viewed: [...cart, ...beside],
        shown: beside.slice(0, 1).map((productId) => ({ productId, at: before })),
        dismissed: beside
          .slice(1, 2)
          .map((productId) => ({ productId, at: before, reason: "price" as const })),
        source: "newsletter",
      },
      country: "NL",
      locale: "en",
    });
  }
  return requests;
}

function basketAt({ products, offsets, items }: BasketTable, roll: () => number): string[] {
  const basket = Math.floor(roll() * (offsets.length - 1));
  const codes = items.subarray(offsets[basket], offsets[basket + 1]);
  return Array.from(codes, (code) => products[code] ?? "");
}

function orderAt(table: BasketTable, roll: () => number, orderId: string, at: number): Order {
  const lines = basketAt(table, roll).map((productId) => ({ productId, quantity: 1, price: 10 }));
  return { orderId, at: new Date(at).toISOString(), lines };
}
