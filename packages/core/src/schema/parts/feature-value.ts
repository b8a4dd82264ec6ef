import * as v from "valibot";
import type { FeatureValue } from "../../model/product.ts";
import type { Same } from "../equal.ts";
import { LIMITS } from "../limits.ts";

/** What versions of a product are compared by, and products matched by. */
export const FeatureValueSchema = v.union(
  [
    v.pipe(v.string(), v.maxLength(LIMITS.text)),
    v.pipe(v.number(), v.maxValue(Number.MAX_SAFE_INTEGER)),
    v.boolean(),
  ],
  `expected a string of at most ${LIMITS.text} characters, a number, true or false`,
);
true satisfies Same<v.InferOutput<typeof FeatureValueSchema>, FeatureValue>;
