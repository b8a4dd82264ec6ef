import * as v from "valibot";
import type { OfferBatchResponse } from "../model/batch.ts";
import type { Same } from "./equal.ts";
import { OfferResponseSchema } from "./offer-response.ts";

/** The answers of a batch in the order of its requests; no product is offered twice across them. */
export const OfferBatchResponseSchema = v.object({ responses: v.array(OfferResponseSchema) });
true satisfies Same<v.InferOutput<typeof OfferBatchResponseSchema>, OfferBatchResponse>;
