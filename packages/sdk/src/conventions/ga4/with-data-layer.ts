import type { Client } from "../../client.ts";
import { telling } from "../shared/telling.ts";
import { offerToGa4 } from "./offers-to-ga4.ts";
import { pushToDataLayer } from "./push.ts";
import { toGa4 } from "./to-ga4.ts";
import type { DataLayer, Gtag } from "./types.ts";

/**
 * The same client, which pushes to GA4 too what happens to its offers: `view_promotion`, `select_promotion`,
 * `accept_offer` and `dismiss_offer`. Products, carts and orders are left to the tags that the shop has.
 *
 * ```ts
 * const store = createOfferStore(withDataLayer(client, window.dataLayer)); // or window.gtag
 * ```
 */
export function withDataLayer<C extends string | undefined>(
  client: Client<C>,
  target: DataLayer | Gtag,
): Client<C> {
  return telling(client, (event, known) => {
    const full = known && offerToGa4(event.name, known.offer, event.placement ?? known.placement);
    pushToDataLayer(target, full ?? toGa4(event));
  });
}
