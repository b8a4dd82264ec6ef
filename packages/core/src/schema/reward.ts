import * as v from "valibot";
import type { Reward } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Flag } from "./parts/flag.ts";
import { Money } from "./parts/money.ts";
import { Name } from "./parts/name.ts";
import { Percent } from "./parts/percent.ts";
import { text } from "./parts/text.ts";
import { WholeDays } from "./parts/whole-days.ts";

/** Thanks for an order from an amount on, or for an accepted offer. */
export const RewardSchema = v.strictObject({
  atLeast: v.exactOptional(about(Money, "What the cart must reach, in major units.")),
  acceptedOffer: v.exactOptional(about(Flag, "Given for a line that came from an offer.")),
  code: v.exactOptional(Name),
  gift: v.exactOptional(text(LIMITS.text)),
  percent: v.exactOptional(about(Percent, "Off the next order.")),
  validDays: WholeDays,
});
true satisfies Same<v.InferOutput<typeof RewardSchema>, Reward>;
