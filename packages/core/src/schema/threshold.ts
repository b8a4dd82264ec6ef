import type * as v from "valibot";
import type { Threshold } from "../model/policy.ts";
import type { Same } from "./equal.ts";
import { LIMITS } from "./limits.ts";
import { about } from "./parts/about.ts";
import { Money } from "./parts/money.ts";
import { section } from "./parts/section.ts";
import { text } from "./parts/text.ts";

/** A cart value that earns something. */
export const ThresholdSchema = section({
  amount: about(Money, "The cart's value from which it is earned, in major units."),
  reward: about(text(LIMITS.text), "What is earned, in the words that customers read."),
});
true satisfies Same<v.InferOutput<typeof ThresholdSchema>, Threshold>;
