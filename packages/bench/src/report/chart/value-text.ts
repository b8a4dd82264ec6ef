import type { Bar, Chart } from "./shape.ts";

/** A number of a chart, as docs/benchmarks.md writes it. */
export function valueText(value: number, as: Chart["as"]): string {
  return as === "ratio" ? value.toFixed(2) : value.toFixed(3).replace(/^0\./, ".");
}

/** All that a chart shows, in a sentence a group. */
export function spoken({ unit, as, groups, reference }: Chart): string {
  const said = groups.map(
    ({ label, bars }) => `${label}: ${bars.map((bar) => barText(bar, as)).join(", ")}.`,
  );
  const line = reference === undefined ? [] : [`${reference.label}: ${valueText(reference.value, as)}.`];
  return [`${unit}.`, ...said, ...line].join(" ");
}

function barText({ label, value, low, high }: Bar, as: Chart["as"]): string {
  const interval =
    low === undefined || high === undefined ? "" : ` (${valueText(low, as)} to ${valueText(high, as)})`;
  return `${label} ${valueText(value, as)}${interval}`;
}
