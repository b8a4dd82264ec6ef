import * as v from "valibot";
import type { PolicyInput } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { Count } from "./parts/count.ts";
import { Days } from "./parts/days.ts";
import { Names } from "./parts/names.ts";
import { numberFrom } from "./parts/number-from.ts";
import { Percent } from "./parts/percent.ts";
import { section } from "./parts/section.ts";
import { Share } from "./parts/share.ts";

/** By how much something may be above something else, as a share of it. */
const Above = numberFrom(0, 10);

/** The parts of a policy that are one number or two. */
export const KNOBS = {
  upgrade: section({
    maxUplift: v.exactOptional(
      about(Above, "The most a better version may cost above the main item, as a share of its price."),
    ),
    idealUplift: v.exactOptional(about(Above, "Up to this share price costs no rank.")),
  }),
  evidence: section({
    minBaskets: v.exactOptional(about(Count, "A tie seen in fewer baskets is none.")),
  }),
  bundle: section({
    percent: v.exactOptional(
      about(Percent, "Off a set made from the graph, in percent; without it none is made."),
    ),
  }),
  secondItem: section({
    percent: v.exactOptional(
      about(Percent, "Off the second item, in percent; without it there is no such offer."),
    ),
    maxShare: v.exactOptional(about(Share, "The most it may cost, as a share of the basket with it.")),
  }),
  impulse: section({
    maxShare: v.exactOptional(about(Share, "The most it may cost, as a share of the basket's value.")),
  }),
  compatibility: section({
    mustMatch: v.exactOptional(
      about(Names, "Features that must not differ where two products have them both."),
    ),
  }),
  margin: section({
    floor: v.exactOptional(
      about(Above, "What a discount of the offer's own must leave above cost, as a share of cost."),
    ),
  }),
  fatigue: section({
    times: v.exactOptional(about(Count, "Shown so often within the days, an offer rests.")),
    days: v.exactOptional(about(Days, "How far back showing counts, in days.")),
  }),
  dismissed: section({
    days: v.exactOptional(about(Days, "How long a dismissed offer rests, in days.")),
  }),
  explore: section({
    share: v.exactOptional(
      about(Share, "Of the answers, this share shows in its last place a survivor from beyond the limit."),
    ),
  }),
  retention: section({
    days: v.exactOptional(about(Days, "How long what is known of a customer is kept, in days.")),
  }),
} as const;
type Knobs = { readonly [K in keyof typeof KNOBS]: v.InferOutput<(typeof KNOBS)[K]> };
true satisfies Same<Knobs, Required<Pick<PolicyInput, keyof Knobs>>>;
