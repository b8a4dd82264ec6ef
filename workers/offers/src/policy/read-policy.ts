import { POLICY_KEY, type PolicyInput } from "@basketwise/core";
import { type Checked, checkInput, PolicySchema } from "@basketwise/core/schema";
import { parseJson } from "../text/parse-json.ts";

/** A stored policy, an empty one where there is none, or what is wrong with it. */
export function readPolicy(text: string | null, key: string = POLICY_KEY): Checked<PolicyInput> {
  const parsed = parseJson(text ?? "{}");
  if (!parsed.ok) return { ok: false, problem: `${key}: is not JSON` };
  const checked = checkInput(PolicySchema, parsed.value);
  return checked.ok ? checked : { ok: false, problem: `${key}: ${checked.problem}` };
}
