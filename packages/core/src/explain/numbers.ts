import { HOLE } from "./hole.ts";
import type { Wording } from "./language.ts";
import { decimalIn, moneyIn, percentIn } from "./numerals.ts";

/** Whether it is a number that can be written. */
export function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** A number as the locale writes it; a hole where it is none. */
export function number(value: unknown, { locale }: Wording): string {
  return isNumber(value) ? decimalIn(locale)(value) : HOLE;
}

/** An amount in major units, as the locale writes money; a hole where it is none. */
export function money(amount: unknown, { locale, currency }: Wording): string {
  return isNumber(amount) ? moneyIn(locale)(currency).format(amount) : HOLE;
}

/** A percentage from 0 to 100, as the locale writes it; a hole where it is none. */
export function percent(value: unknown, { locale }: Wording): string {
  return isNumber(value) ? percentIn(locale)(value) : HOLE;
}

/** A discount from 0 to 100 as a percentage; a hole where there is none. */
export function discount(value: unknown, wording: Wording): string {
  return isNumber(value) && value > 0 ? percent(value, wording) : HOLE;
}

/** A rating out of 5, the scale that schema.org has where none is named; a hole where it is above. */
export function rating(value: unknown, wording: Wording): string {
  return isNumber(value) && value <= 5 ? number(value, wording) : HOLE;
}

/** How a language writes a share in a sentence, `#` for the percentage: exactly, and below or above one. */
export interface Edges {
  readonly exact: string;
  readonly below: string;
  readonly above: string;
}

/** A share from 0 to 1 as a whole percentage; one that rounds to none or all though it is not says so. A hole where it is none. */
export function share(
  value: unknown,
  wording: Wording,
  edges: Edges,
  write: typeof percent = percent,
): string {
  if (!isNumber(value)) return HOLE;
  const whole = Math.round(value * 100);
  if (whole === 0) return edges.below.replace("#", () => write(1, wording));
  if (whole === 100 && value < 1) return edges.above.replace("#", () => write(99, wording));
  return edges.exact.replace("#", () => write(whole, wording));
}
