import * as v from "valibot";
import type { PlacementPolicy } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Names } from "./parts/names.ts";
import { wholeFrom } from "./parts/whole-from.ts";

/** What a merchant sets of a placement; the rest keeps its default. Unknown fields are refused. */
export const PlacementPolicySchema = v.strictObject({
  techniques: v.exactOptional(about(Names, "Tried in this order.")),
  limit: v.exactOptional(about(wholeFrom(1, LIMITS.offers), "At most this many offers.")),
  min: v.exactOptional(about(wholeFrom(0, LIMITS.offers), "Fewer offers than this is none.")),
});
true satisfies Same<v.InferOutput<typeof PlacementPolicySchema>, Partial<PlacementPolicy>>;
