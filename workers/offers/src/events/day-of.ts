/** The day of a moment, both in UTC: `2026-11-02` of `2026-11-02T10:00:00.000Z`. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
