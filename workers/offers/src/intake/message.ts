/** What came in, on its way to ledger and log. The queue may bring it twice, and in any order. */
export type IntakeMessage = EventsMessage | OrdersMessage | EraseMessage;

/** Events of one delivery. */
export interface EventsMessage {
  readonly kind: "events";
}

/** Orders of one delivery. */
export interface OrdersMessage {
  readonly kind: "orders";
}

/** A customer who asked to be forgotten. */
export interface EraseMessage {
  readonly kind: "erase";
}
