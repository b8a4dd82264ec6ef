import { HOLE } from "./hole.ts";
import type { Wording } from "./language.ts";
import { countriesIn, monthsIn } from "./numerals.ts";
import { wordsOf } from "./texts.ts";

/** A country by its code of ISO 3166-1, in the locale's language. A shop's table may name one in words: those stay. */
export function countryName(country: unknown, { locale }: Wording): string {
  const words = wordsOf(country);
  return /^[A-Z]{2}$/.test(words) ? (countriesIn(locale).of(words) ?? words) : words;
}

/** A month by its number from 1, in the locale's language and standing by itself; a hole where it is none. */
export function monthName(month: unknown, { locale }: Wording): string {
  if (typeof month !== "number" || !(month >= 1 && month <= 12)) return HOLE;
  return monthsIn(locale).format(Date.UTC(2001, month - 1, 15));
}
