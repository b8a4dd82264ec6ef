import type { PickByChance } from "../ranking/explore.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";
import type { Judged, TechniqueJudgement } from "./judge.ts";

/** How many offers are wanted. */
export interface Wanted {
  readonly limit: number;
  /** Fewer than this is none. */
  readonly min: number;
}

/** A candidate and the technique that made it. */
export interface Chosen {
  readonly technique: Technique;
  readonly candidate: Candidate;
  /** The probability, above 0 and up to 1, that chance put it here; absent where its rank did. */
  readonly exploring?: { readonly propensity: number };
}

/**
 * What is offered: of the first technique with survivors the best up to the limit, one a group; or none, if they are
 * too few. Where the answer explores, one of the survivors beyond the limit takes the last place.
 */
export function select(
  judgements: readonly TechniqueJudgement[],
  { limit, min }: Wanted,
  pick?: PickByChance,
): Chosen[] {
  const taken = firstWithSurvivors(judgements);
  if (!taken) return [];
  const { technique, judged } = taken;
  const firsts = judged.filter(isFirst);
  const best = firsts.slice(0, limit);
  if (best.length < min) return [];
  const chosen = best.map(({ candidate }): Chosen => ({ technique, candidate }));
  // A pin keeps its place, and what is offered together has no last one.
  const keeps = technique.gather !== undefined || (best.at(-1)?.pinned ?? true);
  const explored = keeps ? undefined : pick?.(firsts.slice(limit));
  if (explored) {
    const { found, propensity } = explored;
    chosen[limit - 1] = { technique, candidate: found.candidate, exploring: { propensity } };
  }
  return chosen;
}

/** The technique of the answer. */
export function firstWithSurvivors(
  judgements: readonly TechniqueJudgement[],
): TechniqueJudgement | undefined {
  return judgements.find(({ judged }) => judged.some(survives));
}

/** Whether no rule stops it. */
export function survives({ stops }: Judged): boolean {
  return stops.length === 0;
}

/** Whether it survives, and no better survivor offers the same thing. */
export function isFirst(one: Judged): boolean {
  return survives(one) && !one.repeats;
}
