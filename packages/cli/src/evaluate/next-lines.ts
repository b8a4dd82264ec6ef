import type { EvaluationReport } from "@basketwise/core";
import type { Given } from "../commands/command.ts";
import { INPUT_OPTIONS } from "../commands/input-options.ts";
import { commandLine } from "./command-line.ts";
import { rowName } from "./row-name.ts";

/** What to do with an evaluation: build with what it chose, and look at the whole report. */
export function nextLines({ measures }: EvaluationReport, { positionals, options }: Given): string[] {
  const chosen = measures.find((result) => result.chosen);
  const input = Object.fromEntries(Object.keys(INPUT_OPTIONS).map((name) => [name, options[name]]));
  const build = commandLine("build", positionals, { ...input, out: "DIR" });
  const measure = chosen ? ` --measure ${rowName(chosen)}` : "";
  const html = options.html;
  return [
    options.measure === undefined
      ? `Next: ${build} chooses in the same way, but on all orders, so perhaps otherwise; with${measure} it takes this one.`
      : `Next: ${build}${measure}`,
    typeof html === "string"
      ? `${html}: the whole report`
      : "--html FILE writes the whole report, with plots.",
  ];
}
