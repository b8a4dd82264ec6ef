/** From and to GA4's ecommerce events: what a shop pushes already reaches Basketwise, and what happens to offers reaches GA4. */

export { cartFromGa4 } from "./conventions/ga4/cart-from-ga4.ts";
export { fromGa4 } from "./conventions/ga4/from-ga4.ts";
export { listenToDataLayer, type Tracker } from "./conventions/ga4/listen.ts";
export { offersToGa4, offerToGa4 } from "./conventions/ga4/offers-to-ga4.ts";
export { pushToDataLayer } from "./conventions/ga4/push.ts";
export { toGa4 } from "./conventions/ga4/to-ga4.ts";
export type { DataLayer, Ga4Event, Ga4Item, Ga4Params, Gtag } from "./conventions/ga4/types.ts";
export { withDataLayer } from "./conventions/ga4/with-data-layer.ts";
export type { ReadOptions } from "./conventions/shared/said.ts";
export type { OfferEventName } from "./conventions/shared/telling.ts";
