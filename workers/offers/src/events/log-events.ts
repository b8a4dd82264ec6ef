import { dayOf } from "@basketwise/core";
import { EVENTS } from "../log/places.ts";
import type { Log } from "../storage/log.ts";
import { digest } from "../text/digest.ts";
import type { LoggedEvent } from "./logged-event.ts";

/** Where the events that came in on a day (UTC) stand in the log. */
export const eventsOf = (day: string) => `${EVENTS}${day}/`;

/** Writes events to the log, one text a day of arrival. The same events have the same name there, in whatever order they come. */
export async function logEvents(events: readonly LoggedEvent[], log: Log): Promise<void> {
  for (const [day, some] of Map.groupBy(events, ({ receivedAt }) => dayOf(receivedAt))) {
    const sorted = some.toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1));
    const text = sorted.map((event) => `${JSON.stringify(event)}\n`).join("");
    await log.put(`${eventsOf(day)}${await digest(text)}.ndjson`, text);
  }
}
