import type { EventName } from "@basketwise/core";

/** One item of a GA4 ecommerce event; the fields that are read or written here. Money is in major units. */
export interface Ga4Item {
  readonly item_id: string;
  readonly item_name?: string;
  /** What one piece costs, discounts taken off. */
  readonly price?: number;
  /** What was taken off for one piece. */
  readonly discount?: number;
  readonly quantity?: number;
  /** Place in the list, from 0. */
  readonly index?: number;
  /** The placement. */
  readonly item_list_id?: string;
  readonly item_list_name?: string;
  /** The offer's id. */
  readonly promotion_id?: string;
  /** The technique. */
  readonly promotion_name?: string;
  /** The offer's place in the placement, such as `cart_1`. */
  readonly creative_slot?: string;
}

/** The parameters of a GA4 ecommerce event. */
export interface Ga4Params {
  readonly transaction_id?: string;
  readonly value?: number;
  readonly currency?: string;
  readonly item_list_id?: string;
  readonly item_list_name?: string;
  readonly promotion_id?: string;
  readonly promotion_name?: string;
  readonly creative_slot?: string;
  /** A parameter of our own, for `dismiss_offer`. */
  readonly dismiss_reason?: string;
  readonly items?: readonly Ga4Item[];
}

/** A GA4 event, as `gtag("event", name, params)` takes it. `accept_offer` and `dismiss_offer` are custom events there. */
export interface Ga4Event {
  readonly name: EventName | "view_item_list" | "select_item";
  readonly params: Ga4Params;
}

/** The page's `window.dataLayer`. */
export interface DataLayer extends Iterable<unknown> {
  push(...entries: unknown[]): unknown;
}

/** The page's `gtag`. */
export type Gtag = (command: "event", name: string, params: Ga4Params) => void;
