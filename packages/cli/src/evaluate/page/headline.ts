import type { EvaluationReport, MeasureResult } from "@basketwise/core";
import { escapeHtml } from "../../matrix/page/escape.ts";
import { count, share, shares, times } from "./numbers.ts";
import { mainResults } from "./results.ts";

/** What a tab is called, such as `slim: HR@10 31.8 %`. */
export function titleOf(report: EvaluationReport): string {
  const { chosen } = mainResults(report);
  return chosen === undefined
    ? "Held-out baskets"
    : `${chosen.measure}: HR@10 ${share(chosen.metrics["hr@10"])}`;
}

/** What was chosen, what it reaches beside popularity, and why. */
export function headlineHtml(report: EvaluationReport): string {
  const { baskets, lines, products, why } = report;
  return [
    "<header>",
    '<p class="kicker">Held-out baskets</p>',
    `<h1>${unbroken(escapeHtml(sentenceOf(report)))}</h1>`,
    `<p class="facts">${count(baskets)} baskets · ${count(lines)} order lines · ${count(products)} products</p>`,
    scoresHtml(report),
    ...(why.length > 0
      ? ['<div class="why">', ...why.map((sentence) => `<p>${escapeHtml(withUnits(sentence))}</p>`), "</div>"]
      : []),
    "</header>",
  ].join("\n");
}

/** The report in one sentence. */
function sentenceOf(report: EvaluationReport): string {
  const { chosen, popularity } = mainResults(report);
  if (chosen === undefined) return "Nothing was chosen";
  if (popularity === undefined) return `${chosen.measure} was chosen`;
  if (chosen === popularity) return "Nothing did better than popularity";
  const [ours, theirs] = [chosen, popularity].map(({ metrics }) => metrics["hr@10"]) as [number, number];
  if (theirs === 0) {
    return ours === 0
      ? `Neither ${chosen.measure} nor popularity finds a held-out item`
      : `With ${chosen.measure} the graph finds held-out items, popularity none`;
  }
  return `With ${chosen.measure} the graph finds ${times(ours, theirs)} times as many held-out items as popularity`;
}

/** The two numbers that matter, large. */
function scoresHtml(report: EvaluationReport): string {
  const { chosen, popularity } = mainResults(report);
  const shown = [chosen, chosen === popularity ? undefined : popularity].filter((one) => one !== undefined);
  if (shown.length === 0) return "";
  return [
    '<dl class="scores">',
    ...shown.map(
      (result) =>
        `<div${result.chosen ? ' class="chosen"' : ""}><dt>${escapeHtml(result.measure)}</dt><dd>${scoreOf(result)}</dd></div>`,
    ),
    "</dl>",
    '<p class="unit">HR@10: the share of held-out items among the first ten, with 95&nbsp;% intervals</p>',
  ].join("\n");
}

function scoreOf({ metrics, intervals }: MeasureResult): string {
  return `<b>${share(metrics["hr@10"])}</b> <small>${shares(intervals["hr@10"])}</small>`;
}

/** Percents kept on the line of their number. */
function withUnits(sentence: string): string {
  return sentence.replaceAll(/(?<=\d) %/g, "\u00a0%");
}

/** Hyphenated words kept on one line. */
function unbroken(html: string): string {
  return html.replaceAll(/[a-z]+(?:-[a-z]+)+/g, "<span>$&</span>");
}
