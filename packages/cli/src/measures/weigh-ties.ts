import {
  type BuildOptions,
  type CompactGraph,
  catalogBaskets,
  chooseFor,
  type MeasureSpec,
  type OrderTable,
  type Product,
} from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { trials } from "../threads/choose.ts";
import { tiesByInThreads } from "./ties-by.ts";

/** By what ties are weighed, and what that may take. */
export interface WeighOptions {
  /** Undefined where it is to be chosen. */
  readonly spec: MeasureSpec | undefined;
  readonly keep: number;
  readonly threads?: number | undefined;
  readonly memory?: number | undefined;
  readonly progress: (what: string) => void;
}

/** The ties of what was bought together, by what was named or by what finds the most of held-out orders. */
export async function weighTies(
  orders: OrderTable,
  catalog: readonly Product[],
  options: WeighOptions,
): Promise<Required<Pick<BuildOptions, "spec" | "ties">> & Pick<BuildOptions, "why">> {
  const { keep, threads, memory, progress } = options;
  // Ids must ascend, as they will in the graph.
  const sorted = [...catalog].sort((a, b) => (a.id < b.id ? -1 : 1));
  const baskets = catalogBaskets(orders, sorted);
  requireDates(options.spec, baskets.at);
  const { spec, why } = options.spec ? { spec: options.spec } : await choose(baskets, options);
  progress("counting what was bought together");
  const weighed = tiesByInThreads(baskets, spec, { keep, threads, memory });
  const ties = await (options.spec ? named(weighed) : weighed);
  return { spec, ties, ...(why && { why }) };
}

/** Stops at a half-life for orders of which none has a date. */
function requireDates(spec: MeasureSpec | undefined, at: Float64Array | undefined): void {
  if (!((spec?.parameters["half-life"] ?? 0) > 0)) return;
  if (at?.some((moment) => !Number.isNaN(moment))) return;
  throw new InputError("--measure: a half-life needs dated orders, and none of these has a date");
}

/** Ties by a measure that was named: where it can't be taken for these orders, it is the user's to mend. */
async function named(weighed: Promise<CompactGraph>): Promise<CompactGraph> {
  try {
    return await weighed;
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(`--measure: ${error.message}`);
    throw error;
  }
}

async function choose(
  baskets: ReturnType<typeof catalogBaskets>,
  { keep, threads, progress }: WeighOptions,
): Promise<{ readonly spec: MeasureSpec; readonly why: readonly string[] }> {
  progress("choosing how to weigh it");
  const { tryAll, stop } = trials(threads);
  try {
    const onProgress = (tried: number) => progress(`choosing how to weigh it: ${tried} ways tried`);
    return await chooseFor(baskets, { keep, tryAll, onProgress });
  } finally {
    await stop();
  }
}
