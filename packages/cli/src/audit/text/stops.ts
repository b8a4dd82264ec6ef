import type { RuleStops, Stops } from "@basketwise/core";
import { columns } from "../../text/columns.ts";
import { percent } from "../../text/numbers.ts";
import { KINDS, type Kind } from "../questions/shape.ts";

/** What each rule stops of the candidates, what it alone stops, and how many answers have no offer for it alone: a row a rule, the costliest first. */
export function stopsLines(stops: Readonly<Record<Kind, Stops>>): string[] {
  const rules = [...new Set(KINDS.flatMap((kind) => stops[kind].rules.map(({ rule }) => rule)))];
  const costs = rules.map((rule) => KINDS.map((kind) => costOf(rule, stops[kind])));
  const rows = rules.map((rule, i) => ({ rule, own: costs[i] ?? [] })).sort((a, b) => costlier(a.own, b.own));
  const head = ["Rule", ...KINDS.flatMap((kind) => [`${kind}: stops`, "alone", "empties"])];
  return columns([head, ...rows.map(({ rule, own }) => [rule, ...own.flatMap(cells)])]);
}

/** What a rule costs where it was asked. */
interface Cost extends RuleStops {
  /** All candidates there. */
  readonly of: number;
}

function costOf(rule: string, { rules, candidates: of }: Stops): Cost {
  const found = rules.find((one) => one.rule === rule);
  return { ...(found ?? { rule, candidates: 0, alone: 0, emptied: 0 }), of };
}

function cells({ candidates, alone, emptied, of }: Cost): string[] {
  return [percent(candidates, of), percent(alone, of), String(emptied)];
}

function costlier(a: readonly Cost[], b: readonly Cost[]): number {
  const emptied = (costs: readonly Cost[]) => costs.reduce((sum, one) => sum + one.emptied, 0);
  const stopped = (costs: readonly Cost[]) => costs.reduce((sum, one) => sum + one.candidates, 0);
  return emptied(b) - emptied(a) || stopped(b) - stopped(a);
}
