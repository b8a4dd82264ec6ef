import type { EventName } from "./event.ts";

/** What events can be told apart by. */
export const INSIGHTS_BY = ["technique", "placement", "product", "variant"] as const;

/** One of {@link INSIGHTS_BY}. */
export type InsightsBy = (typeof INSIGHTS_BY)[number];

/** A share and what it was made from. */
export interface Share {
  /** How many it was. */
  readonly count: number;
  /** Out of how many. */
  readonly of: number;
  /** `count` / `of`; null where `of` is 0. */
  readonly rate: number | null;
}

/** What happened in a period. */
export interface Insight {
  /** How often each event happened, each `eventId` once. */
  readonly events: Readonly<Record<EventName, number>>;
  /** What the events were worth, in major units; absent where the store has no currency yet. */
  readonly value?: Readonly<Record<EventName, number>>;
  /** Clicks of impressions. */
  readonly clicks: Share;
  /** Acceptances of impressions. */
  readonly acceptance: Share;
  /** Dismissals of impressions. */
  readonly dismissal: Share;
  /** Purchases that hold an accepted offer, of all purchases; of a variant's purchases where it is a variant's. */
  readonly attach: Share;
}

/** What happened with one technique, placement, product or variant. */
export interface InsightRow extends Insight {
  /** The technique, placement, product id or variant. */
  readonly key: string;
  /** The experiment that a variant is of. */
  readonly experiment?: string;
}

/** What came of the offers of a period. */
export interface Insights {
  /** The first and the last day, UTC. */
  readonly from: string;
  readonly until: string;
  readonly by: InsightsBy;
  /** ISO 4217; absent where no graph has been published. */
  readonly currency?: string;
  /** Of all events. */
  readonly total: Insight;
  /** Those with most impressions first. */
  readonly rows: readonly InsightRow[];
  /** How many more rows there are, which had fewer impressions. */
  readonly leftOut: number;
}

/** What insights are asked for. */
export interface InsightsQuery {
  readonly from?: string;
  readonly until?: string;
  readonly by?: InsightsBy;
}
