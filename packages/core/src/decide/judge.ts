import type { Listing } from "../graph/graph.ts";
import type { Stop } from "../model/response.ts";
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
}

/** Lets the rules look at the candidates of each technique in turn. Both ways of looking come to the same offers. */
export function judgeAll(
  techniques: readonly Technique[],
  rules: readonly Rule[],
  situation: Situation,
  options: JudgeOptions,
): TechniqueJudgement[] {
  const active = rules.filter((rule) => rule.applies?.(situation) ?? true);
  const defers = active.some(({ instead }) => dependsOnAll(instead, options));
  const judgements: TechniqueJudgement[] = [];
  let settled = false;
  for (const technique of techniques) {
    if (settled && !options.whole) break;
    const ranking = rank(technique, situation);
    if (ranking.size === 0) {
      judgements.push({ technique, judged: [] });
      continue;
    }
    const bound = active.filter((rule) => rule.binds(technique));
    // What is offered together, put off, or found by chance has to be looked at as a whole.
    const all = options.whole || defers || options.explores || technique.gather;
    const enough = all ? ranking.size : options.limit;
    const each = judgeBest(ranking, technique, bound, situation, { enough, whole: options.whole });
    const judged = gather(each, technique, situation);
    judgements.push({ technique, judged });
    settled ||= !defers && judged.some(({ stops }) => stops.length === 0);
  }
  return judgements;
}

/**
 * Whether what comes in place of an offer depends on all that is stopped. What is kept for later stands beside offers
 * too; guides are shown only where there are none, and then all was looked at, unless survivors were too few, or none was asked for.
 */
function dependsOnAll(instead: Rule["instead"], { limit, min = 1 }: JudgeOptions): boolean {
  return instead === "later" || (instead === "guides" && (min > 1 || limit < 1));
}

/** Puts what survives into one where the technique offers it together; too few survivors are none. */
function gather(judged: readonly Judged[], technique: Technique, situation: Situation): readonly Judged[] {
  const survivors = judged.filter(({ stops }) => stops.length === 0);
  const [first] = survivors;
  if (!technique.gather || !first) return judged;
  const candidate = technique.gather(
    survivors.map((one) => one.candidate),
    situation,
  );
  const stopped = judged.filter(({ stops }) => stops.length > 0);
  if (candidate) return [{ ...first, candidate }, ...stopped];
  const tooFew = [{ rule: "over-limit", detail: { survivors: survivors.length } }];
  return [...survivors.map((one) => ({ ...one, stops: tooFew })), ...stopped];
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
    const result = judge(one, technique, rules, situation, whole);
    judged.push(result);
    if (result.stops.length > 0) continue;
    const things = thingsOf(one, technique);
    if (things.some((thing) => taken.has(thing))) continue;
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

function judge(
  one: Ranked,
  technique: Technique,
  rules: readonly Rule[],
  situation: Situation,
  whole: boolean,
): Judged {
  const stops: Stop[] = [];
  let deferred = false;
  let refused = false;
  for (const rule of rules) {
    const detail = rule.check(one.candidate, situation, technique);
    if (!detail) continue;
    stops.push({ rule: rule.code, detail });
    if (rule.instead === "later") deferred = true;
    else refused = true;
    if (refused && !whole) break;
  }
  return { ...one, stops, deferred: deferred && !refused };
}
