import * as v from "valibot";
import type { SpokenReason } from "../../model/response.ts";
import type { Same } from "../equal.ts";
import { about } from "./about.ts";
import { FactsSchema } from "./facts.ts";

/** Why something is offered: a code, the numbers behind it, and the sentence made from the two. */
export const SpokenReasonSchema = v.object({
  code: about(v.string(), "Such as `bought_together`."),
  evidence: FactsSchema,
  text: about(v.string(), "The sentence in the request's locale."),
});
true satisfies Same<v.InferOutput<typeof SpokenReasonSchema>, SpokenReason>;
