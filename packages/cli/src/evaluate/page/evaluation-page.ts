import type { EvaluationReport } from "@basketwise/core";
import { escapeHtml } from "../../matrix/page/escape.ts";
import { byKept } from "./figures/by-kept.ts";
import { byMeasure } from "./figures/by-measure.ts";
import { bySlice } from "./figures/by-slice.ts";
import { learningCurve } from "./figures/learning-curve.ts";
import { headlineHtml, titleOf } from "./headline.ts";
import { measuresTable } from "./measures-table.ts";
import { protocolHtml } from "./protocol.ts";
import { STYLE } from "./style.ts";

/** Nothing is fetched from anywhere and nothing runs, whatever a name may hold. */
const NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'";

/** What the report doesn't hold, of the run that made it. */
export interface AboutRun {
  /** The order files, as they were named. */
  readonly files: readonly string[];
  /** The command line that gives the same numbers again. */
  readonly command: string;
  /** Why it was split so, where the user did not say. */
  readonly note?: string | undefined;
}

/** What `evaluate` found as a page, in one file that needs nothing else. The same report gives the same bytes. */
export function evaluationPage(report: EvaluationReport, about: AboutRun): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${NOTHING_FROM_OUTSIDE}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(titleOf(report))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${headlineHtml(report)}
<section aria-labelledby="measures-heading">
<h2 id="measures-heading">All measures</h2>
<p>On the test split, highest HR@10 first, with 95&nbsp;% intervals. The choice was made before, on other baskets, so the chosen one need not lead here. The best number of a column is bold and underlined.</p>
${measuresTable(report)}
</section>
<section class="pair" aria-labelledby="plot-heading">
<div>
<h2 id="plot-heading">How sure that is</h2>
<p>Each dot is a measure’s HR@10, its whisker the 95&nbsp;% interval. The dashed line is what popularity alone reaches: what lies right of it, the graph is worth. All measures saw the same carts, so one may be better for certain though whiskers overlap; the sentences at the top tell so of the chosen one.</p>
${legend("chosen", "other", "popularity")}
</div>
${byMeasure(report)}
</section>
<section aria-labelledby="parts-heading">
<h2 id="parts-heading">Where it does well, and where it does not</h2>
${legend("chosen", "popularity")}
<div class="pair">
${bySlice(BY_SIZE, report.bySize)}
${bySlice(BY_POPULARITY, report.byPopularity)}
</div>
</section>
<section aria-labelledby="more-heading">
<h2 id="more-heading">What more would bring</h2>
<div class="pair">
${byKept(report)}
${learningCurve(report)}
</div>
</section>
${protocolHtml(report, about)}
</main>
</body>
</html>
`;
}

/** A sign of the plots within a line of text, and what it stands for. */
const SIGNS = {
  chosen: [
    '<g class="row chosen"><line class="whisker" x1="1" y1="8" x2="25" y2="8"/><circle class="dot" cx="13" cy="8" r="4"/></g>',
    "chosen, with its 95&nbsp;% interval",
  ],
  other: ['<circle class="dot" cx="13" cy="8" r="4"/>', "other measures"],
  popularity: ['<polygon class="diamond" points="13,2.5 18.5,8 13,13.5 7.5,8"/>', "popularity"],
} as const;

const BY_SIZE = {
  id: "by-size",
  heading: "By size of the cart",
  caption: "How many items were in the cart, the one held out aside.",
  label: "Items in the cart",
} as const;

const BY_POPULARITY = {
  id: "by-popularity",
  heading: "By popularity of the item",
  caption: "In how many of the baskets learned from it stood.",
  label: "Baskets with it",
} as const;

/** What the signs of a plot stand for. */
function legend(...names: (keyof typeof SIGNS)[]): string {
  const items = names.map((name) => {
    const [parts, meaning] = SIGNS[name];
    return `<li><svg class="sign" viewBox="0 0 26 16" aria-hidden="true">${parts}</svg> ${meaning}</li>`;
  });
  return `<ul class="legend">${items.join("")}</ul>`;
}
