/** A number with so many significant digits, without the cost of a detour through text. */
export function significant(value: number, digits: number): number {
  if (value === 0) return 0;
  const scale = 10 ** (digits - 1 - Math.floor(Math.log10(Math.abs(value))));
  return Math.round(value * scale) / scale;
}

/** A ratio of counts with six digits: enough that a percentage made of it is that of the counts, and short. */
export function ratio(value: number): number {
  return significant(value, 6);
}
