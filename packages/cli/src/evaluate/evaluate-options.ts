import {
  basketTableFromCodes,
  type Choose,
  chooseMeasure,
  DEFAULT_KEEP,
  type EvaluateOptions,
  learnRanking,
  MOST_SEED,
  type OrderTable,
  SPEC_CODES,
} from "@basketwise/core";
import type { Given, Option, Output } from "../commands/command.ts";
import { countOption, textsOption } from "../commands/input-options.ts";
import { measureArgument, parseMeasure } from "../measures/measure-argument.ts";
import { splitOption } from "./split-option.ts";
import { usualMeasures } from "./usual-measures.ts";

const DEFAULT_SEED = 1;

/** The options that say what is evaluated, and how. */
export const EVALUATE_OPTIONS = {
  split: {
    type: "string",
    value: "HOW",
    help: "time: learn from the first 80 % of the orders; random: from any 80 % (default: time, where most have dates)",
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
} as const satisfies Record<string, Option>;

/** What the options say before anything is read; throws InputError for one that can't be. */
export function readSettings(given: Given): Pick<EvaluateOptions, "seed" | "keep" | "shown"> {
  const named = textsOption(given.options.measure).map(parseMeasure);
  return {
    seed: countOption("seed", given, { most: MOST_SEED }) ?? DEFAULT_SEED,
    keep: countOption("keep", given, { least: 1 }) ?? DEFAULT_KEEP,
    // Named twice, a measure is shown once.
    shown: [...new Map(named.map((spec) => [measureArgument(spec), spec])).values()],
  };
}

/** What is evaluated, and what the user should know of how. */
export interface Planned {
  readonly options: EvaluateOptions;
  readonly note: readonly string[];
}

/** All that an evaluation of these orders needs; where no measure is named, one is chosen as a build does. */
export function planEvaluation(
  given: Given,
  { seed, keep, shown }: ReturnType<typeof readSettings>,
  { products, starts, lineProduct, orders }: OrderTable,
  onProgress: Output["progress"],
): Planned {
  const { split, note } = splitOption(given, orders);
  const table = basketTableFromCodes(products, starts, lineProduct);
  const base = { table, at: orders.at, split, seed, keep, learn: learnRanking, onProgress };
  if (shown.length > 0) return { options: { ...base, shown }, note };
  const choose = chooseBy(keep, onProgress);
  return { options: { ...base, shown: usualMeasures(products.length), choose }, note };
}

function chooseBy(keep: number, onProgress: Output["progress"]): Choose {
  return (train, heldOut) =>
    chooseMeasure(train, heldOut, {
      keep,
      onProgress: (tried) => onProgress(`choosing: ${tried} rankings tried`),
    });
}
