import { InputError } from "../input-error.ts";
import { findScenarioFiles } from "../scenarios/find-scenario-files.ts";
import { readScenario } from "../scenarios/read-scenario.ts";
import { runScenario } from "../scenarios/run-scenario.ts";
import type { Command } from "./command.ts";

/** Runs scenario files: builds each one's small shop, asks its request and checks what must come of it. */
export const scenarios: Command = {
  name: "scenarios",
  usage: "PATH…",
  summary: "Run scenario files, or all in a folder: small shops with what must be offered in them.",
  options: {},
  run: async (given, { out }) => {
    if (given.positionals.length === 0)
      throw new InputError("scenarios: no files; say basketwise scenarios PATH…");
    const results: Result[] = [];
    for (const file of await findScenarioFiles(given.positionals)) {
      const scenario = await readScenario(file);
      const problems = await runScenario(scenario).catch((error: unknown) => {
        throw error instanceof RangeError ? new InputError(`${file}: ${error.message}`) : error;
      });
      results.push({ file, title: scenario.title, passed: problems.length === 0, problems });
    }
    const failed = results.filter(({ passed }) => !passed).length;
    const passed = results.length - failed;
    out(
      given.options.json === true
        ? `${JSON.stringify({ passed, failed, scenarios: results })}\n`
        : report(results),
    );
    if (given.options.json !== true) out(`${passed} passed, ${failed} failed\n`);
    return failed === 0 ? 0 : 1;
  },
};

interface Result {
  readonly file: string;
  readonly title: string;
  readonly passed: boolean;
  readonly problems: readonly string[];
}

function report(results: readonly Result[]): string {
  return results
    .map(({ file, title, passed, problems }) => {
      const lines = [`${passed ? "✓" : "✗"} ${title}${passed ? "" : ` (${file})`}`];
      return [...lines, ...problems.map((problem) => `    ${problem}`), ""].join("\n");
    })
    .join("");
}
