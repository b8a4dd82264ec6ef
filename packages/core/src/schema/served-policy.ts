import * as v from "valibot";
import type { ServedPolicy } from "../model/served-policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Name } from "./parts/name.ts";
import { Time } from "./parts/time.ts";
import { PolicySchema } from "./policy.ts";

const PolicyVersionSchema = v.object({
  version: Name,
  at: v.exactOptional(about(Time, "When it came; absent where the store does not know.")),
});

/** A policy as the edge has it. */
export const ServedPolicySchema = v.object({
  version: about(Name, "Stands in every answer that is given under it."),
  policy: PolicySchema,
  versions: about(
    v.array(PolicyVersionSchema, "expected a list"),
    "Every version that can be put back, the latest first.",
  ),
});
true satisfies Same<v.InferOutput<typeof ServedPolicySchema>, ServedPolicy>;
