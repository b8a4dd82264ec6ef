import * as v from "valibot";
import type { PlacementPolicy } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Names } from "./parts/names.ts";
import { section } from "./parts/section.ts";
import { wholeFrom } from "./parts/whole-from.ts";

/** What a merchant sets of a placement; the rest keeps its default. */
export const PlacementPolicySchema = section({
  techniques: v.exactOptional(
    about(Names, "Codes of techniques, tried in this order; the first with a survivor is the one."),
  ),
  limit: v.exactOptional(about(wholeFrom(1, LIMITS.offers), "At most so many offers.")),
  min: v.exactOptional(
    about(wholeFrom(0, LIMITS.offers), "Fewer offers than this are none, so that no block is half empty."),
  ),
});
true satisfies Same<v.InferOutput<typeof PlacementPolicySchema>, Partial<PlacementPolicy>>;
