import * as v from "valibot";
import type { OrdersAccepted } from "../model/order-batch.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";

/** What became of orders that were told: the two add up to the orders of the request. */
export const OrdersAcceptedSchema = v.object({
  accepted: about(Count, "Orders that are on their way into the log."),
  known: about(Count, "Orders that were known and say nothing new."),
});
true satisfies Same<v.InferOutput<typeof OrdersAcceptedSchema>, OrdersAccepted>;
