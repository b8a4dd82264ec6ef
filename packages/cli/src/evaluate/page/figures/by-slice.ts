import type { Slice } from "@basketwise/core";
import { count, share, shares } from "../numbers.ts";
import { numbersTable } from "../numbers-table.ts";
import { type DotRow, dotPlot } from "../plot/dot-plot.ts";
import { figure, noFigure } from "./figure.ts";

/** What tells one figure of slices from another. */
export interface SliceWords {
  readonly id: string;
  readonly heading: string;
  readonly caption: string;
  /** Heading of the labels. */
  readonly label: string;
}

/** HR@10 of the chosen ranking and of popularity over parts of the held-out items. */
export function bySlice({ id, heading, caption, label }: SliceWords, slices: readonly Slice[]): string {
  if (slices.length === 0) return noFigure(heading, "There was nothing to take apart.");
  const told = slices.map(
    (slice) => `${slice.label}: ${share(slice.chosen)} beside ${share(slice.popularity)}`,
  );
  return figure({
    heading,
    caption,
    plot: dotPlot({
      id,
      title: `HR@10 ${heading.toLowerCase()}`,
      description: `The chosen ranking beside popularity. ${told.join(", ")}.`,
      rows: slices.map(rowOf),
      unit: "HR@10, test split",
    }),
    numbers: numbersTable(
      heading,
      [label, "Held out", "HR@10", "95 %", "Popularity"],
      slices.map((slice) => [slice.label, count(slice.heldOut), ...numbersOf(slice)]),
    ),
  });
}

/** A slice without a held-out item has no dot: none of nothing is not 0. */
function rowOf({ label, heldOut, chosen, chosenInterval, popularity }: Slice): DotRow {
  const row = { label, note: `${count(heldOut)} held out`, kind: "chosen" } as const;
  return heldOut === 0
    ? row
    : { ...row, dot: { value: chosen, interval: chosenInterval }, beside: popularity };
}

function numbersOf({ heldOut, chosen, chosenInterval, popularity }: Slice): string[] {
  if (heldOut === 0) return ["–", "–", "–"];
  return [share(chosen), shares(chosenInterval), share(popularity)];
}
