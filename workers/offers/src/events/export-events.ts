import type { Counts } from "../storage/counts.ts";
import type { Log } from "../storage/log.ts";
import { eventsOf } from "./log-events.ts";

/** What {@link exportEvents} reads. */
export interface ExportSources {
  readonly log: Log;
  readonly counts: Counts;
}

/**
 * The events that came in on a day (UTC) as newline-delimited JSON, each once; one part for each text of the log. An
 * event that stands in the log of several days is that of the day it was counted on. Holds the ids of the day in memory:
 * some 100 bytes each. Rejects as log and counts do.
 */
export async function* exportEvents(day: string, { log, counts }: ExportSources): AsyncGenerator<string> {
  const told = new Set<string>();
  for await (const key of keysOf(log, eventsOf(day))) {
    // What is deleted meanwhile is not there any more.
    const lines = linesOf((await log.get(key)) ?? "").filter(({ eventId }) => !told.has(eventId));
    const countedOn = await counts.countedOn(lines.map(({ eventId }) => eventId));
    let part = "";
    for (const { eventId, line } of lines) {
      if (told.has(eventId) || (countedOn.get(eventId) ?? day) !== day) continue;
      told.add(eventId);
      part += `${line}\n`;
    }
    if (part !== "") yield part;
  }
}

async function* keysOf(log: Log, prefix: string): AsyncGenerator<string> {
  let cursor: string | undefined;
  do {
    const page = await log.list(prefix, cursor);
    yield* page.keys;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

function linesOf(text: string): { readonly eventId: string; readonly line: string }[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ eventId: (JSON.parse(line) as { eventId: string }).eventId, line }));
}
