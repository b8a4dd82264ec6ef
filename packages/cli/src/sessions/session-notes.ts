import { dateNotes } from "../orders/date-notes.ts";
import { IDLE_MINUTES, MOST_LOOKED_AT } from "./index-views.ts";
import type { LoadedViews } from "./read-sessions.ts";

/** What whoever reads the result should know of how the files were read, a sentence each. */
export function notesOn(files: readonly LoadedViews[], crawlers: number): string[] {
  const notes = files.flatMap(({ source, found, reading, doubtfulDate }) => [
    ...(found.fields.session === undefined
      ? [
          `${source.file}: tells visitors, not sessions; ${IDLE_MINUTES} minutes without a sign of one part two sessions`,
        ]
      : []),
    ...dateNotes({ source, reading, doubtfulDate }),
  ]);
  if (crawlers > 0) {
    const sessions = crawlers === 1 ? "1 session" : `${crawlers} sessions`;
    notes.push(`${sessions} looked at more than ${MOST_LOOKED_AT} products: no customers, left out`);
  }
  return notes;
}
