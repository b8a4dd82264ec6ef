import type { AudienceCode, LifecycleStage, ProfitName, RfmName } from "@basketwise/core";
import type { CustomerRow } from "./customer-row.ts";

/** One way to part the customers: what it is called, and the segments of it that a customer is in, by the names that a policy has for them. */
export interface SegmentGroup {
  readonly code: string;
  readonly title: string;
  /** Segments that stand in this order, also where nobody is in them; others come after, by their customers. */
  readonly names?: readonly string[];
  /** Whether it says something that nobody is in any of them. */
  readonly alsoEmpty?: boolean;
  of(row: CustomerRow): readonly string[];
}

const RFM = ["champions", "loyal-customers", "recent", "at-risk", "hibernating", "regular"] as const;
const STAGES = ["prospect", "new", "active", "loyal", "lapsing", "lapsed"] as const;
const AUDIENCES = ["serial-returner", "support-heavy", "discount-seeker", "fixed-budget"] as const;
const PROFIT = ["profitable", "costs-more"] as const;

/** The names of a code's union, which the list has to hold all. */
type All<Name extends string, List extends readonly string[]> = [Name] extends [List[number]] ? List : never;

/** The groups, in the order in which they are shown. */
export const GROUPS: readonly SegmentGroup[] = [
  {
    code: "rfm",
    title: "RFM",
    names: RFM satisfies All<RfmName, typeof RFM>,
    of: ({ rfm }) => present(rfm?.name),
  },
  {
    code: "stage",
    title: "lifecycle stage",
    // Onboarding is only ever given, with a request.
    names: STAGES satisfies All<Exclude<LifecycleStage, "onboarding">, typeof STAGES>,
    of: ({ stage }) => present(stage),
  },
  {
    code: "audience",
    title: "audience",
    names: AUDIENCES satisfies All<AudienceCode, typeof AUDIENCES>,
    alsoEmpty: true,
    of: ({ audiences }) => audiences,
  },
  {
    code: "profitability",
    title: "profitability",
    names: PROFIT satisfies All<ProfitName, typeof PROFIT>,
    of: ({ profitability }) => present(profitability),
  },
  { code: "country", title: "country of the first order", of: ({ country }) => named("country", country) },
  { code: "source", title: "source of the first order", of: ({ source }) => named("source", source) },
  { code: "coupons", title: "orders with a coupon", of: ({ coupons }) => steps(coupons) },
  { code: "own", title: "your own segments", of: ({ segments }) => segments },
];

function present<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

/** As the segments `coupons:N`, of which a customer is in all up to their own number. */
const MOST_COUPONS = 10;

function steps(coupons: number): string[] {
  return Array.from({ length: Math.min(coupons, MOST_COUPONS) }, (_, i) => `coupons:${i + 1}`);
}

function named(prefix: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${prefix}:${value}`];
}
