import type { GraphFacts, PolicyInput } from "@basketwise/core";
import { checkInput, PolicySchema } from "@basketwise/core/schema";
import { InputError } from "../input-error.ts";
import { readJsonFile } from "../io/read-json-file.ts";
import { editsFile, readEditsOf } from "../matrix/edits-file.ts";
import { withEdits } from "../matrix/with-edits.ts";
import { readFolderPolicy } from "./graph-folder.ts";
import { KNOWN_TECHNIQUES } from "./known-techniques.ts";

/** Reads a policy file; InputError names the file and the path of what is wrong. */
export async function readPolicyFile(file: string): Promise<PolicyInput> {
  return checkPolicy(file, await readJsonFile(file));
}

/**
 * The policy that holds for a graph: the one that lies beside it, or another file's, with the pins and forbids of the
 * matrix that lie there too.
 */
export async function readPolicyOf(folder: string, file?: string): Promise<PolicyInput> {
  const own = file === undefined ? await readOwnPolicyOf(folder) : await readPolicyFile(file);
  return withEdits(own, await readEditsOf(folder), editsFile(folder));
}

/** The policy that lies beside a graph, as it was given; an empty one where none does. */
export async function readOwnPolicyOf(folder: string): Promise<PolicyInput> {
  const found = await readFolderPolicy(folder);
  return found ? readPolicyFile(found.file) : {};
}

/** Amounts of a policy mean nothing in a graph of another currency; InputError where both name one and they differ. */
export function checkCurrency(
  where: string,
  policy: PolicyInput,
  { currency }: Pick<GraphFacts, "currency">,
): void {
  const said = policy.currency;
  if (said === undefined || said === currency) return;
  throw new InputError(`${where}: the policy says ${said}, the graph has ${currency}`);
}

function checkPolicy(file: string, value: unknown): PolicyInput {
  const checked = checkInput(PolicySchema, value);
  if (!checked.ok) throw new InputError(`${file}: ${checked.problem}`);
  for (const [placement, { techniques = [] }] of Object.entries(checked.value.placements ?? {})) {
    const stray = techniques.findIndex((code) => !KNOWN_TECHNIQUES.has(code));
    if (stray < 0) continue;
    const path = `placements.${placement}.techniques[${stray}]`;
    const expected = `expected one of ${[...KNOWN_TECHNIQUES].join(", ")}`;
    throw new InputError(`${file}: ${path}: ${expected}, found ${JSON.stringify(techniques[stray])}`);
  }
  return checked.value;
}
