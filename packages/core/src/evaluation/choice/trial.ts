import { type DatedBaskets, tiesBy } from "../../graph/ties-by.ts";
import type { MeasureSpec, Power } from "../../graph/weighing/spec.ts";
import { hitRateOf } from "../hit-rate-of.ts";
import { type PopularityOrder, popularityOrder } from "../ranking/popularity-order.ts";
import type { HeldOut } from "../splits/hold-out.ts";

/** What rankings are tried on: what they learn from, how many neighbours they keep, and what they have to find. */
export interface TrialGround {
  readonly train: DatedBaskets;
  readonly keep: number;
  readonly heldOut: HeldOut;
}

/** A ranking that was tried, under the power that suits it best, and its HR@10. */
export interface Tried {
  readonly spec: MeasureSpec;
  readonly value: number;
}

/** The powers that are tried; they cost next to nothing, because the ties are the same. */
const POWERS: readonly Power[] = [1, 2, 4];

/** Learns a ranking, and answers how well it finds what was held out under the power that suits it best, the least of equals. */
export function trialOf({ train, keep, heldOut }: TrialGround): (spec: MeasureSpec) => Tried {
  let order: PopularityOrder | undefined;
  return ({ measure, parameters }) => {
    order ??= popularityOrder(train.table);
    const ties = tiesBy(train, { measure, parameters }, keep);
    let best: Tried | undefined;
    for (const power of POWERS) {
      const value = hitRateOf({ ties, power }, heldOut, order);
      if (!best || value > best.value)
        best = { spec: { measure, parameters: { ...parameters, power } }, value };
    }
    return best as Tried;
  };
}
