import { type DatedBaskets, tiesBy } from "../graph/ties-by.ts";
import type { MeasureSpec } from "../graph/weighing/spec.ts";
import { weighingOf } from "../graph/weighing/weighing.ts";
import type { Ranking } from "./ranking/ranking.ts";

/** Learns a ranking from baskets as a build does, with so many neighbours kept a product. */
export function learnRanking(spec: MeasureSpec, from: DatedBaskets, keep: number): Ranking {
  return { ties: tiesBy(from, spec, keep), power: weighingOf(spec).power };
}
