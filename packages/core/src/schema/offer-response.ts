import * as v from "valibot";
import type { OfferResponse } from "../model/response.ts";
import type { Same } from "./equal.ts";
import { OfferSchema } from "./offer.ts";
import { about } from "./parts/about.ts";
import { FactsSchema } from "./parts/facts.ts";
import { GuideSchema } from "./parts/guide.ts";
import { oneOf } from "./parts/one-of.ts";
import { SpokenReasonSchema } from "./parts/spoken-reason.ts";

const InputSchema = oneOf("graph", "catalog", "cart", "page", "customer", "session", "popularity");
const RequiredSchema = v.object({ productId: v.string(), title: v.string(), price: v.number() });
const LaterSchema = v.object({ technique: v.string(), productId: v.string(), reason: SpokenReasonSchema });

const WithheldSchema = v.object({
  productId: v.string(),
  technique: v.string(),
  rules: about(v.array(v.object({ rule: v.string(), detail: FactsSchema })), "Every rule that stops it."),
});

/** What the page gets. Nothing to offer is an empty list. */
export const OfferResponseSchema = v.object({
  requestId: v.string(),
  graphVersion: v.string(),
  policyVersion: v.string(),
  placement: v.string(),
  technique: v.exactOptional(about(v.string(), "Absent when there are no offers.")),
  used: about(v.array(InputSchema), "The inputs this answer rests on."),
  offers: v.array(OfferSchema),
  guides: about(v.array(GuideSchema), "Help with what they have, where selling would be wrong."),
  required: about(v.array(RequiredSchema), "What the chosen product does not work without."),
  later: about(v.array(LaterSchema), "Opportunities kept for a better moment."),
  withheld: v.exactOptional(
    about(
      v.array(WithheldSchema),
      "Only with `explain`, and not for a page where a stored profile was used.",
    ),
  ),
  degraded: v.exactOptional(
    about(v.string(), "Why this answer rests on less than it could, such as `timeout`."),
  ),
});
true satisfies Same<v.InferOutput<typeof OfferResponseSchema>, OfferResponse>;
