/** A share in percent with one digit; a dash for a share of nothing. */
export function percent(part: number, of = 1): string {
  return of === 0 ? "–" : `${((part / of) * 100).toFixed(1)} %`;
}

/** A change of a share in percentage points, with its sign. */
export function points(change: number): string {
  const value = (change * 100).toFixed(1);
  if (Number(value) === 0) return "0.0";
  return change > 0 ? `+${value}` : value.replace("-", "−");
}

/** A whole number as it is, another with four digits. */
export function short(value: number): string {
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
}
