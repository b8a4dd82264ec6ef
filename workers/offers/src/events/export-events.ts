import { linesOf } from "../log/lines-of.ts";
import { pagesOf } from "../log/pages-of.ts";
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
  for await (const keys of pagesOf((cursor) => log.list(eventsOf(day), cursor))) {
    for (const key of keys) {
      // What is deleted meanwhile is not there any more.
      const logged = loggedIn((await log.get(key)) ?? "").filter(({ eventId }) => !told.has(eventId));
      const countedOn = await counts.countedOn(logged.map(({ eventId }) => eventId));
      let part = "";
      for (const { eventId, line } of logged) {
        if (told.has(eventId) || (countedOn.get(eventId) ?? day) !== day) continue;
        told.add(eventId);
        part += `${line}\n`;
      }
      if (part !== "") yield part;
    }
  }
}

function loggedIn(text: string): { readonly eventId: string; readonly line: string }[] {
  return linesOf(text).map((line) => ({ eventId: (JSON.parse(line) as { eventId: string }).eventId, line }));
}
