import * as v from "valibot";

const message = "expected a day such as 2026-11-02";

/** Whether the calendar has that day, from 1970 on. */
function isOfTheCalendar(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  // `Date` would take 30 February for 2 March.
  return at >= 0 && new Date(at).toISOString().startsWith(day);
}

/** A day of the calendar from 1970 on, UTC. */
export const Day = v.pipe(
  v.string(message),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, message),
  v.check(isOfTheCalendar, message),
);
