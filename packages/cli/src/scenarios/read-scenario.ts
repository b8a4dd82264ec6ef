import type { Scenario } from "@basketwise/core";
import { checkInput, ScenarioSchema } from "@basketwise/core/schema";
import { InputError } from "../input-error.ts";
import { readJsonFile } from "../io/read-json-file.ts";

/** Reads a scenario file; InputError names the file and the path of what is wrong. */
export async function readScenario(file: string): Promise<Scenario> {
  const checked = checkInput(ScenarioSchema, await readJsonFile(file));
  if (!checked.ok) throw new InputError(`${file}: ${checked.problem}`);
  return checked.value;
}
