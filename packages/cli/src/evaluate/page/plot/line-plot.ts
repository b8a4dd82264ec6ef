import { escapeHtml } from "../../../matrix/page/escape.ts";
import { count, mark, share } from "../numbers.ts";
import { along, alongLog, axisOf } from "./scale.ts";
import { CHARACTER, element, line, type PlotWords, picture, text, WIDTH } from "./svg.ts";

/** A point of the line. */
export interface LinePoint {
  readonly at: number;
  readonly value: number;
  /** Said where it is pointed to. */
  readonly words: string;
  /** The point that was used. */
  readonly marked: boolean;
}

/** A line through points over a logarithmic axis. */
export interface LinePlot extends PlotWords {
  /** At least one, in rising order of `at`. */
  readonly points: readonly LinePoint[];
  /** A dashed line across. */
  readonly reference?: { readonly label: string; readonly value: number };
  /** What is said under the axis, and above the other one. */
  readonly xUnit: string;
  readonly yUnit: string;
}

const HEIGHT = 262;
const TOP = 34;
const BOTTOM = HEIGHT - 46;
/** Where the marks' texts of the upright axis end. */
const LEFT = 40;
/** Where the first and the last point may stand: half of a text fits beside them. */
const [FIRST, LAST] = [LEFT + 26, WIDTH - 36];

/** A line with a dot at each point. */
export function linePlot(plot: LinePlot): string {
  const { points, reference, xUnit, yUnit } = plot;
  const axis = axisOf([
    ...points.map(({ value }) => value),
    ...(reference === undefined ? [] : [reference.value]),
  ]);
  const all = points.map(({ at }) => at);
  const x = (at: number) => FIRST + alongLog(all, at) * (LAST - FIRST);
  const y = (value: number) => BOTTOM - along(axis, value) * (BOTTOM - TOP);
  const way = points.map(({ at, value }) => `${x(at).toFixed(2)},${y(value).toFixed(2)}`);
  return picture(plot, HEIGHT, [
    ...axis.ticks.map((tick) => line(LEFT + 8, y(tick), WIDTH - 8, y(tick), "grid")),
    ...axis.ticks.map((tick) => text(LEFT, y(tick) + 4, mark(tick), { class: "tick", "text-anchor": "end" })),
    text(1, 12, yUnit, { class: "unit" }),
    text((LEFT + WIDTH) / 2, HEIGHT - 6, xUnit, { class: "unit", "text-anchor": "middle" }),
    ...withRoom(points, x).map(({ at }) =>
      text(x(at), BOTTOM + 20, count(at), { class: "tick", "text-anchor": "middle" }),
    ),
    ...(reference === undefined ? [] : referenceParts(reference, y)),
    element("polyline", { class: "way", points: way.join(" ") }),
    ...points.map((point) => pointParts(point, x(point.at), y(point.value))),
  ]);
}

function referenceParts(
  { label, value }: { readonly label: string; readonly value: number },
  y: (value: number) => number,
): string[] {
  const above = y(value) - 7;
  return [
    line(LEFT + 8, y(value), WIDTH - 8, y(value), "reference"),
    text(WIDTH - 8, above, `${label} ${share(value)}`, { class: "reference", "text-anchor": "end" }),
  ];
}

/** The dot; filled, and with its value, where it is the one that was used. */
function pointParts({ value, words, marked }: LinePoint, x: number, y: number): string {
  return element(
    "g",
    { class: marked ? "point chosen" : "point" },
    [
      element("title", {}, escapeHtml(words)),
      element("circle", { class: "dot", cx: x, cy: y, r: marked ? 5.5 : 4 }),
      ...(marked ? [text(x, y - 11, share(value), { class: "value", "text-anchor": "middle" })] : []),
    ].join(""),
  );
}

/** The points whose texts fit under the axis: the marked ones first, then from the last to the first. */
function withRoom(points: readonly LinePoint[], x: (at: number) => number): LinePoint[] {
  const half = (point: LinePoint) => (count(point.at).length * CHARACTER) / 2 + 3;
  const order = [
    ...points.filter(({ marked }) => marked),
    ...points.filter(({ marked }) => !marked).reverse(),
  ];
  const taken: LinePoint[] = [];
  for (const point of order) {
    const isFree = taken.every((other) => Math.abs(x(other.at) - x(point.at)) >= half(other) + half(point));
    if (isFree) taken.push(point);
  }
  return taken;
}
