import type { Input, PlacementName, ReasonCode, RuleCode, TechniqueCode } from "./codes.ts";
import type { FeatureValue, Guide } from "./product.ts";

/** A value in a reason's evidence or a rule's detail. */
export type Fact = string | number | boolean | readonly string[];

/** The numbers behind a reason or a rule's decision. */
export type Facts = Readonly<Record<string, Fact>>;

/** Why something is offered, before it is put into words. */
export interface Reason {
  readonly code: ReasonCode | (string & {});
  readonly evidence: Facts;
}

/** A reason with its sentence in the request's locale; the sentence is made from code and evidence alone. */
export interface SpokenReason extends Reason {
  readonly text: string;
}

/** One product of an offer. `price` is today's price of one piece in major units. */
export interface OfferedProduct {
  readonly productId: string;
  readonly title: string;
  readonly price: number;
  readonly quantity: number;
  readonly imageLink?: string;
  readonly link?: string;
  /** The product it takes the place of. */
  readonly replaces?: string;
}

/** What the whole offer costs, in major units; `was` only where it was really so. */
export interface OfferPrice {
  readonly amount: number;
  readonly currency: string;
  readonly was?: number;
  readonly saving?: number;
}

/** A feature of an upgrade, or of a version of a ladder, beside that of the chosen one; a side that lacks it is absent. */
export interface Comparison {
  readonly feature: string;
  readonly from?: FeatureValue;
  readonly to?: FeatureValue;
  readonly productId?: string;
}

/** A small thing beside an offer. */
export interface Companion {
  readonly productId: string;
  readonly title: string;
  readonly price: number;
  readonly reasons: readonly SpokenReason[];
}

/** Something that the customer may add, with its price and why. */
export interface Offer {
  readonly id: string;
  readonly technique: TechniqueCode | (string & {});
  readonly products: readonly OfferedProduct[];
  readonly price: OfferPrice;
  /** Every reason that holds, the strongest first. */
  readonly reasons: readonly SpokenReason[];
  readonly compare?: readonly Comparison[];
  readonly story?: { readonly text: string; readonly link?: string };
  readonly companion?: Companion;
  readonly trialDays?: number;
  readonly partner?: string;
  readonly code?: string;
  readonly gift?: string;
  readonly exploring?: { readonly propensity: number };
  readonly experiment?: { readonly id: string; readonly variant: string };
  /** ISO 8601 UTC. */
  readonly expiresAt?: string;
  readonly disclosure?: string;
  readonly token?: string;
}

/** What the chosen product does not work without. */
export interface RequiredProduct {
  readonly productId: string;
  readonly title: string;
  readonly price: number;
}

/** An opportunity kept for a better moment. */
export interface LaterOffer {
  readonly technique: TechniqueCode | (string & {});
  readonly productId: string;
  readonly reason: SpokenReason;
}

/** A rule that stops a candidate, with the numbers that made it decide. */
export interface Stop {
  readonly rule: RuleCode | (string & {});
  readonly detail: Facts;
}

/** A candidate that is not offered, with every rule that stops it. */
export interface Withheld {
  readonly productId: string;
  readonly technique: TechniqueCode | (string & {});
  readonly rules: readonly Stop[];
}

/** What the page gets. Nothing to offer is an empty list, never an exception. */
export interface OfferResponse {
  readonly requestId: string;
  readonly graphVersion: string;
  readonly policyVersion: string;
  readonly placement: PlacementName | (string & {});
  /** Absent when there are no offers. */
  readonly technique?: TechniqueCode | (string & {});
  /** The inputs this answer rests on. */
  readonly used: readonly Input[];
  readonly offers: readonly Offer[];
  readonly guides: readonly Guide[];
  readonly required: readonly RequiredProduct[];
  readonly later: readonly LaterOffer[];
  /** Only with `explain`. */
  readonly withheld?: readonly Withheld[];
  /** Why an edge answered with less than it could, for example `timeout`; absent when it did not. */
  readonly degraded?: string;
}
