import * as v from "valibot";
import type { ErasureAnswer } from "../model/erasure-answer.ts";
import type { Same } from "./equal.ts";
import { about } from "./parts/about.ts";
import { oneOf } from "./parts/one-of.ts";
import { Time } from "./parts/time.ts";

const State = oneOf("erasing", "erased");

/** How far the forgetting of a customer is. */
export const ErasureAnswerSchema = v.object({
  customer: about(State, "`erasing` while the log is still gone through."),
  askedAt: about(Time, "When it was first asked for."),
  finishedAt: v.exactOptional(about(Time, "When the last store had been gone through.")),
});
true satisfies Same<v.InferOutput<typeof ErasureAnswerSchema>, ErasureAnswer>;
