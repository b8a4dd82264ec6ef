import * as v from "valibot";
import type { Health } from "../model/health.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Name } from "./parts/name.ts";
import { oneOf } from "./parts/one-of.ts";
import { Time } from "./parts/time.ts";
import { wholeFrom } from "./parts/whole-from.ts";

const Count = wholeFrom(0, Number.MAX_SAFE_INTEGER);

const WarningSchema = v.object({
  code: about(Name, "What it is about."),
  message: about(v.string(), "One sentence."),
});

/** How the edge is. */
export const HealthSchema = v.object({
  status: about(
    oneOf("ok", "warning"),
    "`warning` where there are warnings; offers are served all the same.",
  ),
  graphVersion: Name,
  policyVersion: Name,
  ageSeconds: v.exactOptional(about(v.number(), "Seconds since the latest order that the graph knows.")),
  publishedAt: v.exactOptional(about(Time, "When the graph was published.")),
  measure: about(Name, "The measure that weighs the ties."),
  baskets: Count,
  products: Count,
  pairs: Count,
  warnings: about(v.array(WarningSchema, "expected a list"), "What the merchant should see to."),
});
true satisfies Same<v.InferOutput<typeof HealthSchema>, Health>;
