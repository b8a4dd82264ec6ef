import type { Playbook, PolicyInput } from "@basketwise/core";
import type { Consent } from "../tracking/consent.ts";
import type { GraphSource } from "./source.ts";
import type { TakeEvents, Telling } from "./telling.ts";

/** What every client that decides in process works with. `Currency` is the option of that name. */
export interface CommonOptions<Currency extends string | undefined = undefined> {
  /** Where the graph is: `fromFiles`, `fromStore` or `fromGraph`. */
  readonly source: GraphSource;
  /** What the merchant has set, in place of the policy that lies beside the graph; the currency is the graph's. */
  readonly policy?: PolicyInput | undefined;
  /**
   * Whether the customer agrees to personal history and to being counted, or what says so at each moment; yes where
   * nothing is said. Without it requests say so, and no event is told.
   */
  readonly consent?: Consent | undefined;
  /** ISO 4217: that of events with a value and no currency. */
  readonly currency?: Currency | undefined;
  /** Milliseconds since the epoch, for requests and events that don't say `at`. */
  readonly clock?: (() => number) | undefined;
  /** Names an answer; a random id where nothing is said. */
  readonly requestId?: (() => string) | undefined;
  /** What exploring throws, from 0 up to 1; `Math.random` where nothing is said. Only `policy.explore.share` explores. */
  readonly dice?: (() => number) | undefined;
  /** Milliseconds for the whole call, reading the graph included; 300 where nothing is said. */
  readonly budgetMs?: number | undefined;
  /** The BCP 47 locale of requests that name none. */
  readonly locale?: string | undefined;
}

/** What a client works with that has the whole playbook by itself. */
export interface LocalClientOptions<Currency extends string | undefined = undefined>
  extends CommonOptions<Currency> {
  /** The techniques, rules and languages; all of the core's where nothing is said. */
  readonly playbook?: Playbook | undefined;
  /** Takes what is told, as it happens. Without it nobody is told. */
  readonly events?: TakeEvents | undefined;
}

/** What a client works with that has nothing but what it is given. */
export interface LeanClientOptions<Currency extends string | undefined = undefined>
  extends CommonOptions<Currency> {
  /**
   * The techniques, rules and languages; a bundler leaves out all others. A placement of which the policy says nothing
   * tries the techniques in their order.
   */
  readonly playbook: Playbook;
  /**
   * How it is told what happened: `toldTo(take)`. Without it nobody is told, and what is accepted goes into the cart at
   * today's prices.
   */
  readonly events?: Telling | undefined;
}
