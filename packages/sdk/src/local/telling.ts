import type { Offer, ShopEvent } from "@basketwise/core";
import type { Client } from "../client.ts";

/** The part of a client that tells what happened. */
export type Told = Pick<Client<string | undefined>, "track" | "accept" | "dismiss" | "flush">;

/** What is told with. */
export interface TellingOptions {
  readonly consents: () => boolean;
  readonly currency?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly clock?: (() => number) | undefined;
}

/** How a client tells what happened. */
export type Telling = (options: TellingOptions) => Told;

/** Takes events as they happen. */
export type TakeEvents = (events: readonly ShopEvent[]) => void | Promise<void>;

/** Tells nobody. What is accepted goes into the cart at today's prices. */
export const silent: Telling = () => ({
  track() {},
  accept: (offer: Offer | undefined) =>
    (offer?.products ?? []).map(({ productId, quantity }) => ({
      productId,
      quantity,
      offerId: offer?.id ?? "",
    })),
  dismiss() {},
  flush: async () => {},
});
