import * as v from "valibot";
import type { StoredKey } from "../model/stored-key.ts";
import type { Checked } from "./check-input.ts";
import { explainIssue } from "./explain-issue.ts";
import { StoredKeys } from "./stored-keys.ts";

/** Checks parsed JSON against what a list of keys is. What is wrong is said without what was found: it might be a key. */
export function checkKeys(input: unknown): Checked<readonly StoredKey[]> {
  const result = v.safeParse(StoredKeys, input, { abortEarly: true });
  if (result.success) return { ok: true, value: result.output };
  return { ok: false, problem: explainIssue(result.issues[0], { repeats: false }) };
}
