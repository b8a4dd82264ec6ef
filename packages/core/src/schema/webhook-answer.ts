import * as v from "valibot";
import type { WebhookAnswer } from "../model/order-batch.ts";
import type { Same } from "./equal.ts";
import { OrdersAcceptedSchema } from "./orders-accepted.ts";
import { about } from "./parts/about.ts";

/** What became of a webhook. */
export const WebhookAnswerSchema = v.object({
  ...OrdersAcceptedSchema.entries,
  ignored: v.exactOptional(about(v.string(), "Why nothing was taken from it.")),
});
true satisfies Same<v.InferOutput<typeof WebhookAnswerSchema>, WebhookAnswer>;
