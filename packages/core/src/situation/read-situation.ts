import type { Graph, Listing } from "../graph/graph.ts";
import type { Input } from "../model/codes.ts";
import { type Money, NOTHING, sum, times, toMinor } from "../model/money.ts";
import { kept } from "../model/order.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { readLately } from "./lately.ts";
import { findMain } from "./main-item.ts";
import { merchandisingHere } from "./merchandising.ts";
import { readBelongings } from "./owned.ts";
import { readPerson } from "./person.ts";
import { recent } from "./recent.ts";
import type { BasketItem, MainItem, Situation } from "./situation.ts";

/** What {@link readSituation} works with. */
export interface SituationOptions {
  readonly graph: Graph;
  readonly policy: Policy;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Decimals of the store's currency. */
  readonly decimals: number;
}

/** Works out of a request all that techniques and rules look at. Lines that the catalog doesn't know are ignored. */
export function readSituation(asked: OfferRequest, options: SituationOptions): Situation {
  const request = recent(asked);
  const { graph, policy, at, decimals } = options;
  const cart = readCart(request, graph);
  const main = findMain(request, graph, cart);
  const basket = main && fromElsewhere(main) ? otherBasket(main, request, graph) : withPage(cart, main);
  const inCart = new Set(request.cart?.lines.map((line) => line.productId));
  if (request.productId !== undefined) inCart.add(request.productId);
  const consent = request.customer?.consent !== false;
  const person = readPerson(request, { graph, policy, at, decimals, consent });
  const { merchandising } = policy;
  return {
    request,
    at,
    graph,
    policy,
    decimals,
    consent,
    ...(main && { main }),
    basket,
    basketValue: basketValueOf(basket.filter((item) => !item.offered)),
    cartValue: cartValue(request, graph, decimals),
    inBasket: new Set(basket.map((item) => item.listing.product.id)),
    inCart,
    ...readLately(request, policy, at),
    ...readBelongings(request, graph, consent),
    ...person,
    merchandising:
      merchandising.length === 0
        ? merchandising
        : merchandisingHere(merchandising, { request, at, segments: person.segments, basket }),
    used: inputsOf(request, consent || !main || !fromElsewhere(main) ? main : undefined),
  };
}

function readCart(request: OfferRequest, graph: Graph): BasketItem[] {
  const items: BasketItem[] = [];
  const places = new Map<Listing, number>();
  for (const line of request.cart?.lines ?? []) {
    const listing = graph.listing(line.productId);
    if (!listing) continue;
    const item = { listing, quantity: line.quantity ?? 1, offered: line.offerId !== undefined };
    const place = places.get(listing);
    const before = place === undefined ? undefined : items[place];
    // The same product bought and taken by an offer stands in two lines; what was bought decides.
    if (before && place !== undefined) items[place] = merge(before, item);
    else places.set(listing, items.push(item) - 1);
  }
  return items;
}

function merge(a: BasketItem, b: BasketItem): BasketItem {
  if (a.offered !== b.offered) return a.offered ? b : a;
  return { ...a, quantity: a.quantity + b.quantity };
}

function withPage(cart: readonly BasketItem[], main: MainItem | undefined): readonly BasketItem[] {
  if (main?.from !== "page" || cart.some((item) => item.listing === main.listing)) return cart;
  return [...cart, { listing: main.listing, quantity: 1, offered: false }];
}

function fromElsewhere(main: MainItem): boolean {
  return main.from !== "page" && main.from !== "cart";
}

function otherBasket(main: MainItem, request: OfferRequest, graph: Graph): BasketItem[] {
  if (main.from !== "order" || !main.order) return [{ listing: main.listing, quantity: 1, offered: false }];
  return readCart(
    { placement: request.placement, cart: { lines: main.order.lines.filter((line) => kept(line) > 0) } },
    graph,
  );
}

function basketValueOf(items: readonly BasketItem[]): Money {
  return sum(items.map((item) => times(item.listing.price, item.quantity)));
}

function cartValue(request: OfferRequest, graph: Graph, decimals: number): Money {
  const amounts = (request.cart?.lines ?? []).map((line) => {
    const price =
      line.price === undefined ? priceOf(graph.listing(line.productId)) : toMinor(line.price, decimals);
    return times(price, line.quantity ?? 1);
  });
  return sum(amounts);
}

function priceOf(listing: Listing | undefined): Money {
  return listing?.price ?? NOTHING;
}

const INPUT_OF = {
  page: "page",
  cart: "cart",
  viewed: "session",
  plan: "customer",
  order: "customer",
} as const;

/** What made the basket, `main` being what counts for it: what was only looked up to be withheld does not. */
function inputsOf(request: OfferRequest, main: MainItem | undefined): Input[] {
  const inputs = new Set<Input>();
  if (main) inputs.add(INPUT_OF[main.from]);
  if ((request.cart?.lines.length ?? 0) > 0) inputs.add("cart");
  return [...inputs];
}
