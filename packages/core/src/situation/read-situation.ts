import type { Graph } from "../graph/graph.ts";
import type { Input } from "../model/codes.ts";
import { type Money, NOTHING, sum, times } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { itemsOf } from "./cart.ts";
import type { Past } from "./history.ts";
import { mainHere } from "./main-item.ts";
import type { SituationParts } from "./parts.ts";
import type { BasketItem, MainItem, Situation } from "./situation.ts";
import { statedPerson } from "./stated-person.ts";

/** What {@link readSituation} works with. */
export interface SituationOptions {
  readonly graph: Graph;
  readonly policy: Policy;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Decimals of the store's currency. */
  readonly decimals: number;
  /** What is read beside the page and the cart. */
  readonly parts: SituationParts;
}

/** Nothing that the customer did before is known. */
const NO_PAST: Past = {
  keptOrders: new Map(),
  surelyOwned: new Set(),
  possessions: [],
  shownLately: new Map(),
  dismissedLately: [],
};

/** Works out of a request all that techniques and rules look at. */
export function readSituation(asked: OfferRequest, options: SituationOptions): Situation {
  const { graph, policy, at, decimals, parts } = options;
  const request = parts.history?.recent(asked) ?? asked;
  const cart = itemsOf(request.cart?.lines ?? [], graph);
  const here = mainHere(request, graph, cart);
  const elsewhere = here ? undefined : parts.history?.elsewhere(request, graph);
  const main = here ?? elsewhere?.main;
  const basket = elsewhere?.basket ?? withPage(cart, here);
  const inCart = new Set(request.cart?.lines.map((line) => line.productId));
  if (request.productId !== undefined) inCart.add(request.productId);
  const consent = request.customer?.consent !== false;
  const person = (parts.person?.read ?? statedPerson)(request, { graph, policy, at, decimals, consent });
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
    cartValue: parts.cartValue?.(request, graph, decimals) ?? NOTHING,
    inBasket: new Set(basket.map((item) => item.listing.product.id)),
    inCart,
    ...(parts.history?.past(request, { graph, policy, at, consent }) ?? NO_PAST),
    ...person,
    merchandising:
      parts.merchandising?.(policy.merchandising, { request, at, segments: person.segments, basket }) ?? [],
    used: inputsOf(request, consent ? main : here),
  };
}

function withPage(cart: readonly BasketItem[], main: MainItem | undefined): readonly BasketItem[] {
  if (main?.from !== "page" || cart.some((item) => item.listing === main.listing)) return cart;
  return [...cart, { listing: main.listing, quantity: 1, offered: false }];
}

function basketValueOf(items: readonly BasketItem[]): Money {
  return sum(items.map((item) => times(item.listing.price, item.quantity)));
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
