import * as v from "valibot";
import type { OrdersQuery } from "../model/order-batch.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Day } from "./parts/day.ts";

/** The query of `GET /v1/orders`, each parameter once. Unknown parameters are ignored. */
export const OrdersQuerySchema = v.object({
  from: v.exactOptional(about(Day, "The first day, UTC; the first of all where nothing is said.")),
  until: v.exactOptional(
    about(Day, "The last day, UTC, which counts too; the last of all where nothing is said."),
  ),
});
true satisfies Same<v.InferOutput<typeof OrdersQuerySchema>, OrdersQuery>;
