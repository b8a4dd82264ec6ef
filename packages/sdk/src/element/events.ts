import type { CartLine, DismissReason, Offer } from "@basketwise/core";
import type { OffersState } from "../store/state.ts";

/** The customer took an offer: the lines that the page puts into its cart. */
export interface Accepted {
  readonly offer: Offer;
  readonly lines: readonly CartLine[];
}

/** The customer said no to an offer. */
export interface Dismissed {
  readonly offer: Offer;
  readonly reason?: DismissReason | undefined;
}

/** The customer opened what is offered. */
export interface Selected {
  readonly offer: Offer;
}

/**
 * The events of the element, all of which bubble. With `declare global { interface HTMLElementEventMap extends
 * OffersElementEventMap {} }` in a page's own types, `addEventListener` knows them.
 */
export interface OffersElementEventMap {
  "basketwise-accept": CustomEvent<Accepted>;
  "basketwise-dismiss": CustomEvent<Dismissed>;
  "basketwise-select": CustomEvent<Selected>;
  /** Another state: the same word as the element's attribute `state` has. */
  "basketwise-state": CustomEvent<OffersState>;
}

/** Tells an event to the element and all around it. */
export function emit<Name extends keyof OffersElementEventMap>(
  host: Element,
  name: Name,
  detail: OffersElementEventMap[Name]["detail"],
): void {
  host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}
