import type { Interval, MeasureResult, SplitFacts } from "./report.ts";
import { specText } from "./spec-text.ts";

/** How much more the chosen ranking has of HR@10 on the test split than another, and the 95 % interval of that. */
export interface Lead {
  readonly over: MeasureResult;
  readonly by: number;
  readonly interval: Interval;
}

/** What the three sentences rest on. */
export interface Grounds {
  readonly split: SplitFacts;
  /** Items held out of what comes before the test split. */
  readonly chosenBy: number;
  /** Rankings that were tried there. */
  readonly tried: number;
  readonly chosen: MeasureResult;
  readonly overPopularity: Lead;
  /** Over the ranking shown that came second there; undefined where there is no other. */
  readonly overNext: Lead | undefined;
}

/** Three sentences: what was chosen, beside what, and how sure that is. */
export function why(grounds: Grounds): readonly string[] {
  return [chosenText(grounds), besideText(grounds), sureText(grounds)];
}

function chosenText({ chosen, chosenBy, tried, overNext }: Grounds): string {
  const name = capital(specText(chosen));
  const found = `${share(chosen.validation)} of the ${chosenBy} items held out there among its first ten`;
  const next = overNext && nextText(chosen, overNext.over);
  if (tried === 0)
    return `${name} was taken without a choice, because there is too little before the test split to choose by: it found ${found}${next ?? ""}.`;
  // Not "the most": what another found more by chance alone does not move the choice (`climb`).
  const how =
    tried > 1
      ? `of ${tried} rankings tried none found clearly more: it found`
      : "no other ranking was tried; it found";
  return `${name} was chosen on the orders before the test split: ${how} ${found}${next ?? ""}.`;
}

/** What was not chosen can stand above what was, where it was not among those tried or the choice rests on fewer baskets. */
function nextText(chosen: MeasureResult, next: MeasureResult): string {
  const isAbove = next.validation > chosen.validation;
  return `; ${besideName(next, chosen)}${isAbove ? ", shown beside it," : ""} found ${share(next.validation)}`;
}

/** Another ranking, told from the chosen one where both are the same model and it has nothing of its own. */
function besideName(other: MeasureResult, chosen: MeasureResult): string {
  const name = specText(other);
  return name === chosen.measure ? `${name} with its defaults` : name;
}

function besideText({ split, chosen, overPopularity: { over, by, interval } }: Grounds): string {
  const { metrics, intervals } = chosen;
  const found = `${share(metrics["hr@10"])} (95 % interval ${range(intervals["hr@10"], share)})`;
  const popular = share(over.metrics["hr@10"]);
  return `On the test split, looked at once, it finds ${found} of the ${split.heldOut} held-out items among its first ten; popularity alone finds ${popular}, so the graph is worth ${points(by)} points (${range(interval, points)}).`;
}

function sureText({ chosen, overPopularity, overNext }: Grounds): string {
  const popularity = popularityText(overPopularity);
  if (!overNext) return `${popularity}.`;
  const { over, by, interval } = overNext;
  return `${popularity}; its difference to ${besideName(over, chosen)}, ${points(by)} points (${range(interval, points)}), is ${verdict(overNext)}.`;
}

function popularityText(lead: Lead): string {
  if (!isSure(lead))
    return "Whether it beats popularity is not certain: there are too few baskets, or too little in them, to tell";
  return lead.by > 0
    ? "That it beats popularity is more than chance"
    : "Popularity beats it by more than chance";
}

function verdict(lead: Lead): string {
  if (!isSure(lead)) return "within chance: these orders can't tell the two apart";
  return lead.by > 0 ? "more than chance" : "more than chance, but only the test split shows it";
}

/** Whether the interval lies on one side of 0. */
function isSure({ interval: [low, high] }: Lead): boolean {
  return low > 0 || high < 0;
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

function points(change: number): string {
  const value = (change * 100).toFixed(2);
  if (Number(value) === 0) return "0.00";
  return change > 0 ? `+${value}` : value.replace("-", "−");
}

function range([low, high]: Interval, text: (value: number) => string): string {
  return `${text(low)} to ${text(high)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
