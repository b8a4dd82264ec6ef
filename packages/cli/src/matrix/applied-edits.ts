import type { Product } from "@basketwise/core";
import { describePlace } from "../input-error.ts";
import { countEdits, describeCounts, EDIT_WORDS, type EditRow, plural } from "./edit-row.ts";
import { knownIn, strangeColumn } from "./known.ts";

/** What a build made of the merchant's edits: how many of each are applied, and how many not yet. */
export interface AppliedEdits {
  readonly pins: number;
  readonly forbids: number;
  readonly adds: number;
  /** Further edits, that name what the catalog does not have. */
  readonly waiting: number;
}

/** At most so many edits that wait are told. */
const MOST_TOLD = 5;

/** How many edits a build found, and how many of them can do nothing yet. */
export function appliedEdits(edits: readonly EditRow[], catalog: readonly Product[]): AppliedEdits {
  const { applied, waiting } = partEdits(edits, catalog);
  return { ...countEdits(applied), waiting: waiting.length };
}

/** The same in lines for a human; none where there are no edits. */
export function describeApplied(
  edits: readonly EditRow[],
  catalog: readonly Product[],
  file: string,
): string {
  if (edits.length === 0) return "";
  const { applied, waiting } = partEdits(edits, catalog);
  const places = waiting.slice(0, MOST_TOLD).map(({ edit, column }) => {
    const place = describePlace({ file, row: edit.row, column, found: edit[column] });
    return `${place}, which is not in the catalog; the ${edit.edit} waits for it`;
  });
  const more = waiting.length - places.length;
  return [
    `${file}: ${describeCounts(applied)} applied${waiting.length > 0 ? `, ${describeWaiting(waiting)}` : ""}`,
    ...places,
    ...(more > 0 ? [`${file}: ${more} more wait for products that are not in the catalog`] : []),
    "",
  ].join("\n");
}

/** An edit, and which of its columns names what the catalog does not have. */
interface WaitingEdit {
  readonly edit: EditRow;
  readonly column: "for" | "product";
}

interface PartedEdits {
  readonly applied: readonly EditRow[];
  readonly waiting: readonly WaitingEdit[];
}

function partEdits(edits: readonly EditRow[], catalog: readonly Product[]): PartedEdits {
  if (edits.length === 0) return { applied: [], waiting: [] };
  const known = knownIn(catalog);
  const waiting = edits.flatMap((edit) => {
    const column = strangeColumn(edit, known);
    return column === undefined ? [] : [{ edit, column }];
  });
  const waits = new Set(waiting.map(({ edit }) => edit));
  return { applied: edits.filter((edit) => !waits.has(edit)), waiting };
}

/** Such as `1 pin waits`, or `1 pin and 2 adds wait`. */
function describeWaiting(waiting: readonly WaitingEdit[]): string {
  const words = EDIT_WORDS.flatMap((word) => {
    const count = waiting.filter(({ edit }) => edit.edit === word).length;
    return count === 0 ? [] : [plural(count, word)];
  });
  return `${words.join(" and ")} ${waiting.length === 1 ? "waits" : "wait"}`;
}
