import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import { AnchorSchema } from "./anchor.ts";
import { AudiencesSchema } from "./audiences.ts";
import type { Same } from "./equal.ts";
import { KNOBS } from "./knobs.ts";
import { LawSchema } from "./law.ts";
import { LifecycleSchema } from "./lifecycle.ts";
import { LIMITS } from "./limits.ts";
import { MerchandisingSchema } from "./merchandising.ts";
import { MultibuySchema } from "./multibuy.ts";
import { NamedBundleSchema } from "./named-bundle.ts";
import { about } from "./parts/about.ts";
import { Currency } from "./parts/currency.ts";
import { listOf } from "./parts/list-of.ts";
import { Locale } from "./parts/locale.ts";
import { Name } from "./parts/name.ts";
import { oneOf } from "./parts/one-of.ts";
import { PlainName } from "./parts/plain-name.ts";
import { section } from "./parts/section.ts";
import { tableOf } from "./parts/table-of.ts";
import { PlacementPolicySchema } from "./placement-policy.ts";
import { RewardSchema } from "./reward.ts";
import { ThresholdSchema } from "./threshold.ts";

/** A part that may be missing, with one sentence on what it is for. */
function part<const S extends v.GenericSchema>(schema: S, meaning: string) {
  return v.exactOptional(about(schema, meaning));
}

/** As many of a kind as a list may hold. */
function many<const S extends v.GenericSchema>(item: S) {
  return listOf(item, LIMITS.list);
}

/** What a merchant sets; the rest keeps its default. Unknown fields are refused, so that a misspelt one is noticed. */
export const PolicySchema = section({
  version: part(PlainName, "Names this policy in every answer."),
  currency: part(Currency, "The store's one currency, ISO 4217."),
  trade: part(
    oneOf("retail", "saas"),
    "Which moments are right: those of a shop, or of software by subscription.",
  ),
  objective: part(
    oneOf("conversion", "revenue", "margin"),
    "What ranks beside the chance: nothing, what is added to the bill, or what is left of that.",
  ),
  market: part(
    Name,
    "Whose law on prices holds: ISO 3166-1 alpha-2, `EU` or `EEA`; any other gets the strictest.",
  ),
  law: part(LawSchema, "What the merchant says of that law themselves; the rest is as the market has it."),
  locale: part(Locale, "The language of reasons where a request names none, BCP 47."),
  placements: part(tableOf(PlacementPolicySchema), "What each placement tries and shows, by its name."),
  anchor: part(AnchorSchema, "How dear an add-on may be beside what it joins."),
  upgrade: part(KNOBS.upgrade, "How much dearer a better version may be."),
  evidence: part(KNOBS.evidence, "How much it takes to be a tie."),
  bundle: part(KNOBS.bundle, "Sets that are found in the graph."),
  bundles: part(
    many(NamedBundleSchema),
    "Sets that the merchant names, offered beside each of their products.",
  ),
  multibuy: part(many(MultibuySchema), "More of the same at a better price."),
  thresholds: part(many(ThresholdSchema), "Cart values that earn something."),
  rewards: part(many(RewardSchema), "Thanks for an order: of those earned the one that asked for most."),
  secondItem: part(KNOBS.secondItem, "A second thing at a discount."),
  impulse: part(KNOBS.impulse, "Small things at the till."),
  compatibility: part(KNOBS.compatibility, "What must fit."),
  margin: part(KNOBS.margin, "What a discount must leave."),
  audiences: part(AudiencesSchema, "The four kinds of customers that get other offers, or none."),
  lifecycle: part(LifecycleSchema, "Where the stages of a customer's life begin and end."),
  fatigue: part(KNOBS.fatigue, "When what was shown often is let go."),
  dismissed: part(KNOBS.dismissed, "When what was refused may come back."),
  merchandising: part(
    many(MerchandisingSchema),
    "The merchant's own hand: it comes after the rules, never past one.",
  ),
  explore: part(KNOBS.explore, "How much is left to chance, to learn from it."),
  retention: part(KNOBS.retention, "How long a memory lasts."),
});
true satisfies Same<v.InferOutput<typeof PolicySchema>, PolicyInput>;
