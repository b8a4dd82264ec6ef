import { POLICY_KEY, type PolicyInput } from "@basketwise/core";

/**
 * What the text of a policy says, unchecked; nothing where there is no text.
 *
 * @throws Error for what is not JSON
 */
export function policyIn(text: string | null): PolicyInput {
  try {
    return JSON.parse(text ?? "{}");
  } catch {
    throw new Error(`${POLICY_KEY}: is not JSON`);
  }
}
