import type { Graph, Listing } from "../graph/graph.ts";
import { kept } from "../model/order.ts";
import { isBoughtAgain, type Product } from "../model/product.ts";
import type { OfferRequest } from "../model/request.ts";
import { latestProducts } from "./recent.ts";
import type { Situation } from "./situation.ts";

/** What the customer has, as far as the request tells. */
export type Belongings = Pick<Situation, "keptOrders" | "saidToHave" | "possessions">;

/** Of whom no order is known; most requests, so made once. */
const NOTHING: Belongings = { keptOrders: new Map(), saidToHave: new Set(), possessions: [] };

/** Reads what the customer has. Without consent only what they said in this session counts. */
export function readBelongings(request: OfferRequest, graph: Graph, consent: boolean): Belongings {
  if (!request.customer?.orders && !request.session?.dismissed) return NOTHING;
  const keptOrders = consent ? countOrders(request) : new Map<string, number>();
  const said = request.session?.dismissed?.filter(({ reason }) => reason === "have-it") ?? [];
  const saidToHave = new Set(said.map(({ productId }) => productId));
  const lately = latestProducts(request.customer?.orders ?? []).filter((id) => keptOrders.has(id));
  const ids = new Set([...lately, ...saidToHave]);
  const possessions = [...ids]
    .map((id) => graph.listing(id))
    .filter((listing): listing is Listing => !!listing);
  return { keptOrders, saidToHave, possessions };
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
 * Whether the customer has a product and would not buy it again: they said they have it, or bought it in just one order
 * and kept it, and it is not used up or renewed.
 */
export function owns({ keptOrders, saidToHave }: Situation, product: Product): boolean {
  return saidToHave.has(product.id) || (keptOrders.get(product.id) === 1 && !isBoughtAgain(product));
}

/** Whether the customer has one, be it owned or of what is bought again and again. */
export function has({ keptOrders, saidToHave }: Situation, productId: string): boolean {
  return keptOrders.has(productId) || saidToHave.has(productId);
}
