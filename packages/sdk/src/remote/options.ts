import type { Fetch } from "./fetch.ts";

/** How to reach a worker. */
export interface ClientOptions {
  /** Where the worker answers, such as `https://offers.example.com`; on a page also a path of its own origin. */
  readonly endpoint: string | URL;
  /** A publishable key on a page, the secret key on a server. */
  readonly key?: string | undefined;
  /** What to ask with; the runtime's own `fetch` where nothing is said. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds for the whole call, reading the answer included; 300 where nothing is said. */
  readonly budgetMs?: number | undefined;
  /** The BCP 47 locale of requests that name none. */
  readonly locale?: string | undefined;
}
