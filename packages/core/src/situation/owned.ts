import type { Graph, Listing } from "../graph/graph.ts";
import { kept } from "../model/order.ts";
import { isBoughtAgain, type Product } from "../model/product.ts";
import type { OfferRequest } from "../model/request.ts";
import { latestProducts } from "./recent.ts";
import type { Situation } from "./situation.ts";

/** What the customer has, as far as the request tells. */
export type Belongings = Pick<Situation, "keptOrders" | "surelyOwned" | "possessions">;

/** Of whom no order is known; most requests, so made once. */
const NOTHING: Belongings = { keptOrders: new Map(), surelyOwned: new Set(), possessions: [] };

/** Reads what the customer has, by their orders, plan and word. Without consent only their word in this session counts. */
export function readBelongings(request: OfferRequest, graph: Graph, consent: boolean): Belongings {
  const { customer, session } = request;
  const plan = consent ? customer?.plan : undefined;
  if (!customer?.orders && !session?.dismissed && plan === undefined) return NOTHING;
  const keptOrders = consent ? countOrders(request) : new Map<string, number>();
  const said = session?.dismissed?.filter(({ reason }) => reason === "have-it") ?? [];
  const surelyOwned = new Set(said.map(({ productId }) => productId));
  if (plan !== undefined) surelyOwned.add(plan);
  const lately = latestProducts(customer?.orders ?? []).filter((id) => keptOrders.has(id));
  const ids = new Set([...lately, ...surelyOwned]);
  const possessions = [...ids]
    .map((id) => graph.listing(id))
    .filter((listing): listing is Listing => !!listing);
  return { keptOrders, surelyOwned, possessions };
}

/** In how many orders the customer bought each product and kept some of it. */
function countOrders({ customer }: OfferRequest): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { lines } of customer?.orders ?? []) {
    const ids = lines.filter((line) => kept(line) > 0).map((line) => line.productId);
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/**
 * Whether the customer has a product and would not buy it again: it is their plan, they said they have it, or they bought
 * it in just one order and kept it, and it is not used up or renewed.
 */
export function owns({ keptOrders, surelyOwned }: Situation, product: Product): boolean {
  return surelyOwned.has(product.id) || (keptOrders.get(product.id) === 1 && !isBoughtAgain(product));
}

/** Whether the customer has one that lasts, however often they bought it. */
export function keeps({ keptOrders, surelyOwned }: Situation, product: Product): boolean {
  return surelyOwned.has(product.id) || (keptOrders.has(product.id) && !isBoughtAgain(product));
}

/** Whether the customer has one, be it owned or of what is bought again and again. */
export function has({ keptOrders, surelyOwned }: Situation, productId: string): boolean {
  return keptOrders.has(productId) || surelyOwned.has(productId);
}
