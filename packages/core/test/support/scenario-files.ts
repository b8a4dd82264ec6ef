import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Scenario } from "../../src/index.ts";

/** The project's own scenarios, and those that lie beside the repository where it is being made. */
const FOLDERS = [
  new URL("../../scenarios/", import.meta.url),
  new URL("../../../../../shared/scenarios/", import.meta.url),
];

/** One scenario file. */
export interface ScenarioFile {
  readonly name: string;
  readonly scenario: Scenario;
}

/** Every scenario file there is, by name; of a name in both folders the one that lies beside the repository. */
export function scenarioFiles(): ScenarioFile[] {
  const files = new Map<string, URL>();
  for (const folder of FOLDERS) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder))
      if (name.endsWith(".json")) files.set(name, new URL(name, folder));
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, url]) => ({ name, scenario: JSON.parse(readFileSync(url, "utf8")) as Scenario }));
}
