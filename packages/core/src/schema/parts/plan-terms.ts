import * as v from "valibot";
import type { PlanTerms } from "../../model/product.ts";
import type { Same } from "../equal.ts";
import { LIMITS } from "../limits.ts";
import { about } from "./about.ts";
import { listOf } from "./list-of.ts";
import { Money } from "./money.ts";
import { Name } from "./name.ts";
import { numberFrom } from "./number-from.ts";
import { tableOf } from "./table-of.ts";
import { text } from "./text.ts";
import { WholeDays } from "./whole-days.ts";

const Amount = numberFrom(0, LIMITS.money);

const UnlockSchema = v.object({
  metric: about(Name, "A name of the customer's usage."),
  atLeast: about(Amount, "The feature is needed from this value of the metric on."),
  feature: about(Name, "What it is called."),
  benefit: v.exactOptional(about(text(LIMITS.text), "What it brings, in the words that customers read.")),
});

/** What a plan includes per month, what more costs, and what it unlocks. */
export const PlanTermsSchema = v.object({
  includes: about(tableOf(Amount), "Metric to amount included a month."),
  overage: about(tableOf(Money), "Metric to the price of one more, in major units."),
  unlocks: v.exactOptional(
    about(listOf(UnlockSchema, LIMITS.list), "Features, each for who has come so far that they need it."),
  ),
  trialDays: v.exactOptional(about(WholeDays, "Days that it may be tried for nothing.")),
});
true satisfies Same<v.InferOutput<typeof PlanTermsSchema>, PlanTerms>;
