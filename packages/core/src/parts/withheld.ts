import { type Judged, standsFor, type TechniqueJudgement, thingsOf } from "../decide/judge.ts";
import type { Playbook } from "../decide/playbook.ts";
import { type Chosen, firstWithSurvivors, isFirst, survives, type Wanted } from "../decide/select.ts";
import type { Stop, Withheld } from "../model/response.ts";
import type { SelectionRule, Standing } from "../rules/shape.ts";
import type { Candidate } from "../techniques/shape.ts";

/** Every candidate that is not offered, with all that stops it: what an explanation needs. */
export function withheld(
  chosen: readonly Chosen[],
  judgements: readonly TechniqueJudgement[],
  { selection }: Playbook,
  wanted: Wanted,
): Withheld[] {
  const offered = new Set(chosen.map(({ candidate }) => candidate));
  const technique = firstWithSurvivors(judgements)?.technique.code ?? "";
  const explored = chosen.find(({ exploring }) => exploring)?.candidate.listing.product.id;
  const all = { technique, ...wanted, ...(explored !== undefined && { explored }) };
  const found: Withheld[] = [];
  for (const judgement of judgements) {
    const standings = stand(judgement, all);
    for (const one of judgement.judged) {
      if (offered.has(one.candidate)) continue;
      const standing = standings.get(one);
      found.push(
        ...withhold(one.candidate, standing ? stopsOf(one.candidate, standing, selection) : one.stops),
      );
    }
  }
  return found;
}

function stopsOf(candidate: Candidate, standing: Standing, rules: readonly SelectionRule[]): Stop[] {
  return rules.flatMap((rule) => {
    const detail = rule.check(candidate, standing);
    return detail ? [{ rule: rule.code, detail }] : [];
  });
}

/** Where each survivor of a technique stands; `all` is what holds for every one of the answer. */
function stand(
  judgement: TechniqueJudgement,
  all: Omit<Standing, "rank" | "offered" | "sameGroupAs">,
): Map<Judged, Standing> {
  const { technique, judged } = judgement;
  const firsts = judged.filter(isFirst);
  const holders = new Map(firsts.flatMap((one) => thingsOf(one, technique).map((thing) => [thing, one])));
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
