import type { TechniqueCode } from "./codes.ts";
import type { Ref } from "./ref.ts";

/** Which techniques a placement tries, in order, and how many offers it shows. */
export interface PlacementPolicy {
  readonly techniques: readonly (TechniqueCode | (string & {}))[];
  readonly limit: number;
  readonly min: number;
}

/** A pair that the price rules let through: `product` beside a basket item that `for` names. */
export interface Waiver {
  readonly for: Ref;
  readonly product: Ref;
}

/** A set the merchant sells for less than its parts. */
export interface NamedBundle {
  readonly productIds: readonly string[];
  readonly percent: number;
}

/** More of the same at a better unit price; for a product or for all of a category. */
export interface Multibuy {
  readonly productId?: string;
  readonly category?: string;
  readonly quantity: number;
  readonly percent: number;
}

/** A cart value, in major units, that earns something. */
export interface Threshold {
  readonly amount: number;
  readonly reward: string;
}

/** Thanks for an order from an amount on, or for an accepted offer. */
export interface Reward {
  readonly atLeast?: number;
  readonly acceptedOffer?: boolean;
  readonly code?: string;
  readonly gift?: string;
  readonly percent?: number;
  readonly validDays: number;
}

/** The merchant's own hand on some products, for placements and segments, beside a basket item, from a day until a day. */
export interface Merchandising {
  readonly effect: "pin" | "boost" | "hide";
  /** Only where the basket holds something that this names. */
  readonly for?: Ref;
  readonly productIds?: readonly string[];
  readonly category?: string;
  readonly factor?: number;
  readonly placements?: readonly string[];
  readonly segments?: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

/** What ranks one survivor above another beside its chance: nothing, its price, or its margin. */
export type Objective = "conversion" | "revenue" | "margin";

/** The techniques that an audience still gets. */
export interface AudienceTerms {
  readonly allow: readonly string[];
}

/** Everything a merchant can set. Shares are 0 to 1, percents 0 to 100, money is in major units. */
export interface Policy {
  readonly version: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly trade: "retail" | "saas";
  readonly objective: Objective;
  /** ISO 3166-1 alpha-2, or EU or EEA: whose law on prices holds. */
  readonly market?: string;
  /** What the merchant says of that law themselves; the rest is as `market` has it. */
  readonly law: { readonly priorPrice?: boolean; readonly disclosure?: boolean };
  readonly locale: string;
  readonly placements: Readonly<Record<string, PlacementPolicy>>;
  readonly anchor: {
    readonly maxShare: number;
    readonly idealShare: number;
    readonly floor: number;
    readonly waivers: readonly Waiver[];
  };
  readonly upgrade: { readonly maxUplift: number; readonly idealUplift: number };
  readonly evidence: { readonly minBaskets: number };
  readonly bundle: { readonly percent?: number };
  readonly bundles: readonly NamedBundle[];
  readonly multibuy: readonly Multibuy[];
  readonly thresholds: readonly Threshold[];
  readonly rewards: readonly Reward[];
  readonly secondItem: { readonly percent?: number; readonly maxShare: number };
  readonly impulse: { readonly maxShare: number };
  readonly compatibility: { readonly mustMatch: readonly string[] };
  readonly margin: { readonly floor: number };
  /** Who belongs to which of the four audiences, and the techniques that they still get. */
  readonly audiences: {
    readonly "serial-returner": AudienceTerms & { readonly minOrders: number; readonly minShare: number };
    readonly "support-heavy": AudienceTerms & {
      readonly minContacts: number;
      readonly minContactsPerOrder: number;
    };
    readonly "discount-seeker": AudienceTerms & { readonly minOrders: number; readonly minShare: number };
    readonly "fixed-budget": AudienceTerms & { readonly minOrders: number; readonly maxSpread: number };
  };
  readonly lifecycle: {
    readonly newDays: number;
    readonly activeDays: number;
    readonly lapsingDays: number;
    readonly loyalOrders: number;
    /** How far back orders count, for loyalty and for audiences. */
    readonly yearDays: number;
  };
  readonly fatigue: { readonly times: number; readonly days: number };
  readonly dismissed: { readonly days: number };
  readonly merchandising: readonly Merchandising[];
  /** The share of impressions, 0 to 1, that look outside the known interests. */
  readonly explore: { readonly share: number };
  /** Days that what is known of a customer is kept. */
  readonly retention: { readonly days: number };
}

/** The parts of a policy that a merchant gives; the rest keeps its default. Lists replace lists. */
export type PolicyInput = {
  readonly [K in keyof Policy]?: K extends "placements"
    ? Readonly<Record<string, Partial<PlacementPolicy>>>
    : K extends "audiences"
      ? { readonly [A in keyof Policy["audiences"]]?: Partial<Policy["audiences"][A]> }
      : Policy[K] extends readonly unknown[]
        ? Policy[K]
        : Policy[K] extends object
          ? Partial<Policy[K]>
          : Policy[K];
};
