import * as v from "valibot";
import type { OfferBatch } from "../model/batch.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { OfferRequestSchema } from "./offer-request.ts";
import { listOf } from "./parts/list-of.ts";

/** Several requests of one page, answered together. */
export const OfferBatchSchema = v.object({
  requests: listOf(OfferRequestSchema, LIMITS.batch, "requests"),
});
true satisfies Same<v.InferOutput<typeof OfferBatchSchema>, OfferBatch>;
