import * as v from "valibot";
import type { OfferKey } from "../model/offer-key.ts";
import type { Checked } from "./check-input.ts";
import { explainIssue } from "./explain-issue.ts";
import { OfferKeysSchema } from "./offer-keys.ts";

/** Checks parsed JSON against what a list of signing keys is. What is wrong is said without what was found: it might be a key. */
export function checkOfferKeys(input: unknown): Checked<readonly OfferKey[]> {
  const result = v.safeParse(OfferKeysSchema, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problem: explainIssue(result.issues[0], { repeats: false }) };
}
