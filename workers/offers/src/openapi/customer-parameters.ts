import { LIMITS } from "@basketwise/core/schema";
import type { Parameter } from "./route.ts";

/** Whom `/v1/customers/{id}` is about. */
export const CUSTOMER_ID: Parameter = {
  name: "id",
  in: "path",
  required: true,
  description: "The customer's id, percent-encoded, or the pseudonym that is kept of it.",
  schema: { type: "string", minLength: 1, maxLength: LIMITS.name },
};
