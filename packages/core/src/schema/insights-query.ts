import * as v from "valibot";
import { INSIGHTS_BY, type InsightsQuery } from "../model/insights.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Day } from "./parts/day.ts";
import { oneOf } from "./parts/one-of.ts";

/** The query of `GET /v1/insights`, each parameter once. Unknown parameters are ignored. */
export const InsightsQuerySchema = v.object({
  from: v.exactOptional(about(Day, "The first day, UTC; 29 days before the last where nothing is said.")),
  until: v.exactOptional(about(Day, "The last day, UTC, which counts too; today where nothing is said.")),
  by: v.exactOptional(
    about(oneOf(...INSIGHTS_BY), "What the rows are told apart by; `technique` where nothing is said."),
  ),
});
true satisfies Same<v.InferOutput<typeof InsightsQuerySchema>, InsightsQuery>;

/** The fields of {@link InsightsQuerySchema}. */
export const INSIGHTS_FIELDS = ["from", "until", "by"] as const satisfies readonly (keyof InsightsQuery)[];
