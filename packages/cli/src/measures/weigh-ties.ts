import {
  type BuildOptions,
  catalogBaskets,
  chooseFor,
  type MeasureSpec,
  type OrderTable,
  type Product,
} from "@basketwise/core";
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
  const { spec, why } = options.spec ? { spec: options.spec } : await choose(baskets, options);
  progress("counting what was bought together");
  const ties = await tiesByInThreads(baskets, spec, { keep, threads, memory });
  return { spec, ties, ...(why && { why }) };
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
