/** From and to Segment's ecommerce spec (v2): what a shop tracks already reaches Basketwise, and what happens to offers reaches Segment. */

export { cartFromSegment } from "./conventions/segment/cart-from-segment.ts";
export { fromSegment } from "./conventions/segment/from-segment.ts";
export type { SegmentOptions } from "./conventions/segment/keys.ts";
export {
  type MiddlewareParams,
  type SegmentPlugin,
  segmentMiddleware,
  segmentPlugin,
  type Tracker,
} from "./conventions/segment/listen.ts";
export { offersToSegment, offerToSegment } from "./conventions/segment/offers-to-segment.ts";
export { toSegment } from "./conventions/segment/to-segment.ts";
export type { SegmentCall, SegmentProduct, SegmentProperties } from "./conventions/segment/types.ts";
export { type Analytics, withSegment } from "./conventions/segment/with-segment.ts";
export type { ReadOptions } from "./conventions/shared/said.ts";
export type { OfferEventName } from "./conventions/shared/telling.ts";
