import { POLICY_KEY, type PolicyInput } from "@basketwise/core";
import { policyIn } from "./policy-in.ts";

/**
 * What the text of a policy says, nothing where there is no text. What can't be read is not replaced by the defaults:
 * they may allow what it forbids.
 *
 * Rejects with what is wrong.
 */
export async function checkedPolicy(text: string | null): Promise<PolicyInput> {
  if (text === null) return {};
  // Loaded where there is a policy to check: the schema is most of what a page would have to load.
  const { checkInput, PolicySchema } = await import("@basketwise/core/schema");
  const checked = checkInput(PolicySchema, policyIn(text));
  if (!checked.ok) throw new Error(`${POLICY_KEY}: ${checked.problem}`);
  return checked.value;
}
