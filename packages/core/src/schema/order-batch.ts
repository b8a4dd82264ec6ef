import * as v from "valibot";
import type { OrderBatch } from "../model/order-batch.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { OrderSchema } from "./order.ts";
import { listOf } from "./parts/list-of.ts";

/** Orders that are told together. Unknown fields are ignored. */
export const OrderBatchSchema = v.object({ orders: listOf(OrderSchema, LIMITS.orders, "orders") });
true satisfies Same<v.InferOutput<typeof OrderBatchSchema>, OrderBatch>;
