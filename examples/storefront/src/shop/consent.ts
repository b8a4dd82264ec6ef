import { stored } from "./stored.ts";

/** Whether the customer agrees that orders and visits are used for offers, and that offers are counted. */
export const consent = stored("shop.consent", true, (found) => typeof found === "boolean");
