import type { InsightsBy } from "@basketwise/core";
import type { CountName, Tally } from "../events/tally.ts";

/** An event, and what it adds to the counts. */
export interface Countable {
  readonly eventId: string;
  /** The day that it came in, UTC, such as 2026-11-02. */
  readonly receivedOn: string;
  /** The day that it counts for, UTC. */
  readonly day: string;
  readonly tallies: readonly Tally[];
}

/** The days that are asked about, UTC, both included, and what their counts are told apart by. */
export interface CountsQuery {
  readonly from: string;
  readonly until: string;
  readonly by: InsightsBy;
  /** How many keys at most, those with most impressions first. */
  readonly limit: number;
}

/** How often something happened. */
export interface Count {
  readonly name: CountName;
  readonly events: number;
  /** Minor units of the store's currency. */
  readonly amount: number;
}

/** A count of one technique, placement, product or variant. */
export interface KeyedCount extends Count {
  readonly key: string;
  /** The experiment of a variant, else empty. */
  readonly experiment: string;
}

/** The counts of a period. */
export interface CountsFound {
  readonly total: readonly Count[];
  /** Keys with most impressions first; the counts of a key stand together. */
  readonly keyed: readonly KeyedCount[];
  /** How many keys there are in all. */
  readonly keys: number;
}

/** Events counted by day. Any of it may reject. */
export interface Counts {
  /** The day of arrival under which each event was counted; those that were not counted are left out. */
  countedOn(eventIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Counts the events that were not counted before, whoever else counts at the same time. Where it rejects, it may have counted some of them whole. */
  add(events: readonly Countable[]): Promise<void>;
  /** What was counted. */
  find(query: CountsQuery): Promise<CountsFound>;
}
