import * as v from "valibot";

const message = "expected a day or time in ISO 8601 with its zone, such as 2026-11-02T10:00:00Z";

/** A day, or a time with its zone: without one it would mean another moment on each machine. */
const PATTERN =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** Whether the month has that day; `Date` would take 30 February for 2 March. */
function isDayOfItsMonth(time: string): boolean {
  const day = Number(time.slice(8, 10));
  if (day <= 28) return true;
  return day <= new Date(Date.UTC(Number(time.slice(0, 4)), Number(time.slice(5, 7)), 0)).getUTCDate();
}

/** A moment, or the midnight (UTC) that begins a day. */
export const Time = v.pipe(v.string(message), v.regex(PATTERN, message), v.check(isDayOfItsMonth, message));
