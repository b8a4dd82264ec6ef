import type { Listing } from "../graph/graph.ts";
import type { Money } from "../model/money.ts";
import type { Comparison, Reason } from "../model/response.ts";
import type { Situation } from "../situation/situation.ts";

/** One product of a candidate. */
export interface Piece {
  readonly listing: Listing;
  readonly quantity: number;
  /** The product it takes the place of. */
  readonly replaces?: string;
  /** Whether it stands beside the main item in a set. */
  readonly beside?: boolean;
}

/** A price of the offer's own: what it costs, and the real price it is less than. */
export interface OwnPrice {
  readonly amount: Money;
  readonly was: Money;
}

/** A tie of the graph between a basket item and a candidate. */
export interface Tie {
  /** The basket item. */
  readonly of: Listing;
  readonly to: Listing;
  /** Baskets that held both. */
  readonly together: number;
  /** The chance that it is taken beside the basket item, 0 to 1. */
  readonly weight: number;
}

/** Something that could be offered, before any rule has looked at it. */
export interface Candidate {
  readonly technique: string;
  /** The product that rules and ranking look at; for an offer of several the first beside the main one. */
  readonly listing: Listing;
  /** What the offer holds, in the order shown. Without it: one piece of the listing. */
  readonly pieces?: readonly Piece[];
  /** Only where the offer itself is the discount. */
  readonly ownPrice?: OwnPrice;
  /** The ties of the graph it rests on. Empty when it rests on something else. */
  readonly ties: readonly Tie[];
  /** The curated relations it rests on, the strongest first. */
  readonly curated: readonly Reason[];
  /** The chance that it is taken, 0 to 1, before price and objective. */
  readonly acceptance: number;
  /** By how much its price lowers its rank, 0 to 1; 1 up to the ideal share. */
  readonly decay: number;
  /** What it adds to the bill: for an upgrade the difference, for a trial nothing. */
  readonly added: Money;
  /** Comes before any score, lower first: where the playbook fixes an order. 0 where it does not. */
  readonly precedence: number;
}

/** What an offer says beside its products and price. */
export interface OfferDetails {
  /** Every reason that holds, the strongest first. */
  readonly reasons: readonly Reason[];
  readonly compare?: readonly Comparison[];
  readonly trialDays?: number;
  readonly code?: string;
  readonly gift?: string;
}

/** Where candidates come from. One technique a file; all are of this shape, a merchant's own too. */
export interface Technique {
  readonly code: string;
  /** Whether its candidates rest on the basket; rules that are about the basket bind only those. */
  readonly restsOnBasket: boolean;
  /** Whether its candidates join the main item as extras, and so are bound by the price anchor. */
  readonly addsOn: boolean;
  /** Whether several versions of one thing may stand side by side; elsewhere one offer a group. */
  readonly showsVersions?: boolean;
  /** All that could be offered here; never the same product twice, in no particular order. */
  propose(situation: Situation): Candidate[];
  /** What an offer of the candidate says. Asked only for what is offered or kept for later. */
  describe(candidate: Candidate, situation: Situation): OfferDetails;
}
