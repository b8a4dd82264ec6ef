import { type EvaluateOptions, type EvaluationReport, evaluate as evaluateRankings } from "@basketwise/core";
import { commandLine } from "../evaluate/command-line.ts";
import { describeEvaluation } from "../evaluate/describe-evaluation.ts";
import { EVALUATE_OPTIONS, planEvaluation, readSettings } from "../evaluate/evaluate-options.ts";
import { evaluationJson } from "../evaluate/evaluation-json.ts";
import { nextLines } from "../evaluate/next-lines.ts";
import { type AboutRun, evaluationPage } from "../evaluate/page/evaluation-page.ts";
import { requireHeldOut } from "../evaluate/require-held-out.ts";
import { InputError } from "../input-error.ts";
import { stageFile } from "../io/staged-file.ts";
import { readOrders } from "../orders/read-orders.ts";
import { badRowLines } from "./bad-row-lines.ts";
import type { Command, Given } from "./command.ts";
import { INPUT_OPTIONS, inputOptions, textOption } from "./input-options.ts";

const SECOND = 1000;

/** Tells what the graph of these orders is worth, on baskets that it has not seen. */
export const evaluate: Command = {
  name: "evaluate",
  usage: "ORDERS… [--split time|random] [--html FILE]",
  summary:
    "Tell how well a graph of these orders completes baskets that it has not seen, by each measure and beside popularity, and which to build with.",
  options: {
    ...EVALUATE_OPTIONS,
    html: {
      type: "string",
      value: "FILE",
      help: "write a report with plots, a page that needs nothing else",
    },
    ...INPUT_OPTIONS,
  },
  run: async (given, { out, progress }) => {
    const began = performance.now();
    const files = given.positionals;
    if (files.length === 0) throw new InputError("evaluate: no order files; say basketwise evaluate ORDERS…");
    const settings = readSettings(given);
    const input = inputOptions(given);
    const html = textOption(given.options.html);
    // Opened first, so that a file that can't be written is told before minutes have gone by.
    const page = html === undefined ? undefined : stageFile(html);
    try {
      const { memory } = settings.effort;
      const read = await readOrders(files, { ...input, memory, titles: false, onProgress: progress });
      const { options, note } = planEvaluation(given, settings, read.table, progress);
      requireHeldOut(options);
      const report = await evaluateNamed(options);
      page?.write(evaluationPage(report, aboutRun(given, options)));
      page?.put();
      const seconds = Math.round(performance.now() - began) / SECOND;
      const { badRows, firstBadRows, notes } = read.report;
      if (given.options.json === true) {
        out(`${JSON.stringify(evaluationJson(report, { files, badRows, notes, seconds }))}\n`);
        return 0;
      }
      const noted = [...notes, ...badRowLines({ count: badRows, first: firstBadRows }), ...note];
      out(noted.map((line) => `${line}\n`).join(""));
      out(describeEvaluation(report, { next: nextLines(report, given), seconds }));
      return 0;
    } finally {
      page?.drop();
    }
  },
};

/** The evaluation; a measure that was named and can't be taken for these orders is the user's to mend. */
async function evaluateNamed(options: EvaluateOptions): Promise<EvaluationReport> {
  try {
    return await evaluateRankings(options);
  } catch (error) {
    if (error instanceof RangeError && !options.choose) throw new InputError(`--measure: ${error.message}`);
    throw error;
  }
}

/** What the page says of the run: the files, and the command line that gives the same numbers whatever the defaults are. */
function aboutRun({ positionals, options }: Given, { split, seed, keep }: EvaluateOptions): AboutRun {
  const { html: _, json: __, ...own } = options;
  const said = { ...own, split, seed: String(seed), keep: String(keep) };
  return { files: positionals, command: commandLine("evaluate", positionals, said) };
}
