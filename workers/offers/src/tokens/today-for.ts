import {
  type Cart,
  type CartLine,
  type OfferRequest,
  type Promised,
  priceToday,
  type Today,
} from "@basketwise/core";
import type { GraphStore } from "../storage/graph-store.ts";
import type { Visit } from "../storage/visit.ts";

/** Today's catalog, for what a promise and the cart that is to earn it are about; one sentence where it can't be had whole. */
export async function todayFor(
  promised: Promised,
  cart: Cart,
  { store, visit, at }: { readonly store: GraphStore; readonly visit: Visit; readonly at: number },
): Promise<Today | string> {
  const head = await store.head(visit);
  if ("problem" in head) return `${head.degraded}: ${head.problem}`;
  const opened = await store.open(head, [requestFor(promised, cart)], at, visit);
  if (opened.degraded) return `${opened.degraded}: today's stock and prices can't be read now`;
  const { graph } = opened;
  return {
    currency: graph.facts.currency,
    floor: head.policy.margin.floor,
    product(productId) {
      const product = graph.listing(productId)?.product;
      return product && { ...product, price: priceToday(product) };
    },
  };
}

/** A request whose products are those that have to be known; what they are worth in a cart matters to a reward alone. */
function requestFor({ products, trigger }: Promised, { lines }: Cart): OfferRequest {
  const worth = trigger.atLeast === undefined ? [] : lines.filter(({ price }) => price === undefined);
  const known: CartLine[] = [...products, ...worth].map(({ productId }) => ({ productId }));
  return { placement: "cart", cart: { lines: known }, techniques: [] };
}
