import type { Order } from "@basketwise/core";
import type { ErasePass } from "../customers/erase/pass.ts";
import type { KeptEvent } from "../events/kept-event.ts";

/** What came in, on its way to ledger and log. The queue may bring it twice, and in any order. */
export type IntakeMessage = EventsMessage | OrdersMessage | EraseMessage;

/** Events of one delivery. */
export interface EventsMessage {
  readonly kind: "events";
  /** When they came in, by the worker's clock, ISO 8601 UTC. */
  readonly receivedAt: string;
  readonly events: readonly KeptEvent[];
}

/** Orders of one delivery. */
export interface OrdersMessage {
  readonly kind: "orders";
  readonly orders: readonly Order[];
  /** Where an order lies in the log that is larger than a message. */
  readonly waiting?: string;
  /** ISO 4217, where whoever sent them said so. */
  readonly currency?: string;
}

/** That customers are to be forgotten: who they are stands in the ledger. */
export interface EraseMessage {
  readonly kind: "erase";
  /** Those too who asked since this moment, ISO 8601 UTC, whether they are forgotten or not. */
  readonly since?: string;
  /** How far the stores have been gone through; absent is not begun. */
  readonly pass?: ErasePass;
}
