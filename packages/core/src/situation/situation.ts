import type { Graph, Listing } from "../graph/graph.ts";
import type { Input } from "../model/codes.ts";
import type { Money } from "../model/money.ts";
import type { Order } from "../model/order.ts";
import type { Merchandising, Policy } from "../model/policy.ts";
import type { Dismissed, LifecycleStage, OfferRequest } from "../model/request.ts";
import type { Audience } from "../segments/audiences.ts";

/** A product of the basket. */
export interface BasketItem {
  readonly listing: Listing;
  readonly quantity: number;
  /** Whether the line came from an offer; such lines don't raise the basket value that add-ons are measured by. */
  readonly offered: boolean;
}

/** Where the main item was found. */
export type MainFrom = "page" | "cart" | "viewed" | "plan" | "order";

/** The item that offers are made for. */
export interface MainItem {
  readonly listing: Listing;
  readonly from: MainFrom;
  /** The order it was found in, where it comes from one. */
  readonly order?: Order;
}

/** All that techniques and rules look at, worked out once for a request. */
export interface Situation {
  readonly request: OfferRequest;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly graph: Graph;
  readonly policy: Policy;
  /** Decimals of the store's currency. */
  readonly decimals: number;
  /** Whether personal history may be used. */
  readonly consent: boolean;
  readonly main?: MainItem;
  /** What add-ons would join. */
  readonly basket: readonly BasketItem[];
  /** Quantity × today's price over the basket, without lines that came from an offer. */
  readonly basketValue: Money;
  /** All lines of the cart, at the line's price where given. */
  readonly cartValue: Money;
  /** Ids of the basket's products. */
  readonly inBasket: ReadonlySet<string>;
  /** Ids of the cart's products and the page's own. */
  readonly inCart: ReadonlySet<string>;
  /** In how many of their orders the customer kept each product; empty without consent. */
  readonly keptOrders: ReadonlyMap<string, number>;
  /** Ids of what the customer said they have, and of the plan they are on. */
  readonly surelyOwned: ReadonlySet<string>;
  /** Listings of what the customer has, the latest of a long history. */
  readonly possessions: readonly Listing[];
  /** How often each product was shown in the days that count for fatigue. */
  readonly shownLately: ReadonlyMap<string, number>;
  /** What was dismissed so lately that it still rests. */
  readonly dismissedLately: readonly Dismissed[];
  /** What the customer wants; empty without consent. */
  readonly goals: readonly string[];
  /** Given, or found from the customer's orders; absent for who is not known, and without consent unless given. */
  readonly stage?: LifecycleStage;
  /** Of the four kinds that get other offers; empty without consent. */
  readonly audiences: readonly Audience[];
  /** All that the customer counts as: stage, audiences, RFM name, how they were won, what this visit and the account tell, and the merchant's own. */
  readonly segments: ReadonlySet<string>;
  /** The merchant's entries of `policy.merchandising` that hold here and now. */
  readonly merchandising: readonly Merchandising[];
  /** The inputs that made the basket. */
  readonly used: readonly Input[];
}
