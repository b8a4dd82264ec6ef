import { CUSTOMER_ID } from "../customer-parameters.ts";
import type { Route } from "../route.ts";

/** The routes of what customers may ask for. */
export const CUSTOMER_ROUTES: readonly Route[] = [
  {
    method: "delete",
    path: "/v1/customers/{id}",
    operationId: "forgetCustomer",
    summary:
      "Forgets a customer: profile at once, events and the name on orders behind the answer, and whatever comes later.",
    key: "secret",
    parameters: [CUSTOMER_ID],
    answer: {
      description: "They are being forgotten; who asks again is told when that was done.",
      status: 202,
      schemas: ["ErasureAnswer"],
    },
    problems: [400, 401, 403, 500, 503],
  },
];
