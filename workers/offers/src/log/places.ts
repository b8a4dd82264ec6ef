/** Where events stand in the log, by day (UTC) of arrival. */
export const EVENTS = "events/";

/** Where orders stand, by day (UTC) of the order. */
export const ORDERS = "orders/";

/** Where tellings stand that contradict an order of the log. */
export const SET_ASIDE = "orders-set-aside/";

/** Where orders lie that are larger than a message of the queue, until they are taken. */
export const WAITING = "orders-waiting/";
