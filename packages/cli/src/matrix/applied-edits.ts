import type { Product } from "@basketwise/core";
import { describePlace } from "../input-error.ts";
import { countEdits, describeCounts, type EditRow } from "./edit-row.ts";
import { knownIn, strangeColumn } from "./known.ts";

/** What a build made of the merchant's edits. */
export interface AppliedEdits {
  readonly pins: number;
  readonly forbids: number;
  readonly adds: number;
  /** Of these as many name what the catalog does not have. */
  readonly waiting: number;
}

/** At most so many edits that wait are told. */
const MOST_TOLD = 5;

/** How many edits a build found, and how many of them can do nothing yet. */
export function appliedEdits(edits: readonly EditRow[], catalog: readonly Product[]): AppliedEdits {
  return { ...countEdits(edits), waiting: waitingEdits(edits, catalog).length };
}

/** The same in lines for a human; none where there are no edits. */
export function describeApplied(
  edits: readonly EditRow[],
  catalog: readonly Product[],
  file: string,
): string {
  if (edits.length === 0) return "";
  const waiting = waitingEdits(edits, catalog);
  const places = waiting.slice(0, MOST_TOLD).map(({ row, column, found }) => {
    return `${describePlace({ file, row, column, found })}, which is not in the catalog; the edit waits for it`;
  });
  const more = waiting.length - places.length;
  return [
    `${file}: ${describeCounts(edits)} applied`,
    ...places,
    ...(more > 0 ? [`${file}: ${more} more wait for products that are not in the catalog`] : []),
    "",
  ].join("\n");
}

function waitingEdits(edits: readonly EditRow[], catalog: readonly Product[]) {
  if (edits.length === 0) return [];
  const known = knownIn(catalog);
  return edits.flatMap((edit) => {
    const column = strangeColumn(edit, known);
    return column === undefined ? [] : [{ row: edit.row, column, found: edit[column] }];
  });
}
