import type { BenchRow } from "../../question.ts";
import type { Chart } from "./shape.ts";

/**
 * The ratios of some rows as bars beside their baseline, which is the dashed line at 1.
 * @param name what a row's bar is called; rows without one are left out
 */
export function ratioChart(
  words: { readonly title: string; readonly unit: string; readonly baseline: string },
  rows: readonly BenchRow[],
  name: (row: BenchRow) => string | undefined,
): Chart {
  const bars = rows.flatMap((row) => {
    const label = name(row);
    return label === undefined ? [] : [{ label, value: row.ratio, ours: true }];
  });
  return {
    title: words.title,
    unit: words.unit,
    as: "ratio",
    groups: [{ label: "", bars }],
    reference: { label: words.baseline, value: 1 },
  };
}
