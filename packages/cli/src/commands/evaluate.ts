import {
  basketTableFromCodes,
  type Choose,
  chooseMeasure,
  DEFAULT_KEEP,
  type EvaluateOptions,
  evaluate as evaluateRankings,
  learnRanking,
  MOST_SEED,
  SPEC_CODES,
} from "@basketwise/core";
import { commandLine } from "../evaluate/command-line.ts";
import { describeEvaluation } from "../evaluate/describe-evaluation.ts";
import { evaluationJson } from "../evaluate/evaluation-json.ts";
import { parseMeasure } from "../evaluate/measure-argument.ts";
import { nextLines } from "../evaluate/next-lines.ts";
import { type AboutRun, evaluationPage } from "../evaluate/page/evaluation-page.ts";
import { requireHeldOut } from "../evaluate/require-held-out.ts";
import { splitOption } from "../evaluate/split-option.ts";
import { usualMeasures } from "../evaluate/usual-measures.ts";
import { InputError } from "../input-error.ts";
import { writeWhole } from "../io/write-whole.ts";
import { type OrdersRead, readOrders } from "../orders/read-orders.ts";
import { badRowLines } from "./bad-row-lines.ts";
import type { Command, Given, Output } from "./command.ts";
import { countOption, INPUT_OPTIONS, inputOptions, textOption, textsOption } from "./input-options.ts";

const DEFAULT_SEED = 1;

const SECOND = 1000;

/** Tells what the graph of these orders is worth, on baskets that it has not seen. */
export const evaluate: Command = {
  name: "evaluate",
  usage: "ORDERS… [--split time|random] [--html FILE]",
  summary:
    "Tell how well a graph of these orders completes baskets that it has not seen, by each measure and beside popularity, and which to build with.",
  options: {
    split: {
      type: "string",
      value: "HOW",
      help: "time: learn from the first 80 % of the orders; random: from any (default time, where most have dates)",
    },
    seed: {
      type: "string",
      value: "N",
      help: `dice for the random split, the items held out and the intervals (default ${DEFAULT_SEED})`,
    },
    keep: { type: "string", value: "N", help: `neighbours kept a product (default ${DEFAULT_KEEP})` },
    measure: {
      type: "string",
      multiple: true,
      value: "CODE[:NAME=VALUE,…]",
      help: `choose among these alone; several times, of ${SPEC_CODES.join(", ")}`,
    },
    html: {
      type: "string",
      value: "FILE",
      help: "write a report with plots, a page that needs nothing else",
    },
    ...INPUT_OPTIONS,
  },
  run: async (given, { out, progress }) => {
    const began = performance.now();
    if (given.positionals.length === 0)
      throw new InputError("evaluate: no order files; say basketwise evaluate ORDERS…");
    const settings = readSettings(given);
    const read = await readOrders(given.positionals, {
      ...inputOptions(given),
      titles: false,
      onProgress: progress,
    });
    const { note, ...options } = evaluationOf(given, settings, read, progress);
    requireHeldOut(options);
    const report = await evaluateRankings(options);
    const seconds = Math.round(performance.now() - began) / SECOND;
    const { html } = settings;
    if (html !== undefined) writeWhole(html, evaluationPage(report, aboutRun(given, options)));
    const { badRows, firstBadRows, notes } = read.report;
    if (given.options.json === true) {
      out(
        `${JSON.stringify(evaluationJson(report, { files: given.positionals, badRows, notes, seconds }))}\n`,
      );
      return 0;
    }
    const noted = [...notes, ...badRowLines({ count: badRows, first: firstBadRows }), ...note];
    out(noted.map((line) => `${line}\n`).join(""));
    out(describeEvaluation(report, { next: nextLines(report, given), seconds }));
    return 0;
  },
};

/** What the options say before anything is read. */
function readSettings(given: Given) {
  return {
    seed: countOption("seed", given, { most: MOST_SEED }) ?? DEFAULT_SEED,
    keep: countOption("keep", given, { least: 1 }) ?? DEFAULT_KEEP,
    named: textsOption(given.options.measure).map(parseMeasure),
    html: textOption(given.options.html),
  };
}

/** What the page says of the run: the files, and the command line that gives the same numbers whatever the defaults are. */
function aboutRun({ positionals, options }: Given, { split, seed, keep }: EvaluateOptions): AboutRun {
  const { html: _, json: __, ...own } = options;
  const said = { ...own, split, seed: String(seed), keep: String(keep) };
  return { files: positionals, command: commandLine("evaluate", positionals, said) };
}

/** What is to be evaluated, and why it is split so where the user does not say. */
function evaluationOf(
  given: Given,
  { seed, keep, named }: ReturnType<typeof readSettings>,
  { table }: OrdersRead,
  onProgress: Output["progress"],
): EvaluateOptions & { readonly note: readonly string[] } {
  const { split, note } = splitOption(given, table);
  const shown = named.length > 0 ? named : usualMeasures(table.products.length);
  return {
    table: basketTableFromCodes(table.products, table.starts, table.lineProduct),
    at: table.orders.at,
    split,
    note,
    seed,
    keep,
    shown,
    ...(named.length === 0 && { choose: chooseBy(keep, onProgress) }),
    learn: learnRanking,
    onProgress,
  };
}

/** Chooses as a build does. */
function chooseBy(keep: number, onProgress: Output["progress"]): Choose {
  return (train, heldOut) =>
    chooseMeasure(train, heldOut, {
      keep,
      onProgress: (tried) => onProgress(`choosing: ${tried} rankings tried`),
    });
}
