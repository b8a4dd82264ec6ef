import type { MatrixEdit, MatrixEditWord } from "@basketwise/core";

/** A merchant's edit where it stands in a file. */
export interface EditRow extends MatrixEdit {
  /** As a spreadsheet numbers it, from 1. */
  readonly row: number;
  /** What the merchant wrote beside it, for themselves. */
  readonly note: string;
}

/** The words that can stand in the column `edit`. */
export const EDIT_WORDS: readonly MatrixEditWord[] = ["pin", "forbid", "add"];

/** How often each word stands in a list of edits. */
export function countEdits(
  edits: readonly MatrixEdit[],
): Readonly<Record<"pins" | "forbids" | "adds", number>> {
  const count = (word: MatrixEditWord) => edits.filter(({ edit }) => edit === word).length;
  return { pins: count("pin"), forbids: count("forbid"), adds: count("add") };
}

/** Such as `2 pins, 1 forbid, 0 adds`. */
export function describeCounts(edits: readonly MatrixEdit[]): string {
  const { pins, forbids, adds } = countEdits(edits);
  const words = [plural(pins, "pin"), plural(forbids, "forbid"), plural(adds, "add")];
  return words.join(", ");
}

/** Such as `1 add` or `2 adds`. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** What tells one pair from another. */
export function pairOf({ for: ref, product }: Pick<MatrixEdit, "for" | "product">): string {
  return JSON.stringify([ref, product]);
}
