import {
  basketTableFromCodes,
  type Choose,
  chooseMeasure,
  DEFAULT_KEEP,
  type EvaluateOptions,
  type Learn,
  MOST_SEED,
  type OrderTable,
  SPEC_CODES,
  weighingOf,
} from "@basketwise/core";
import type { Given, Option, Output } from "../commands/command.ts";
import { EFFORT_OPTIONS, type Effort, effortOptions } from "../commands/effort-options.ts";
import { countOption, textsOption } from "../commands/input-options.ts";
import { AUTO, measureArgument, parseMeasure } from "../measures/measure-argument.ts";
import { tiesByInThreads } from "../measures/ties-by.ts";
import { trials } from "../threads/choose.ts";
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
  ...EFFORT_OPTIONS,
} as const satisfies Record<string, Option>;

/** What the options say of an evaluation. */
export interface Settings extends Pick<EvaluateOptions, "seed" | "keep" | "shown"> {
  readonly effort: Effort;
}

/** What the options say before anything is read; throws InputError for one that can't be. */
export function readSettings(given: Given): Settings {
  const names = textsOption(given.options.measure).filter((name) => name !== AUTO);
  const named = names.map(parseMeasure);
  return {
    seed: countOption("seed", given, { most: MOST_SEED }) ?? DEFAULT_SEED,
    keep: countOption("keep", given, { least: 1 }) ?? DEFAULT_KEEP,
    // Named twice, a measure is shown once.
    shown: [...new Map(named.map((spec) => [measureArgument(spec), spec])).values()],
    effort: effortOptions(given),
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
  { seed, keep, shown, effort }: Settings,
  { products, starts, lineProduct, orders }: OrderTable,
  onProgress: Output["progress"],
): Planned {
  const { split, note } = splitOption(given, orders);
  const table = basketTableFromCodes(products, starts, lineProduct);
  const base = { table, at: orders.at, split, seed, keep, learn: learnWith(effort), onProgress };
  if (shown.length > 0) return { options: { ...base, shown }, note };
  const choose = chooseBy(keep, effort, onProgress);
  return { options: { ...base, shown: usualMeasures(products.length), choose }, note };
}

/** Learns as a build does. */
function learnWith(effort: Effort): Learn {
  return async (spec, from, keep) => ({
    ties: await tiesByInThreads(from, spec, { keep, ...effort }),
    power: weighingOf(spec).power,
  });
}

/** Chooses as a build does. */
function chooseBy(keep: number, { threads }: Effort, onProgress: Output["progress"]): Choose {
  return async (train, heldOut) => {
    const { tryAll, stop } = trials(threads);
    try {
      const told = (tried: number) => onProgress(`choosing: ${tried} rankings tried`);
      return await chooseMeasure(train, heldOut, { keep, tryAll, onProgress: told });
    } finally {
      await stop();
    }
  };
}
