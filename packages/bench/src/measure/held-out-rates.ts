import { easeInThreads, trials } from "@basketwise/cli/threads";
import type { DatedBaskets } from "@basketwise/core";
import {
  chooseMeasure,
  hitRateOf,
  learnRanking,
  type MeasureSpec,
  partOf,
  popularityAlone,
  popularityOrder,
  protocol,
  type Trial,
  weightedBaskets,
} from "@basketwise/core";
import type { HeldOutSet } from "../data/held-out-sets.ts";

/** Neighbours kept a product. */
export const KEEP = 64;

/** The rankings that stand beside one another, in the order in which they are drawn. */
export const RANKINGS = [
  "popularity",
  "cosine",
  "log-likelihood ratio",
  "EASE, dense",
  "counts",
  "best",
] as const;

/** HR@10 by ranking. */
export type Rates = Readonly<Record<(typeof RANKINGS)[number], number>>;

/** How dense EASE may be held; which suits is found on the validation split, as ours is. */
const RIDGES: readonly number[] = [5, 20, 100, 400];

/** HR@10 of each ranking on the test split of one seed; what has to be chosen is chosen before. */
export async function heldOutRates(baskets: DatedBaskets, set: HeldOutSet, seed: number): Promise<Rates> {
  const { choosing, testing } = protocol({ ...baskets, split: set.split, seed });
  const before = partOf(baskets, testing.train);
  const { tryAll, stop } = trials();
  try {
    const chosen = await chooseMeasure(partOf(baskets, choosing.train), choosing.heldOut, {
      keep: KEEP,
      tryAll,
    });
    const order = popularityOrder(before.table);
    const rate = (spec: MeasureSpec) => hitRateOf(learnRanking(spec, before, KEEP), testing.heldOut, order);
    return {
      popularity: hitRateOf(popularityAlone(before.table.products.length), testing.heldOut, order),
      cosine: rate({ measure: "cosine", parameters: { power: 1 } }),
      "log-likelihood ratio": rate({ measure: "log-likelihood-ratio", parameters: { power: 1 } }),
      "EASE, dense": await easeRate(baskets, set, { choosing, testing }),
      counts: rate(chosen.counts?.spec ?? chosen.spec),
      best: rate(chosen.spec),
    };
  } finally {
    await stop();
  }
}

/** The dense model without our prior, on size-weighted baskets, held as suits the validation split. */
async function easeRate(
  baskets: DatedBaskets,
  { least }: HeldOutSet,
  { choosing, testing }: { readonly choosing: Trial; readonly testing: Trial },
): Promise<number> {
  const on = async ({ train, heldOut }: Trial, ridge: number) => {
    const from = partOf(baskets, train);
    const { weights } = weightedBaskets(from, { measure: "ease", parameters: {} });
    const ties = await easeInThreads(from.table, { ridge, least, weights, keep: KEEP });
    return hitRateOf({ ties, power: 1 }, heldOut, popularityOrder(from.table));
  };
  let [best, found] = [0, -1];
  for (const ridge of RIDGES) {
    const rate = await on(choosing, ridge);
    if (rate > found) [best, found] = [ridge, rate];
  }
  return on(testing, best);
}
