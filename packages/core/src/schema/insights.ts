import * as v from "valibot";
import { EVENT_NAMES, type EventName } from "../model/event.ts";
import { INSIGHTS_BY, type Insight, type InsightRow, type Insights, type Share } from "../model/insights.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { oneOf } from "./parts/one-of.ts";

/** A number for each event. */
function perEvent(meaning: string) {
  const entries = EVENT_NAMES.map((name) => [name, v.number()] as const);
  return about(
    v.object(Object.fromEntries(entries) as Record<EventName, ReturnType<typeof v.number>>),
    meaning,
  );
}

const ShareSchema = v.object({
  count: about(v.number(), "How many it was."),
  of: about(v.number(), "Out of how many."),
  rate: about(v.nullable(v.number()), "`count` / `of`; null where `of` is 0."),
});
true satisfies Same<v.InferOutput<typeof ShareSchema>, Share>;

/** What happened in a period. */
const INSIGHT = {
  events: perEvent("How often each event happened, each `eventId` once."),
  value: v.exactOptional(
    perEvent("What the events were worth, in major units; what came in another currency is not in it."),
  ),
  clicks: about(ShareSchema, "Clicks of impressions."),
  acceptance: about(ShareSchema, "Acceptances of impressions."),
  dismissal: about(ShareSchema, "Dismissals of impressions."),
  attach: about(
    ShareSchema,
    "Purchases that hold an accepted offer (of this technique, placement or product), of all purchases (or of the variant's).",
  ),
};
const InsightSchema = v.object(INSIGHT);
true satisfies Same<v.InferOutput<typeof InsightSchema>, Insight>;

const InsightRowSchema = v.object({
  key: about(v.string(), "The technique, placement, product id or variant."),
  experiment: v.exactOptional(about(v.string(), "The experiment that a variant is of.")),
  ...INSIGHT,
});
true satisfies Same<v.InferOutput<typeof InsightRowSchema>, InsightRow>;

/** What came of the offers of a period. */
export const InsightsSchema = v.object({
  from: about(v.string(), "The first day, UTC."),
  until: about(v.string(), "The last day, UTC."),
  by: oneOf(...INSIGHTS_BY),
  currency: v.exactOptional(about(v.string(), "ISO 4217; absent where no graph has been published.")),
  total: about(InsightSchema, "Of all events."),
  rows: about(v.array(InsightRowSchema), "Those with most impressions first."),
  leftOut: about(v.number(), "How many more rows there are, which had fewer impressions."),
});
true satisfies Same<v.InferOutput<typeof InsightsSchema>, Insights>;
