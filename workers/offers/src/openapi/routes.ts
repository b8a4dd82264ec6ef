import type { Route } from "./route.ts";
import { CUSTOMER_ROUTES } from "./routes/customers.ts";
import { EVENT_ROUTES } from "./routes/events.ts";
import { OFFER_ROUTES } from "./routes/offers.ts";
import { ORDER_ROUTES } from "./routes/orders.ts";
import { SERVICE_ROUTES } from "./routes/service.ts";
import { STAFF_ROUTES } from "./routes/staff.ts";

/** Every route of the API. */
export const ROUTES: readonly Route[] = [
  ...OFFER_ROUTES,
  ...EVENT_ROUTES,
  ...ORDER_ROUTES,
  ...CUSTOMER_ROUTES,
  ...STAFF_ROUTES,
  ...SERVICE_ROUTES,
];
