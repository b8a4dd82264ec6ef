import type { Graph, Listing } from "../graph/graph.ts";
import { kept, type Order } from "../model/order.ts";
import type { OfferRequest } from "../model/request.ts";
import { BROWSING } from "./occasions.ts";
import type { BasketItem, MainItem } from "./situation.ts";

/**
 * The item that offers are made for: the page's product; else the dearest line of the cart; else, while browsing, what
 * was viewed last; else, on the account page, the customer's plan; else the dearest line kept of their latest order; else
 * their plan. Products that the catalog doesn't know are passed over.
 */
export function findMain(
  request: OfferRequest,
  graph: Graph,
  cart: readonly BasketItem[],
): MainItem | undefined {
  return (
    fromPage(request, graph) ??
    fromCart(cart) ??
    fromViewed(request, graph) ??
    (request.placement === "account" ? fromPlan(request, graph) : undefined) ??
    fromOrder(request, graph) ??
    fromPlan(request, graph)
  );
}

function fromPage({ productId }: OfferRequest, graph: Graph): MainItem | undefined {
  const listing = productId === undefined ? undefined : graph.listing(productId);
  return listing && { listing, from: "page" };
}

function fromCart(cart: readonly BasketItem[]): MainItem | undefined {
  const listing = dearest(cart.map((item) => item.listing));
  return listing && { listing, from: "cart" };
}

function fromViewed({ placement, session }: OfferRequest, graph: Graph): MainItem | undefined {
  if (!BROWSING.has(placement)) return undefined;
  const listing = session?.viewed?.map((id) => graph.listing(id)).findLast((known) => known !== undefined);
  return listing && { listing, from: "viewed" };
}

function fromPlan({ customer }: OfferRequest, graph: Graph): MainItem | undefined {
  const listing = customer?.plan === undefined ? undefined : graph.listing(customer.plan);
  return listing && { listing, from: "plan" };
}

function fromOrder({ customer }: OfferRequest, graph: Graph): MainItem | undefined {
  const order = latestOrder(customer?.orders);
  const lines = order?.lines
    .filter((line) => kept(line) > 0)
    .map((line) => graph.listing(line.productId))
    .filter((known) => known !== undefined);
  const listing = dearest(lines ?? []);
  return listing && order && { listing, from: "order", order };
}

/** The latest of a customer's orders; of two at one moment the one with the greater id. */
function latestOrder(orders: readonly Order[] | undefined): Order | undefined {
  return orders?.reduce<Order | undefined>(
    (latest, order) => (latest && isLater(latest, order) ? latest : order),
    undefined,
  );
}

function isLater(a: Order, b: Order): boolean {
  const difference = Date.parse(a.at) - Date.parse(b.at);
  return difference > 0 || (difference === 0 && a.orderId > b.orderId);
}

function dearest(listings: readonly Listing[]): Listing | undefined {
  return listings.reduce<Listing | undefined>(
    (best, listing) => (best && isDearer(best, listing) ? best : listing),
    undefined,
  );
}

function isDearer(a: Listing, b: Listing): boolean {
  return a.price > b.price || (a.price === b.price && a.product.id < b.product.id);
}
