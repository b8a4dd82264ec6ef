import { resampling } from "./bootstrap/resampling.ts";
import { learning } from "./curves/learning.ts";
import type { EvaluateOptions } from "./evaluate-options.ts";
import { leads } from "./leads.ts";
import { type Protocol, protocol, type Trial } from "./protocol.ts";
import type { EvaluationReport, SplitFacts } from "./report.ts";
import { byPopularity } from "./slices/by-popularity.ts";
import { bySize } from "./slices/by-size.ts";
import { slices } from "./slices/slice.ts";
import { type Tested, testOnce } from "./test-once.ts";
import { type Validation, validate } from "./validate.ts";
import { why } from "./why.ts";

/**
 * Evaluates rankings on held-out items: what comes before the test split chooses one, and only
 * then is the test split looked at, once.
 * The same options give the same report. Where nothing is held out of one of the splits it is a `RangeError`.
 */
export async function evaluate(options: EvaluateOptions): Promise<EvaluationReport> {
  const { choosing, testing } = protocol(options);
  requireHeldOut(choosing, "validation");
  requireHeldOut(testing, "test");
  const validation = await validate(options, choosing);
  return report(options, { choosing, testing }, validation);
}

/** Opens the test split and reports all that was found. */
async function report(
  options: EvaluateOptions,
  { choosing, testing }: Protocol,
  validation: Validation,
): Promise<EvaluationReport> {
  const resamples = resampling(testing.heldOut.held.length, options.seed);
  const tested = await testOnce(options, testing, validation, resamples);
  const [popularity, ...others] = tested;
  const chosen = others.find(({ result }) => result.chosen)!;
  const next = nextBest(others);
  const [overPopularity, overNext] = leads(chosen, [popularity, ...(next ? [next] : [])], resamples);
  const split = splitFacts(options, { choosing, testing });
  const { tried, items } = validation;
  const slice = (parts: ReturnType<typeof bySize>) =>
    slices(parts, chosen.ranked, popularity.ranked, resamples);
  options.onProgress?.("learning from fewer baskets");
  return {
    split,
    baskets: options.table.offsets.length - 1,
    lines: options.table.items.length,
    products: options.table.products.length,
    keep: options.keep,
    measures: tested.map(({ result }) => result),
    why: why({
      split,
      chosenBy: items,
      tried,
      chosen: chosen.result,
      overPopularity: overPopularity!,
      overNext,
    }),
    bySize: slice(bySize(testing.heldOut)),
    byPopularity: slice(byPopularity(testing.heldOut, chosen.ranked.popularity)),
    byKept: validation.byKept,
    learning: await learning(validation.chosen, options, testing),
  };
}

/** Of the others the one that did best before the test split, the first of equals. */
function nextBest(tested: readonly Tested[]): Tested | undefined {
  const others = tested.filter(({ result }) => !result.chosen);
  return others.sort((a, b) => b.result.validation - a.result.validation)[0];
}

function splitFacts({ split, seed, at }: EvaluateOptions, { choosing, testing }: Protocol): SplitFacts {
  const from = split === "time" ? at?.[testing.test[0]!] : undefined;
  return {
    by: split,
    seed,
    train: choosing.train.length,
    validation: choosing.test.length,
    test: testing.test.length,
    heldOut: testing.heldOut.held.length,
    ...(from !== undefined && { testFrom: new Date(from).toISOString() }),
  };
}

function requireHeldOut({ test, heldOut }: Trial, name: "validation" | "test"): void {
  if (heldOut.held.length > 0) return;
  throw new RangeError(`table: none of the ${test.length} baskets of the ${name} split holds two products`);
}
