import { MEASURES } from "../../graph/measures/index.ts";
import { tiesBy } from "../../graph/ties-by.ts";
import type { MeasureSpec, Power } from "../../graph/weighing/spec.ts";
import { hitRateOf } from "../hit-rate-of.ts";
import { popularityOrder } from "../ranking/popularity-order.ts";
import type { TrialGround } from "./grounds.ts";

/** A ranking that was tried, under the power that suits it best, and its HR@10, the mean over all grounds. */
export interface Tried {
  readonly spec: MeasureSpec;
  readonly value: number;
}

/** The powers that are tried: they cost little, because the ties are the same. A linear model's weights are made to add up. */
const POWERS: readonly Power[] = [1, 2, 4];
const LINEAR_POWERS: readonly Power[] = [1, 2];

/** Answers, for rankings to try, how well each finds what was held out under the power that suits it best, the least of equals. */
export function trialOn(grounds: readonly TrialGround[]): (spec: MeasureSpec) => Tried {
  const orders = grounds.map(({ train }) => popularityOrder(train.table));
  return (spec) => {
    const powers = spec.measure in MEASURES ? POWERS : LINEAR_POWERS;
    const sums = powers.map(() => 0);
    grounds.forEach(({ train, keep, heldOut }, place) => {
      const ties = tiesBy(train, spec, keep);
      powers.forEach((power, which) => {
        sums[which] = (sums[which] ?? 0) + hitRateOf({ ties, power }, heldOut, orders[place]!);
      });
    });
    const most = Math.max(...sums);
    const power = powers[sums.indexOf(most)]!;
    const { measure, parameters } = spec;
    return { spec: { measure, parameters: { ...parameters, power } }, value: most / grounds.length };
  };
}
