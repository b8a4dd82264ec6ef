import { takeErasures } from "./customers/erase/take-erasures.ts";
import { takeEvents } from "./events/take-events.ts";
import type { Takers } from "./intake/take.ts";
import { takeOrders } from "./orders/take-orders.ts";

/** What takes each kind of message. */
export const TAKERS: Takers = {
  erase: takeErasures,
  events: takeEvents,
  orders: takeOrders,
};
