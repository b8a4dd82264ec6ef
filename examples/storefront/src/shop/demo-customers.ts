import type { Customer, Order } from "@basketwise/sdk";
import { productsOf } from "./catalog.ts";
import { priceOf } from "./product.ts";

const DAY = 86_400_000;

/** Who the shop can be looked at as. */
export type DemoCustomer = "visitor" | "regular" | "subscriber";

/** The demo customers, in the order they are shown in. */
export const DEMO_CUSTOMERS = ["visitor", "regular", "subscriber"] as const satisfies readonly DemoCustomer[];

/** Margaret's orders: how many days ago, and what she bought. Napkins and cake cases are about to run out, by her own rhythm. */
const MARGARETS = [
  { daysAgo: 302, productIds: ["22697", "22699", "21080"] },
  { daysAgo: 240, productIds: ["21080", "21212"] },
  { daysAgo: 179, productIds: ["22423", "21080"] },
  { daysAgo: 117, productIds: ["47566", "21080", "21212"] },
  { daysAgo: 59, productIds: ["22720", "21080"] },
];

/** Pieces of each product in an order of hers. */
const PIECES = 2;

/** What the shop knows of each of them at a moment. A real shop asks its own server. */
export function demoCustomer(who: DemoCustomer, now: number): Customer | undefined {
  if (who === "visitor") return undefined;
  if (who === "regular") return { id: "demo-margaret", country: "GB", orders: margaretsOrders(now) };
  return { id: "demo-oliver", country: "GB", plan: "club-post", usage: { parcels: 5, cards: 1 } };
}

/** Her orders, dated back from now, so that what runs out does so whenever the shop is looked at. */
function margaretsOrders(now: number): Order[] {
  return MARGARETS.map(({ daysAgo, productIds }, i) => ({
    orderId: `demo-${i + 1}`,
    customerId: "demo-margaret",
    at: new Date(now - daysAgo * DAY).toISOString(),
    country: "GB",
    lines: productsOf(productIds).map((product) => ({
      productId: product.id,
      quantity: PIECES,
      price: priceOf(product),
    })),
  }));
}
