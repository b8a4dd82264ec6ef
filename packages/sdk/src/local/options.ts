import type { Playbook, PolicyInput } from "@basketwise/core";
import type { GraphSource } from "./source.ts";

/** What a client that decides in process works with. */
export interface LocalClientOptions {
  /** Where the graph is: `fromFiles`, `fromStore` or `fromGraph`. */
  readonly source: GraphSource;
  /** What the merchant has set, in place of the policy that lies beside the graph; the currency is the graph's. */
  readonly policy?: PolicyInput | undefined;
  /** The techniques, rules and languages; all of the core's where nothing is said. */
  readonly playbook?: Playbook | undefined;
  /** Milliseconds since the epoch, for requests that don't say `at`. */
  readonly clock?: (() => number) | undefined;
  /** Names an answer; a random UUID where nothing is said. */
  readonly requestId?: (() => string) | undefined;
  /** What exploring throws, from 0 up to 1; `Math.random` where nothing is said. Only `policy.explore.share` explores. */
  readonly dice?: (() => number) | undefined;
  /** Milliseconds for the whole call, reading the graph included; 300 where nothing is said. */
  readonly budgetMs?: number | undefined;
  /** The BCP 47 locale of requests that name none. */
  readonly locale?: string | undefined;
}
