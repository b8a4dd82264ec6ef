/** A day in milliseconds. */
export const DAY = 86_400_000;

/** The day of a moment, both in UTC: `2026-11-02` of `2026-11-02T10:00:00.000Z`. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** The day (UTC) so many days before a moment in milliseconds since the epoch. */
export function dayBefore(days: number, at: number): string {
  return dayOf(new Date(at - days * DAY).toISOString());
}

/** Days from a time (ISO 8601) to a moment in milliseconds; NaN where the time can't be read. */
export function daysSince(time: string, at: number): number {
  return (at - Date.parse(time)) / DAY;
}

/** Whether a time lies in the last so many days before a moment, the moment included. */
export function isWithin(time: string, days: number, at: number): boolean {
  const since = daysSince(time, at);
  return since >= 0 && since <= days;
}

/** The month of the year of a moment in milliseconds since the epoch, UTC: 1 for January to 12. */
export function monthOf(at: number): number {
  return new Date(at).getUTCMonth() + 1;
}
