import type { EvaluationReport, MeasureResult, MetricName } from "@basketwise/core";
import { escapeHtml } from "../../matrix/page/escape.ts";
import { METRIC_WORDS, METRICS } from "./metric-words.ts";
import { parametersText, share } from "./numbers.ts";
import { byHitRate } from "./results.ts";

/** Said where a number is the best of its column, beside being bold and underlined. */
const BEST = '<span class="said"> (best)</span>';

/** All measures with their parameters, their metrics and 95 % intervals; the highest HR@10 first. */
export function measuresTable({ measures }: EvaluationReport): string {
  const rows = byHitRate(measures);
  const best = new Map(METRICS.map((name) => [name, bestOf(rows, name)]));
  const mostValid = Math.max(...rows.map(({ validation }) => validation));
  const heads = METRICS.map((name) => `<th scope="col">${escapeHtml(METRIC_WORDS[name].label)}</th>`);
  return [
    '<div class="scroll" role="region" tabindex="0" aria-labelledby="measures-caption">',
    '<table class="measures">',
    '<caption id="measures-caption" class="said">All measures on the test split, with 95 % intervals</caption>',
    "<thead>",
    `<tr><th scope="col">Measure</th>${heads.join("")}<th scope="col">HR@10, before the test</th></tr>`,
    "</thead>",
    "<tbody>",
    ...rows.map((result) => {
      const cells = METRICS.map((name) => metricCell(result, name, best.get(name)));
      return `<tr${result.chosen ? ' class="chosen"' : ""}>${headCell(result)}${cells.join("")}${validationCell(result, mostValid)}</tr>`;
    }),
    "</tbody>",
    "</table>",
    "</div>",
  ].join("\n");
}

/** The best value of a column; NaN where none is better than another. */
function bestOf(rows: readonly MeasureResult[], name: MetricName): number {
  const { better } = METRIC_WORDS[name];
  if (better === "neither") return Number.NaN;
  const values = rows.map(({ metrics }) => metrics[name]).filter(Number.isFinite);
  return better === "high" ? Math.max(...values) : Math.min(...values);
}

/** The measure's name, whether it was chosen, and its parameters. */
function headCell(result: MeasureResult): string {
  const parameters = parametersText(result.parameters);
  const more = parameters === "" ? "" : `<small>${escapeHtml(parameters)}</small>`;
  const chosen = result.chosen ? ' <em class="tag">chosen</em>' : "";
  return `<th scope="row"><span>${escapeHtml(result.measure)}</span>${chosen}${more}</th>`;
}

function metricCell(
  { metrics, intervals }: MeasureResult,
  name: MetricName,
  best: number | undefined,
): string {
  const { format, formatInterval } = METRIC_WORDS[name];
  return `<td>${marked(format(metrics[name]), metrics[name] === best)}<small>${formatInterval(intervals[name])}</small></td>`;
}

function validationCell({ validation }: MeasureResult, best: number): string {
  return `<td>${marked(share(validation), validation === best)}</td>`;
}

/** A number, marked where it is the best of its column. */
function marked(text: string, isBest: boolean): string {
  return isBest ? `<b>${text}</b>${BEST}` : `<span>${text}</span>`;
}
