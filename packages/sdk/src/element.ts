/** Offers on a page without a framework: an element without style, filled from the page's own template. */

export { defineOffersElement, type OffersElementOptions } from "./element/define-offers-element.ts";
export type { Accepted, Dismissed, OffersElementEventMap, Selected } from "./element/events.ts";
