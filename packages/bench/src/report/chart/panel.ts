import type { Bar, BarGroup, Chart } from "./shape.ts";
import { element, line, text } from "./svg.ts";
import { valueText } from "./value-text.ts";

/** Height of a bar's row, and of the bar in it. */
export const ROW = 28;
const BAR = 16;

/** Where a group stands: what its bars begin at, and how long the highest value is. */
export interface Place {
  readonly left: number;
  readonly top: number;
  /** Room over the bars for the group's name. */
  readonly head: number;
  readonly length: number;
  /** The highest value of the chart. */
  readonly most: number;
}

/** The bars of one group, a row each in the order of the labels; where it has no such bar the row is empty. */
export function panel(chart: Chart, group: BarGroup, labels: readonly string[], place: Place): string[] {
  const { left, top, head } = place;
  const x = (value: number) => left + (value / place.most) * place.length;
  const bottom = top + head + labels.length * ROW;
  const byLabel = new Map(group.bars.map((bar) => [bar.label, bar]));
  return [
    text(left, top + 14, group.label, "group"),
    line(left, top + head - 4, left, bottom, "base"),
    ...labels.flatMap((label, row) => {
      const bar = byLabel.get(label);
      return bar === undefined ? [] : barParts(bar, chart, top + head + row * ROW, x);
    }),
    ...(chart.reference === undefined
      ? []
      : [line(x(chart.reference.value), top + head - 8, x(chart.reference.value), bottom, "reference")]),
  ];
}

/** The bar, its whisker, and its number behind both. */
function barParts(bar: Bar, { as }: Chart, top: number, x: (value: number) => number): string[] {
  const { value, low, high, ours = false } = bar;
  const middle = top + ROW / 2;
  const end = x(Math.max(value, high ?? 0));
  return [
    element("rect", {
      class: ours ? "bar ours" : "bar",
      x: x(0),
      y: middle - BAR / 2,
      width: x(value) - x(0),
      height: BAR,
    }),
    ...(low === undefined || high === undefined ? [] : whisker(x(low), x(high), middle)),
    text(end + 7, middle + 4.5, valueText(value, as), ours ? "value ours" : "value"),
  ];
}

/** An interval, set off from the bar it lies on. */
function whisker(low: number, high: number, y: number): string[] {
  return ["halo", "whisker"].flatMap((kind) => [
    line(low, y, high, y, kind),
    line(low, y - 4, low, y + 4, kind),
    line(high, y - 4, high, y + 4, kind),
  ]);
}
