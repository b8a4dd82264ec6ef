import type { Listing } from "../graph/graph.ts";
import type { Money } from "../model/money.ts";
import type { Policy } from "../model/policy.ts";
import type { Comparison, Reason } from "../model/response.ts";
import type { Parts } from "../parts/shape.ts";
import type { OwnPrice } from "../situation/prices.ts";
import type { Situation } from "../situation/situation.ts";
import type { TieKind } from "../situation/ties.ts";

/** One product of a candidate. */
export interface Piece {
  readonly listing: Listing;
  readonly quantity: number;
  /** The product it takes the place of. */
  readonly replaces?: string;
  /** Whether it stands beside the main item in a set. */
  readonly beside?: boolean;
}

/** Something that could be offered, before any rule has looked at it. */
export interface Candidate {
  readonly technique: string;
  /** The product that rules and ranking look at; for an offer of several the first beside the main one. */
  readonly listing: Listing;
  /** What the offer holds, in the order shown. Without it: one piece of the listing. */
  readonly pieces?: readonly Piece[];
  /** Only where the offer itself is the discount, or costs nothing. */
  readonly ownPrice?: OwnPrice;
  /** The discount as the merchant names it, 0 to 100. */
  readonly percent?: number;
  /** The ties of the graph that it rests on, if it rests on any. */
  readonly ties?: TieKind | undefined;
  /** The curated relations it rests on, the strongest first. */
  readonly curated: readonly Reason[];
  /** The chance that it is taken, 0 to 1, before price and objective. */
  readonly acceptance: number;
  /** By how much its price lowers its rank, 0 to 1; 1 up to the ideal share. */
  readonly decay: number;
  /** What it adds to the bill: for an upgrade the difference, for a trial nothing. */
  readonly added: Money;
  /** What it offers that only one offer may, where neither the product nor its group tells. */
  readonly thing?: string;
  /** Comes before any score, lower first: where the playbook fixes an order. 0 where it does not. */
  readonly precedence: number;
}

/**
 * Candidates in columns, so that ranking hundreds of them makes no object for each. Each is one piece at today's price,
 * and none has a precedence.
 */
export interface CandidateColumns {
  readonly size: number;
  /** What each is of. */
  readonly listings: readonly Listing[];
  /** Acceptance × price decay. */
  readonly scores: readonly number[];
  /** The candidate at a place. */
  at(place: number): Candidate;
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
  /** What its candidates rest on: rules about the basket bind only what rests on the basket. */
  readonly restsOn: "basket" | "main" | "customer" | "nothing";
  /** Whether its candidates join the main item as extras, and so are bound by the price anchor. */
  readonly addsOn: boolean;
  /** Of what the price may be which share at most; where nothing is said, of the basket value as policy.anchor has it. */
  anchor?(situation: Situation, price: Money): readonly [share: number, of: number];
  /** Whether several versions of one thing may stand side by side; elsewhere one offer a group. */
  readonly showsVersions?: boolean;
  /** All that could be offered here; never the same product, or the same set of products, twice, in no particular order. */
  propose(situation: Situation): Candidate[];
  /** Whether one of two candidates that name the same product comes before the other; without it the first that was proposed does. */
  prefers?(a: Candidate, b: Candidate): boolean;
  /** The same candidates in columns, for a technique that proposes hundreds. */
  columns?(situation: Situation): CandidateColumns;
  /** Makes one candidate of all that survive, where they are offered together; undefined where too few did. */
  gather?(survivors: readonly Candidate[], situation: Situation): Candidate | undefined;
  /** The technique whose best survivor for the offered product stands beside it. */
  readonly companion?: string;
  /** What holds of the part of a policy that it looks at, where the merchant has set nothing. */
  readonly terms?: Partial<Policy>;
  /** The parts of a decision that it needs. */
  readonly brings?: Parts;
  /** What an offer of the candidate says. Asked only for what is offered or kept for later. */
  describe(candidate: Candidate, situation: Situation): OfferDetails;
}
