import type { ShopEvent } from "@basketwise/core";
import type { Fetch } from "../remote/fetch.ts";

/** What a client knows that sends events: where to, what with, and whether it may. */
export interface Sender {
  /** The address of the API, up to the slash after `v1`. */
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly fetch: Fetch;
  /** Stands in the address of a beacon, which has no headers. */
  readonly key?: string | undefined;
  /** Whether the customer agrees now. */
  readonly consents: () => boolean;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
}

/** Events on their way. Only `add` throws, and only at what can't be written as JSON. */
export interface EventQueue {
  add(event: ShopEvent): void;
  /** Sends what waits; resolves when it got there, was lost or is kept for later. Never rejects. */
  flush(): Promise<void>;
  /** Whether the customer agrees now. A no withdraws all that waits. */
  consents(): boolean;
}

/** How a client's events get there. */
export type Sending = (sender: Sender) => EventQueue;
