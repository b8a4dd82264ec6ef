import { completePolicy, DEFAULT_POLICY, POLICY_KEY, type Policy } from "@basketwise/core";

/**
 * The policy that a text says, the default one where there is no text. What can't be read is not replaced by the
 * defaults: they may allow what it forbids.
 *
 * Rejects with what is wrong.
 */
export async function readPolicy(text: string | null): Promise<Policy> {
  if (text === null) return DEFAULT_POLICY;
  // Loaded where there is a policy to check: the schema is most of what a page would have to load.
  const { checkInput, PolicySchema } = await import("@basketwise/core/schema");
  const checked = checkInput(PolicySchema, parsed(text));
  if (!checked.ok) throw new Error(`${POLICY_KEY}: ${checked.problem}`);
  return completePolicy(checked.value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${POLICY_KEY}: is not JSON`);
  }
}
