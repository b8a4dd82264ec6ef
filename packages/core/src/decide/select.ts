import type { Stop, Withheld } from "../model/response.ts";
import type { SelectionRule, Standing } from "../rules/shape.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";
import { diversityKey, type Judged, type TechniqueJudgement } from "./judge.ts";

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
}

/** What is offered, and what is not with every rule that stops it. */
export interface Selection {
  readonly chosen: readonly Chosen[];
  readonly withheld: readonly Withheld[];
}

/** What is offered: of the first technique with survivors the best up to the limit, one a group; or none, if they are too few. */
export function selectBest(judgements: readonly TechniqueJudgement[], { limit, min }: Wanted): Selection {
  const taken = judgements.find(({ judged }) => judged.some(survives));
  if (!taken) return NOTHING;
  const { technique, judged } = taken;
  const groups = new Set<string>();
  const chosen: Chosen[] = [];
  for (const one of judged) {
    if (chosen.length === limit) break;
    if (!survives(one)) continue;
    const key = diversityKey(one, technique);
    if (groups.has(key)) continue;
    groups.add(key);
    chosen.push({ technique, candidate: one.candidate });
  }
  return chosen.length < min ? NOTHING : { chosen, withheld: [] };
}

const NOTHING: Selection = { chosen: [], withheld: [] };

/** What is offered, and every candidate that is not with all that stops it: what an explanation needs. */
export function select(
  judgements: readonly TechniqueJudgement[],
  rules: readonly SelectionRule[],
  wanted: Wanted,
): Selection {
  const { chosen } = selectBest(judgements, wanted);
  const offered = new Set(chosen.map(({ candidate }) => candidate));
  const taken = judgements.find(({ judged }) => judged.some(survives))?.technique.code ?? "";
  const withheld: Withheld[] = [];
  for (const judgement of judgements) {
    const standings = stand(judgement, taken, wanted);
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

/** Where each survivor of a technique stands. */
function stand(
  { technique, judged }: TechniqueJudgement,
  taken: string,
  wanted: Wanted,
): Map<Judged, Standing> {
  const firsts = new Map<string, Judged>();
  const survivors = judged.filter(survives);
  for (const one of survivors) {
    const key = diversityKey(one, technique);
    if (!firsts.has(key)) firsts.set(key, one);
  }
  const ranks = new Map([...firsts.values()].map((one, i) => [one, i + 1]));
  return new Map(
    survivors.map((one): [Judged, Standing] => {
      const first = firsts.get(diversityKey(one, technique));
      const better = first === undefined || first === one ? undefined : first.candidate.listing.product.id;
      const standing = {
        technique: taken,
        rank: ranks.get(one) ?? firsts.size,
        offered: firsts.size,
        ...wanted,
      };
      return [one, better === undefined ? standing : { ...standing, sameGroupAs: better }];
    }),
  );
}

/** A withheld set stands once for each product beside the main one. */
function withhold(candidate: Candidate, rules: readonly Stop[]): Withheld[] {
  const { technique, listing, pieces } = candidate;
  const beside = (pieces ?? []).filter((piece) => piece.beside).map((piece) => piece.listing);
  const listings = beside.length > 0 ? beside : [listing];
  return listings.map(({ product }) => ({ productId: product.id, technique, rules }));
}
