import type { Client } from "../../client.ts";
import { telling } from "../shared/telling.ts";
import { offerToSegment } from "./offers-to-segment.ts";
import { toSegment } from "./to-segment.ts";
import type { SegmentCall, SegmentProperties } from "./types.ts";

/** What Segment knows this package as, among the places that a call may go to. */
export const INTEGRATION = "Basketwise";

/** The page's `analytics`; of it only `track`. */
export interface Analytics {
  track(
    event: string,
    properties: SegmentProperties,
    options: { readonly integrations: Readonly<Record<string, boolean>> },
  ): unknown;
}

/**
 * The same client, which tells Segment too what happens to its offers. Products, carts and orders are left to the calls
 * that the shop makes. The calls go everywhere but back here.
 *
 * ```ts
 * const store = createOfferStore(withSegment(client, window.analytics));
 * ```
 */
export function withSegment<C extends string | undefined>(
  client: Client<C>,
  analytics: Analytics,
): Client<C> {
  const send = ({ event, properties }: SegmentCall) => {
    analytics.track(event, properties, { integrations: { [INTEGRATION]: false } });
  };
  return telling(client, (event, known) => {
    if (known) send(offerToSegment(event.name, known.offer, event.placement ?? known.placement));
    else toSegment(event).forEach(send);
  });
}
