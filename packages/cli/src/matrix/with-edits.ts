import { editsAsMerchandising, type PolicyInput } from "@basketwise/core";
import { checkInput, PolicySchema } from "@basketwise/core/schema";
import { InputError } from "../input-error.ts";
import type { EditRow } from "./edit-row.ts";

/**
 * A policy with the merchant's pins and forbids behind its own merchandising; InputError where they are more than a
 * policy may hold.
 */
export function withEdits(policy: PolicyInput, edits: readonly EditRow[], file: string): PolicyInput {
  const entries = editsAsMerchandising(edits);
  if (entries.length === 0) return policy;
  const merged = { ...policy, merchandising: [...(policy.merchandising ?? []), ...entries] };
  const checked = checkInput(PolicySchema, merged);
  if (!checked.ok) throw new InputError(`${file}: as part of the policy: ${checked.problem}`);
  return checked.value;
}
