import type { Order } from "./order.ts";

/** Orders that are told together. */
export interface OrderBatch {
  readonly orders: readonly Order[];
}

/** What became of orders that were told: the two add up to the orders of the request. */
export interface OrdersAccepted {
  /** Orders that are on their way into the log. */
  readonly accepted: number;
  /** Orders that were known and say nothing new. */
  readonly known: number;
}

/** Which orders are asked for: days, UTC, both included. */
export interface OrdersQuery {
  readonly from?: string;
  readonly until?: string;
}

/** What became of a webhook. */
export interface WebhookAnswer extends OrdersAccepted {
  /** Why nothing was taken from it. */
  readonly ignored?: string;
}
