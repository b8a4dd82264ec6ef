import type { Graph } from "../graph/graph.ts";
import { kept, type Order } from "../model/order.ts";
import type { OfferRequest } from "../model/request.ts";
import { itemsOf } from "./cart.ts";
import { dearest } from "./main-item.ts";
import { BROWSING } from "./occasions.ts";
import type { BasketItem, MainItem } from "./situation.ts";

/** A main item that neither the page nor the cart has, and what add-ons would join. */
export interface Elsewhere {
  readonly main: MainItem;
  readonly basket: readonly BasketItem[];
}

/**
 * The item that offers are made for where neither the page nor the cart has one: while browsing, what was viewed last;
 * else, on the account page, the customer's plan; else the dearest line kept of their latest order; else their plan.
 */
export function findElsewhere(request: OfferRequest, graph: Graph): Elsewhere | undefined {
  const main =
    fromViewed(request, graph) ??
    (request.placement === "account" ? fromPlan(request, graph) : undefined) ??
    fromOrder(request, graph) ??
    fromPlan(request, graph);
  return main && { main, basket: basketAround(main, graph) };
}

function basketAround({ listing, order }: MainItem, graph: Graph): BasketItem[] {
  return order ? itemsOf(linesKept(order), graph) : [{ listing, quantity: 1, offered: false }];
}

function linesKept({ lines }: Order): Order["lines"] {
  return lines.filter((line) => kept(line) > 0);
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
  if (!order) return undefined;
  const listings = linesKept(order)
    .map((line) => graph.listing(line.productId))
    .filter((known) => known !== undefined);
  const listing = dearest(listings);
  return listing && { listing, from: "order", order };
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
