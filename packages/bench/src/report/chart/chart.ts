import { panel, ROW } from "./panel.ts";
import type { BarGroup, Chart } from "./shape.ts";
import { element, escaped, text, widthOf } from "./svg.ts";
import { spoken, valueText } from "./value-text.ts";

const WIDTH = 860;
const EDGE = 24;
/** Where the first groups begin. */
const TOP = 84;
/** Groups side by side; more stand below. */
const ABREAST = 3;
/** Room over the bars of groups with names, and of a group without. */
const HEADS = { named: 32, nameless: 8 } as const;
/** Room between groups, and for the number behind a bar. */
const GAP = 20;
const NUMBER = 52;
/** The names of the bars take no more. */
const LONGEST_LABEL = 300;

/** Light and dark as the reader has it, on a ground of its own, in whatever letters the system has. */
const STYLE = [
  "text{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-size:13px;fill:#1b1a17;font-variant-numeric:tabular-nums}",
  ".ground{fill:#fbfaf6}.title{font-size:17px;font-weight:600}.unit{fill:#65625a;font-size:12.5px}.group,.ours{font-weight:600}",
  ".bar{fill:#b3ad9f}.bar.ours{fill:#0e5f68}.whisker{stroke:#1b1a17;stroke-width:1.25}.halo{stroke:#fbfaf6;stroke-width:3.5;stroke-linecap:square}.base{stroke:#8d887b}.reference{stroke:#9a4a12;stroke-width:1.5;stroke-dasharray:4 3}",
  "@media(prefers-color-scheme:dark){text{fill:#ecebe6}.ground{fill:#151615}.unit{fill:#a9a69d}.bar{fill:#6a6961}.bar.ours{fill:#3d9a93}",
  ".whisker{stroke:#ecebe6}.halo{stroke:#151615}.base{stroke:#7d7c74}.reference{stroke:#f0a868}}",
].join("");

/** A chart as SVG that needs nothing else; the same chart gives the same bytes. */
export function chart(shown: Chart): string {
  const { title, groups } = shown;
  const labels = [...new Set(groups.flatMap(({ bars }) => bars.map(({ label }) => label)))];
  const each = headOf(groups) + labels.length * ROW + GAP;
  const rows = Math.ceil(groups.length / ABREAST);
  const height = TOP + rows * each - GAP + EDGE;
  const holds = [
    element("title", {}, [escaped(title)]),
    element("desc", {}, [escaped(spoken(shown))]),
    element("style", {}, [STYLE]),
    element("rect", { class: "ground", width: WIDTH, height }),
    text(EDGE, 36, title, "title"),
    text(EDGE, 58, unitText(shown), "unit"),
    ...Array.from({ length: rows }, (_, row) => rowOfPanels(shown, labels, row, TOP + row * each)).flat(),
  ];
  const root = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${WIDTH} ${height}`, role: "img" };
  return `${element("svg", root, holds)}\n`;
}

/** The names of the bars, and the groups that stand side by side behind them. */
function rowOfPanels(shown: Chart, labels: readonly string[], row: number, top: number): string[] {
  const { groups } = shown;
  const labelWidth = Math.min(LONGEST_LABEL, Math.max(0, ...labels.map(widthOf)));
  const abreast = Math.min(ABREAST, groups.length);
  const left = EDGE + labelWidth + GAP;
  const width = (WIDTH - EDGE - left) / abreast;
  const most = mostOf(shown);
  const own = ourLabels(groups);
  const head = headOf(groups);
  return [
    ...labels.map((label, i) => {
      const kind = own.has(label) ? "label ours" : "label";
      const room = Math.floor(LONGEST_LABEL / widthOf("x"));
      return text(EDGE, top + head + i * ROW + ROW / 2 + 4.5, cut(label, room), kind);
    }),
    ...groups.slice(row * ABREAST, (row + 1) * ABREAST).flatMap((group, i) => {
      const place = { left: left + i * width, top, head, length: width - NUMBER - GAP, most };
      return panel(shown, group, labels, place);
    }),
  ];
}

/** The unit, and what the dashed line is. */
function unitText({ unit, reference, as }: Chart): string {
  if (reference === undefined) return unit;
  return `${unit}; dashed line: ${reference.label}, ${valueText(reference.value, as)}`;
}

/** The highest value that is drawn; 1 where all are 0. */
function mostOf({ groups, reference }: Chart): number {
  const values = groups.flatMap(({ bars }) => bars.flatMap(({ value, high }) => [value, high ?? 0]));
  return Math.max(0, reference?.value ?? 0, ...values) || 1;
}

function headOf(groups: readonly BarGroup[]): number {
  return groups.some(({ label }) => label !== "") ? HEADS.named : HEADS.nameless;
}

function ourLabels(groups: readonly BarGroup[]): ReadonlySet<string> {
  return new Set(groups.flatMap(({ bars }) => bars.filter(({ ours }) => ours).map(({ label }) => label)));
}

/** A text cut to so many characters. */
function cut(content: string, characters: number): string {
  const letters = [...content];
  return letters.length <= characters ? content : `${letters.slice(0, characters - 1).join("")}…`;
}
