import type { CrossSellMatrix } from "@basketwise/core";
import { alikeTogether } from "./alike-together.ts";
import { escapeHtml } from "./escape.ts";
import { heatLabels } from "./heat.ts";
import { marksIn } from "./marks.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { tableOf } from "./table.ts";

/** Nothing is fetched from anywhere, whatever a title may hold. */
const NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

/** The matrix as a page for a screen or a wall, in one file that needs nothing else. The same matrix gives the same bytes. */
export function matrixPage(matrix: CrossSellMatrix): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${NOTHING_FROM_OUTSIDE}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>What goes with what</title>
<style>:root{--columns:${matrix.columns.length}}${STYLE}</style>
</head>
<body>
<header>
<div>
<h1>What goes with what</h1>
<p class="how">Read along a row: of 100 orders with the item on the left, so many held the item above too.</p>
<p class="facts">${escapeHtml(factsOf(matrix))}</p>
</div>
<div class="tools">
${legendOf(matrix)}
<p class="find">
<button type="button" class="alike" aria-pressed="true">Alike together</button>
<label>Find <input type="search" placeholder="in what they came for"></label> <output></output>
</p>
</div>
</header>
<div class="sheet">
${matrix.rows.length > 0 ? "" : '<p class="none">No two products were bought together often enough to tell.</p>'}${tableOf(alikeTogether(matrix))}
</div>
<footer>
<p>Blank: fewer than ${matrix.minBaskets} orders with both, no more than by chance, or not among the strongest pairs that the graph keeps.
<span class="hint">Click a heading to sort by it, a row's name to put what goes with it first.</span></p>
</footer>
<div class="tip" role="status" hidden></div>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

/** Such as `19,639 orders until 9 December 2011 · graph 95973f8153377d06 · prices in GBP`. */
function factsOf({ baskets, until, graphVersion, currency }: CrossSellMatrix): string {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const last = until === undefined ? "" : ` until ${day.format(Date.parse(until))}`;
  return `${baskets.toLocaleString("en")} orders${last} · graph ${graphVersion} · prices in ${currency}`;
}

function legendOf({ cells }: CrossSellMatrix): string {
  const steps = heatLabels().map((label, i) => `<li class="h${i + 1}">${label}</li>`);
  const marks = marksIn(cells).map(({ sign, name, meaning }) => {
    return `<li class="mark ${name}"><i>${sign}</i> ${escapeHtml(meaning)}</li>`;
  });
  return `<ul class="legend" aria-label="Of 100 orders"><li class="unit">of 100 orders</li>${steps.join("")}${marks.join("")}</ul>`;
}
