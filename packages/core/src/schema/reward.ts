import * as v from "valibot";
import type { Reward } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Flag } from "./parts/flag.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { Percent } from "./parts/percent.ts";
import { section } from "./parts/section.ts";
import { text } from "./parts/text.ts";
import { WholeDays } from "./parts/whole-days.ts";

/** Thanks for an order from an amount on, or for an accepted offer. */
export const RewardSchema = section({
  atLeast: v.exactOptional(about(Money, "What the cart must reach, in major units.")),
  acceptedOffer: v.exactOptional(about(Flag, "Given for a line that came from an offer.")),
  code: v.exactOptional(about(Name, "What the customer types in at the next order.")),
  gift: v.exactOptional(about(text(LIMITS.text), "What is given, in the words that customers read.")),
  percent: v.exactOptional(about(Percent, "Off the next order, in percent.")),
  validDays: about(WholeDays, "How long it holds, in days."),
});
true satisfies Same<v.InferOutput<typeof RewardSchema>, Reward>;
