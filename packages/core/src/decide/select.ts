import type { Stop, Withheld } from "../model/response.ts";
import { type Exploration, explore } from "../ranking/explore.ts";
import type { SelectionRule, Standing } from "../rules/shape.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";
import { type Judged, standsFor, type TechniqueJudgement, thingsOf } from "./judge.ts";

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
  readonly propensity?: number;
}

/** What is offered, and what is not with every rule that stops it. */
export interface Selection {
  readonly chosen: readonly Chosen[];
  readonly withheld: readonly Withheld[];
}

/**
 * What is offered: of the first technique with survivors the best up to the limit, one a group; or none, if they are
 * too few. Where the answer explores, one of the survivors beyond the limit takes the last place.
 */
export function selectBest(
  judgements: readonly TechniqueJudgement[],
  { limit, min }: Wanted,
  exploration?: Exploration,
): Selection {
  const taken = judgements.find(({ judged }) => judged.some(survives));
  if (!taken) return NOTHING;
  const { technique, judged } = taken;
  const { firsts } = bestOfGroups(taken, exploration ? judged.length : limit);
  const best = firsts.length > limit ? firsts.slice(0, limit) : firsts;
  if (best.length < min) return NOTHING;
  const chosen = best.map(({ candidate }): Chosen => ({ technique, candidate }));
  // A pin keeps its place, and what is offered together has no last one.
  const keeps = technique.gather !== undefined || (best.at(-1)?.pinned ?? true);
  const explored = exploration && !keeps ? explore(firsts.slice(limit), exploration) : undefined;
  if (explored) {
    const { found, propensity } = explored;
    chosen[limit - 1] = { technique, candidate: found.candidate, propensity };
  }
  return { chosen, withheld: [] };
}

const NOTHING: Selection = { chosen: [], withheld: [] };

/** What is offered, and every candidate that is not with all that stops it: what an explanation needs. */
export function select(
  judgements: readonly TechniqueJudgement[],
  rules: readonly SelectionRule[],
  wanted: Wanted,
  exploration?: Exploration,
): Selection {
  const { chosen } = selectBest(judgements, wanted, exploration);
  const offered = new Set(chosen.map(({ candidate }) => candidate));
  const taken = judgements.find(({ judged }) => judged.some(survives))?.technique.code ?? "";
  const explored = chosen.find(({ propensity }) => propensity !== undefined)?.candidate.listing.product.id;
  const all = { technique: taken, ...wanted, ...(explored !== undefined && { explored }) };
  const withheld: Withheld[] = [];
  for (const judgement of judgements) {
    const standings = stand(judgement, all);
    for (const one of judgement.judged) {
      if (offered.has(one.candidate)) continue;
      const standing = standings.get(one);
      withheld.push(
        ...withhold(one.candidate, standing ? stopsOf(one.candidate, standing, rules) : one.stops),
      );
    }
  }
  return { chosen, withheld };
}

function survives({ stops }: Judged): boolean {
  return stops.length === 0;
}

function stopsOf(candidate: Candidate, standing: Standing, rules: readonly SelectionRule[]): Stop[] {
  return rules.flatMap((rule) => {
    const detail = rule.check(candidate, standing);
    return detail ? [{ rule: rule.code, detail }] : [];
  });
}

/** Survivors of which no two offer the same thing. */
interface Diverse {
  /** Best first. */
  readonly firsts: readonly Judged[];
  /** Which of them offers a thing. */
  readonly holders: ReadonlyMap<string, Judged>;
}

/** The best survivors, at most so many, of which no two offer the same thing. */
function bestOfGroups({ technique, judged }: TechniqueJudgement, most: number): Diverse {
  const firsts: Judged[] = [];
  const holders = new Map<string, Judged>();
  for (const one of judged) {
    if (firsts.length >= most) break;
    if (!survives(one)) continue;
    const things = thingsOf(one, technique);
    if (things.some((thing) => holders.has(thing))) continue;
    firsts.push(one);
    for (const thing of things) holders.set(thing, one);
  }
  return { firsts, holders };
}

/** Where each survivor of a technique stands; `all` is what holds for every one of the answer. */
function stand(
  judgement: TechniqueJudgement,
  all: Omit<Standing, "rank" | "offered" | "sameGroupAs">,
): Map<Judged, Standing> {
  const { technique, judged } = judgement;
  const { firsts, holders } = bestOfGroups(judgement, judged.length);
  const ranks = new Map(firsts.map((one, i) => [one, i + 1]));
  return new Map(
    judged.filter(survives).map((one): [Judged, Standing] => {
      const rank = ranks.get(one);
      const standing = { ...all, rank: rank ?? firsts.length, offered: firsts.length };
      if (rank !== undefined) return [one, standing];
      const taken = thingsOf(one, technique).find((thing) => holders.has(thing)) ?? "";
      const better = holders.get(taken)?.candidate.listing.product.id ?? "";
      return [one, { ...standing, sameGroupAs: better }];
    }),
  );
}

/** A withheld set stands once for each product beside the main one. */
function withhold(candidate: Candidate, rules: readonly Stop[]): Withheld[] {
  const { technique } = candidate;
  return standsFor(candidate).map(({ product }) => ({ productId: product.id, technique, rules }));
}
