import type { PolicyInput } from "@basketwise/core";
import { checkInput, PolicySchema } from "@basketwise/core/schema";
import { InputError } from "../input-error.ts";
import { readJsonFile } from "../io/read-json-file.ts";
import { readFolderPolicy } from "./graph-folder.ts";

/** Reads a policy file; InputError names the file and the path of what is wrong. */
export async function readPolicyFile(file: string): Promise<PolicyInput> {
  return checkPolicy(file, await readJsonFile(file));
}

/** The policy that lies beside a graph; an empty one where none does. */
export async function readPolicyOf(folder: string): Promise<PolicyInput> {
  const found = await readFolderPolicy(folder);
  return found ? readPolicyFile(found.file) : {};
}

function checkPolicy(file: string, value: unknown): PolicyInput {
  const checked = checkInput(PolicySchema, value);
  if (!checked.ok) throw new InputError(`${file}: ${checked.problem}`);
  return checked.value;
}
