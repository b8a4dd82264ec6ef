import * as v from "valibot";
import type { OfferRequest } from "../model/request.ts";
import type { Same } from "./equal.ts";
import { OfferRequestSchema } from "./offer-request.ts";

/** The fields of a request that fit into a query string: a visitor without cart or history. */
export const QUERY_FIELDS = [
  "placement",
  "productId",
  "category",
  "query",
  "country",
  "locale",
  "limit",
  "min",
] as const satisfies readonly (keyof OfferRequest)[];

const { limit, min } = OfferRequestSchema.entries;

/** A whole number as a query string carries it; what is no number is left for the next schema to refuse. */
const Digits = v.pipe(
  v.string(),
  v.transform((digits): unknown => (/^\d{1,9}$/.test(digits) ? Number(digits) : digits)),
);

/** The query of `GET /v1/offers`, each parameter once. Unknown parameters are ignored. */
export const OfferQuerySchema = v.object({
  ...v.pick(OfferRequestSchema, QUERY_FIELDS).entries,
  limit: v.exactOptional(v.pipe(Digits, limit.wrapped)),
  min: v.exactOptional(v.pipe(Digits, min.wrapped)),
});
true satisfies Same<
  v.InferOutput<typeof OfferQuerySchema>,
  Pick<OfferRequest, (typeof QUERY_FIELDS)[number]>
>;
