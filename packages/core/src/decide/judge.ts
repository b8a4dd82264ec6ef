import type { Listing } from "../graph/graph.ts";
import type { Stop } from "../model/response.ts";
import type { Parts } from "../parts/shape.ts";
import { rank } from "../ranking/rank.ts";
import type { Ranked, Ranking } from "../ranking/ranking.ts";
import type { Rule } from "../rules/shape.ts";
import type { Situation } from "../situation/situation.ts";
import type { Candidate, Technique } from "../techniques/shape.ts";

/** A candidate with the rules that stop it; it survives where none does. */
export interface Judged extends Ranked {
  readonly stops: readonly Stop[];
  /** Whether all that stops it only puts it off. */
  readonly deferred: boolean;
  /** Whether it survives and a better survivor offers the same thing. */
  readonly repeats: boolean;
}

/** The candidates of one technique, best first. */
export interface TechniqueJudgement {
  readonly technique: Technique;
  readonly judged: readonly Judged[];
}

/** How much to look at. */
export interface JudgeOptions {
  /** Every rule on every candidate of every technique, as an explanation needs; else only what the offers need. */
  readonly whole: boolean;
  readonly limit: number;
  /** Fewer survivors than this are none; 1 where nothing is said. */
  readonly min?: number;
  /** Whether one of the survivors beyond the limit is wanted too. */
  readonly explores?: boolean;
  readonly parts: Parts;
}

/** Lets the rules look at the candidates of each technique in turn. Both ways of looking come to the same offers. */
export function judgeAll(
  techniques: readonly Technique[],
  rules: readonly Rule[],
  situation: Situation,
  options: JudgeOptions,
): TechniqueJudgement[] {
  const { parts } = options;
  const active = rules.filter((rule) => rule.applies?.(situation) ?? true);
  const waits = parts.waits?.(active, options) ?? false;
  const judgements: TechniqueJudgement[] = [];
  let settled = false;
  for (const technique of techniques) {
    if (settled && !options.whole) break;
    const ranking = rank(technique, situation, parts.weigh);
    if (ranking.size === 0) {
      judgements.push({ technique, judged: [] });
      continue;
    }
    const bound = active.filter((rule) => rule.binds(technique));
    // What is offered together, put off, or found by chance has to be looked at as a whole.
    const all = options.whole || waits || options.explores || technique.gather;
    const enough = all ? ranking.size : options.limit;
    const each = judgeBest(ranking, technique, bound, situation, { enough, whole: options.whole });
    const judged = (technique.gather && parts.gather?.(each, technique, situation)) ?? each;
    judgements.push({ technique, judged });
    settled ||= !waits && judged.some(({ stops }) => stops.length === 0);
  }
  return judgements;
}

/** How far to look. */
interface Depth {
  /** Survivors after which the rest need not be looked at; of a group one counts. */
  readonly enough: number;
  /** Whether every rule is asked, or only until one refuses. */
  readonly whole: boolean;
}

/** Goes down the ranking until enough survive, at most one a group where only one is shown. */
function judgeBest(
  ranking: Ranking,
  technique: Technique,
  rules: readonly Rule[],
  situation: Situation,
  { enough, whole }: Depth,
): Judged[] {
  const judged: Judged[] = [];
  const taken = new Set<string>();
  let distinct = 0;
  while (distinct < enough) {
    const one = ranking.next();
    if (!one) break;
    const { candidate, pinned } = one;
    const stops: Stop[] = [];
    const refused = judge(candidate, technique, rules, situation, whole, stops);
    if (stops.length > 0) {
      judged.push({ candidate, pinned, stops, deferred: !refused, repeats: false });
      continue;
    }
    const things = thingsOf(one, technique);
    const repeats = things.some((thing) => taken.has(thing));
    judged.push({ candidate, pinned, stops, deferred: false, repeats });
    if (repeats) continue;
    for (const thing of things) taken.add(thing);
    distinct++;
  }
  return judged;
}

/** What a candidate offers that only one offer may: a group's versions are one thing, unless the technique shows them side by side. */
export function thingsOf({ candidate }: Ranked, { showsVersions }: Technique): string[] {
  if (candidate.thing !== undefined) return [candidate.thing];
  return standsFor(candidate).map(({ product: { group, id } }) =>
    group === undefined || showsVersions ? `product:${id}` : `group:${group}`,
  );
}

/** The products a candidate stands for: those beside the main item of a set, else the one that rules and ranking look at. */
export function standsFor({ listing, pieces }: Candidate): readonly Listing[] {
  if (!pieces?.some((piece) => piece.beside)) return [listing];
  return pieces.filter((piece) => piece.beside).map((piece) => piece.listing);
}

/** Notes the rules that stop a candidate; answers whether one of them does more than put it off. */
function judge(
  candidate: Candidate,
  technique: Technique,
  rules: readonly Rule[],
  situation: Situation,
  whole: boolean,
  stops: Stop[],
): boolean {
  let refused = false;
  for (const rule of rules) {
    const detail = rule.check(candidate, situation, technique);
    if (!detail) continue;
    stops.push({ rule: rule.code, detail });
    refused ||= rule.instead !== "later";
    if (refused && !whole) break;
  }
  return refused;
}
