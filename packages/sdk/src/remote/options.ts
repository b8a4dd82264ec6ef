import type { Consent } from "../tracking/consent.ts";
import type { Sending } from "../tracking/sender.ts";
import type { Fallback } from "./fallback.ts";
import type { Fetch } from "./fetch.ts";

/** How to reach a worker, and what for. `Currency` is the option of that name. */
export interface ClientOptions<Currency extends string | undefined = undefined> {
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
  /** The shop's currency, ISO 4217: that of events with a value, and an answer with a price in another one is none. */
  readonly currency?: Currency | undefined;
  /**
   * Whether the customer agrees to personal history and to being counted, or what says so at each moment; yes where
   * nothing is said. Without it requests say so, no event is told, and none is kept.
   */
  readonly consent?: Consent | undefined;
  /**
   * How events get there: `eventQueue()` of `@basketwise/sdk/events` gathers, keeps and retries them. Where nothing is
   * said each is sent as it happens, by itself and once.
   */
  readonly events?: Sending | undefined;
  /**
   * Who answers when the worker can't: `fallbackTo(client)` of `@basketwise/sdk/fallback`, with a client such as one that
   * decides in process.
   */
  readonly fallback?: Fallback | undefined;
  /** Milliseconds that an answer holds for the same request; 30,000 where nothing is said, 0 asks each time. */
  readonly cacheMs?: number | undefined;
  /** Milliseconds since the epoch; `Date.now` where nothing is said. */
  readonly clock?: (() => number) | undefined;
}
