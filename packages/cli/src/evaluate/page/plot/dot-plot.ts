import type { Interval } from "@basketwise/core";
import { escapeHtml } from "../../../matrix/page/escape.ts";
import { mark, share, shares } from "../numbers.ts";
import { along, axisOf } from "./scale.ts";
import { CHARACTER, cut, element, line, type PlotWords, picture, text, WIDTH } from "./svg.ts";

/** A value and its interval; NaN where there are too few to have one. */
interface Dot {
  readonly value: number;
  readonly interval: Interval;
}

/** A line of the plot. */
export interface DotRow {
  readonly label: string;
  /** Said after the label, more quietly. */
  readonly note?: string;
  /** Absent where there is nothing to show. */
  readonly dot?: Dot;
  readonly kind: "chosen" | "other" | "popularity";
  /** Popularity's value, where each line has its own. */
  readonly beside?: number;
}

/** Rows of dots with whiskers on one axis. */
export interface DotPlot extends PlotWords {
  readonly rows: readonly DotRow[];
  /** A dashed line through all rows. */
  readonly reference?: { readonly label: string; readonly value: number };
  /** What is said under the axis. */
  readonly unit: string;
}

const ROW = 40;
/** Room above the rows for a reference's name. */
const HEAD = 22;
const FOOT = 42;
/** Room beside the axis: for half a dot, and for half of its outer marks' text. */
const EDGE = 16;
/** Room that a row's value takes at its end, in characters. */
const VALUE = 6;

/** Dots and whiskers: each row's words above its line, so that long names have room on a phone too. */
export function dotPlot(plot: DotPlot): string {
  const { rows, reference, unit } = plot;
  const axis = axisOf(valuesOf(plot));
  const x = (value: number) => EDGE + along(axis, value) * (WIDTH - 2 * EDGE);
  const head = reference === undefined ? 0 : HEAD;
  const bottom = head + rows.length * ROW;
  return picture(plot, bottom + FOOT, [
    ...axis.ticks.map((tick) => line(x(tick), head, x(tick), bottom + 4, "grid")),
    ...axis.ticks.map((tick) =>
      text(x(tick), bottom + 18, mark(tick), { class: "tick", "text-anchor": "middle" }),
    ),
    text(WIDTH / 2, bottom + 36, unit, { class: "unit", "text-anchor": "middle" }),
    ...(reference === undefined ? [] : referenceParts(reference, x, bottom)),
    ...rows.map((row, i) =>
      element("g", { class: `row ${row.kind}` }, rowParts(row, head + i * ROW, x).join("")),
    ),
  ]);
}

/** All that the axis has to hold. */
function valuesOf({ rows, reference }: DotPlot): number[] {
  const own = rows.flatMap(({ dot, beside }) => [
    ...(dot === undefined ? [] : [dot.value, ...endsOf(dot)]),
    ...(beside === undefined ? [] : [beside]),
  ]);
  return reference === undefined ? own : [...own, reference.value];
}

/** The dashed line, its name above it and inside the picture. */
function referenceParts(
  { label, value }: { readonly label: string; readonly value: number },
  x: (value: number) => number,
  bottom: number,
): string[] {
  const words = `${label} ${share(value)}`;
  const half = (words.length * CHARACTER) / 2;
  const at = Math.min(Math.max(x(value), half), WIDTH - half);
  return [
    line(x(value), HEAD - 6, x(value), bottom + 4, "reference"),
    text(at, HEAD - 10, words, { class: "reference", "text-anchor": "middle" }),
  ];
}

function rowParts(row: DotRow, top: number, x: (value: number) => number): string[] {
  const { dot, beside, kind } = row;
  const y = top + 28;
  return [
    element("title", {}, escapeHtml(spoken(row))),
    line(EDGE, y, WIDTH - EDGE, y, "track"),
    ...labelParts(row, top + 16),
    ...(dot === undefined ? [] : dotParts(dot, kind, y, x)),
    // Last, and an outline: where both are one, both are seen.
    ...(beside === undefined ? [] : [diamond(x(beside), y)]),
  ];
}

/** The label at the left, the value at the right. */
function labelParts({ label, note = "", dot }: DotRow, y: number): string[] {
  const room = Math.floor((WIDTH - 2) / CHARACTER) - VALUE;
  const name = cut(label, room);
  const more = cut(note, room - [...name].length - 2);
  const words = `${escapeHtml(name)}${more === "" ? "" : ` ${element("tspan", { class: "note", dx: 4 }, escapeHtml(more))}`}`;
  return [
    element("text", { x: 1, y, class: "label" }, words),
    text(WIDTH - 1, y, dot === undefined ? "–" : share(dot.value), { class: "value", "text-anchor": "end" }),
  ];
}

/** The whisker with its two ends, and the dot on it. */
function dotParts(dot: Dot, kind: DotRow["kind"], y: number, x: (value: number) => number): string[] {
  const { value } = dot;
  const ends = endsOf(dot).map(x);
  const [low, high] = ends;
  return [
    ...(low === undefined || high === undefined ? [] : [line(low, y, high, y, "whisker")]),
    ...ends.map((end) => line(end, y - 5, end, y + 5, "whisker")),
    kind === "popularity"
      ? diamond(x(value), y)
      : element("circle", { class: "dot", cx: x(value), cy: y, r: 4 }),
  ];
}

/** The ends of a whisker; none where there is no interval. */
function endsOf({ interval }: Dot): readonly number[] {
  return interval.every(Number.isFinite) ? interval : [];
}

/** The sign of popularity. */
function diamond(x: number, y: number): string {
  const corners = [
    [x, y - 5.5],
    [x + 5.5, y],
    [x, y + 5.5],
    [x - 5.5, y],
  ];
  return element("polygon", {
    class: "diamond",
    points: corners.map((at) => at.map((one) => one.toFixed(2))).join(" "),
  });
}

/** What a row says where it is pointed to. */
function spoken({ label, note, dot, beside }: DotRow): string {
  const words = [
    note === undefined ? label : `${label}, ${note}`,
    dot === undefined ? "nothing" : share(dot.value),
    ...(dot === undefined || endsOf(dot).length === 0 ? [] : [`95 % interval ${shares(dot.interval)}`]),
    ...(beside === undefined ? [] : [`popularity ${share(beside)}`]),
  ];
  return words.join("; ");
}
