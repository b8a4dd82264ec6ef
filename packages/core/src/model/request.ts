import type { PlacementName, TechniqueCode } from "./codes.ts";
import type { Order } from "./order.ts";

/** One product in the cart. Money is in major units. */
export interface CartLine {
  readonly productId: string;
  /** 1 where nothing is said. */
  readonly quantity?: number;
  /** What one piece costs in this cart, where that is not today's price. */
  readonly price?: number;
  /** The offer this line came from. */
  readonly offerId?: string;
}

/** The basket being filled. */
export interface Cart {
  readonly lines: readonly CartLine[];
  readonly coupon?: boolean;
}

/** Where a customer is in their journey with the merchant. `onboarding` is only ever given, never found. */
export type LifecycleStage = "prospect" | "new" | "onboarding" | "active" | "loyal" | "lapsing" | "lapsed";

/** The customer as the page or the merchant's server knows them. */
export interface Customer {
  readonly id?: string;
  /** Whether personal history may be used; absent is true. */
  readonly consent?: boolean;
  readonly stage?: LifecycleStage;
  readonly segments?: readonly string[];
  readonly goals?: readonly string[];
  /** The most that the customer wants to add, in major units. */
  readonly budget?: number;
  readonly signals?: readonly string[];
  /** The id of the plan they have. */
  readonly plan?: string;
  /** Metric to amount a month. */
  readonly usage?: Readonly<Record<string, number>>;
  readonly supportContacts?: number;
  readonly orders?: readonly Order[];
  readonly country?: string;
}

/** A product at a moment. */
export interface Seen {
  readonly productId: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Why an offer was dismissed. */
export type DismissReason = "price" | "not-needed" | "have-it";

/** A product that the customer said no to. */
export interface Dismissed extends Seen {
  readonly reason?: DismissReason;
}

/** What happened in this visit, latest last. */
export interface Session {
  /** The shop's own name for this visit, where it has one: what is promised to a visitor is held to it. */
  readonly id?: string;
  readonly viewed?: readonly string[];
  readonly searches?: readonly string[];
  readonly abandoned?: readonly string[];
  readonly shown?: readonly Seen[];
  readonly dismissed?: readonly Dismissed[];
  readonly source?: string;
}

/** A placement of the core, or one that the policy defines. */
export type Placement = PlacementName | (string & {});

/** What a page asks: where it is, what is chosen, and who it is for. */
export interface OfferRequest {
  readonly placement: Placement;
  readonly productId?: string;
  readonly category?: string;
  readonly query?: string;
  readonly cart?: Cart;
  /** Only these, in this order. */
  readonly techniques?: readonly (TechniqueCode | (string & {}))[];
  readonly customer?: Customer;
  readonly session?: Session;
  readonly exclude?: readonly string[];
  readonly limit?: number;
  readonly min?: number;
  readonly country?: string;
  readonly locale?: string;
  readonly explain?: boolean;
  /** The moment to decide for, ISO 8601 UTC; honoured only with the secret key. */
  readonly at?: string;
}
