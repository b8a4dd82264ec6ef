import type { Withheld } from "../model/response.ts";
import type { Tally } from "./shape.ts";

/** What a rule costs. */
export interface RuleStops {
  readonly rule: string;
  /** Candidates that it stops, alone or with others. */
  readonly candidates: number;
  /** Candidates that nothing else stops. */
  readonly alone: number;
  /** Answers without an offer that would have one without this rule. */
  readonly emptied: number;
}

/** What all rules cost, those that leave most answers empty first. */
export interface Stops {
  /** Candidates that the rules looked at, offered ones included. */
  readonly candidates: number;
  readonly rules: readonly RuleStops[];
}

/** What keeps a survivor from being offered stops nothing: another one is offered in its place. */
const SELECTION: ReadonlySet<string> = new Set(["technique-order", "over-limit"]);

/** Counts what the rules stop, over answers that explain themselves. */
export function stops(): Tally<Stops> {
  const rules = new Map<string, Counts>();
  let candidates = 0;
  return {
    add({ response }) {
      const { offers, withheld = [] } = response;
      candidates += offers.length + withheld.length;
      const alone = new Set<string>();
      for (const one of withheld) {
        const codes = rulesOf(one);
        for (const code of codes) countOf(code, rules).candidates++;
        const [only] = codes;
        if (codes.length !== 1 || only === undefined) continue;
        countOf(only, rules).alone++;
        alone.add(only);
      }
      if (offers.length > 0) return;
      for (const code of alone) countOf(code, rules).emptied++;
    },
    result: () => ({
      candidates,
      rules: [...rules].map(([rule, counts]) => ({ rule, ...counts })).sort(costliestFirst),
    }),
  };
}

type Counts = { -readonly [K in Exclude<keyof RuleStops, "rule">]: number };

function countOf(rule: string, rules: Map<string, Counts>): Counts {
  const known = rules.get(rule);
  if (known) return known;
  const fresh = { candidates: 0, alone: 0, emptied: 0 };
  rules.set(rule, fresh);
  return fresh;
}

function rulesOf({ rules }: Withheld): string[] {
  return rules.map(({ rule }) => rule).filter((rule) => !SELECTION.has(rule));
}

function costliestFirst(a: RuleStops, b: RuleStops): number {
  const difference = b.emptied - a.emptied || b.alone - a.alone || b.candidates - a.candidates;
  return difference || (a.rule < b.rule ? -1 : 1);
}
