import { POLICY_KEY, type PolicyInput } from "@basketwise/core";
import { type Checked, checkInput, PolicySchema } from "@basketwise/core/schema";

/** A stored policy, an empty one where there is none, or what is wrong with it. */
export function readPolicy(text: string | null, key: string = POLICY_KEY): Checked<PolicyInput> {
  const parsed = parse(text ?? "{}");
  if (parsed === undefined) return { ok: false, problem: `${key}: is not JSON` };
  const checked = checkInput(PolicySchema, parsed);
  return checked.ok ? checked : { ok: false, problem: `${key}: ${checked.problem}` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
