import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import { AudiencesSchema } from "./audiences.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { MerchandisingSchema } from "./merchandising.ts";
import { MultibuySchema } from "./multibuy.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";
import { Currency } from "./parts/currency.ts";
import { Days } from "./parts/days.ts";
import { listOf } from "./parts/list-of.ts";
import { Locale } from "./parts/locale.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { oneOf } from "./parts/one-of.ts";
import { Percent } from "./parts/percent.ts";
import { Share } from "./parts/share.ts";
import { tableOf } from "./parts/table-of.ts";
import { text } from "./parts/text.ts";
import { PlacementPolicySchema } from "./placement-policy.ts";
import { RewardSchema } from "./reward.ts";

const Uplift = numberFrom(0, 10);

const AnchorSchema = v.strictObject({
  maxShare: v.exactOptional(about(Share, "The most an add-on may cost, as a share of the basket's value.")),
  idealShare: v.exactOptional(about(Share, "Up to this share price costs no rank.")),
  floor: v.exactOptional(about(Money, "A price up to this always passes, in major units.")),
  waivers: v.exactOptional(
    about(
      listOf(v.strictObject({ for: Name, product: Name }), LIMITS.list),
      "Pairs, as refs, that any price passes for.",
    ),
  ),
});

const UpgradeSchema = v.strictObject({
  maxUplift: v.exactOptional(
    about(Uplift, "The most an upgrade may cost above the main item, as a share of its price."),
  ),
  idealUplift: v.exactOptional(about(Uplift, "Up to this share price costs no rank.")),
});

const BundlesSchema = listOf(
  v.strictObject({ productIds: Names, percent: about(Percent, "Off the sum.") }),
  LIMITS.list,
);

const ThresholdsSchema = listOf(
  v.strictObject({ amount: about(Money, "The cart's value in major units."), reward: text(LIMITS.text) }),
  LIMITS.list,
);

const SecondItemSchema = v.strictObject({
  percent: v.exactOptional(about(Percent, "Off the second item.")),
  maxShare: v.exactOptional(about(Share, "The most it may cost, as a share of the basket with it.")),
});

const FatigueSchema = v.strictObject({ times: v.exactOptional(Count), days: v.exactOptional(Days) });

const LifecycleSchema = v.strictObject({
  newDays: v.exactOptional(about(Days, "New with a first order within these.")),
  activeDays: v.exactOptional(about(Days, "Active, or loyal, with an order within these.")),
  lapsingDays: v.exactOptional(about(Days, "Lapsing with an order within these, then lapsed.")),
  loyalOrders: v.exactOptional(about(Count, "Loyal with so many orders in a year.")),
  yearDays: v.exactOptional(about(Days, "How far back orders count.")),
});

/** What a merchant sets; the rest keeps its default. Unknown fields are refused, so that a misspelt one is noticed. */
export const PolicySchema = v.strictObject({
  version: v.exactOptional(Name),
  currency: v.exactOptional(Currency),
  trade: v.exactOptional(oneOf("retail", "saas")),
  objective: v.exactOptional(
    about(oneOf("conversion", "revenue", "margin"), "What ranks beside the chance."),
  ),
  market: v.exactOptional(Name),
  locale: v.exactOptional(Locale),
  placements: v.exactOptional(about(tableOf(PlacementPolicySchema), "Placement to what it tries and shows.")),
  anchor: v.exactOptional(AnchorSchema),
  upgrade: v.exactOptional(UpgradeSchema),
  evidence: v.exactOptional(
    v.strictObject({ minBaskets: v.exactOptional(about(Count, "Fewer baskets are no tie.")) }),
  ),
  bundle: v.exactOptional(
    v.strictObject({ percent: v.exactOptional(about(Percent, "Off a set made from the graph.")) }),
  ),
  bundles: v.exactOptional(BundlesSchema),
  multibuy: v.exactOptional(listOf(MultibuySchema, LIMITS.list)),
  thresholds: v.exactOptional(ThresholdsSchema),
  rewards: v.exactOptional(listOf(RewardSchema, LIMITS.list)),
  secondItem: v.exactOptional(SecondItemSchema),
  impulse: v.exactOptional(
    v.strictObject({
      maxShare: v.exactOptional(about(Share, "The most it may cost, as a share of the basket's value.")),
    }),
  ),
  compatibility: v.exactOptional(
    v.strictObject({ mustMatch: v.exactOptional(about(Names, "Features that must not differ.")) }),
  ),
  margin: v.exactOptional(
    v.strictObject({
      floor: v.exactOptional(about(Uplift, "What must stay above cost, as a share of cost.")),
    }),
  ),
  audiences: v.exactOptional(AudiencesSchema),
  lifecycle: v.exactOptional(LifecycleSchema),
  fatigue: v.exactOptional(about(FatigueSchema, "Shown this often in so many days, an offer rests.")),
  dismissed: v.exactOptional(
    v.strictObject({ days: v.exactOptional(about(Days, "How long a dismissed offer rests.")) }),
  ),
  merchandising: v.exactOptional(listOf(MerchandisingSchema, LIMITS.list)),
  explore: v.exactOptional(
    v.strictObject({
      share: v.exactOptional(about(Share, "Of the impressions, as many look outside the known interests.")),
    }),
  ),
  retention: v.exactOptional(
    v.strictObject({ days: v.exactOptional(about(Days, "How long what is known of a customer is kept.")) }),
  ),
});
true satisfies Same<v.InferOutput<typeof PolicySchema>, PolicyInput>;
