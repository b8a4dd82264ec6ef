import { HOLE } from "./hole.ts";
import type { Wording } from "./language.ts";
import { isNumber, number } from "./numbers.ts";
import { pluralIn } from "./numerals.ts";

/** The forms that a counted word takes, `#` for the number: by plural category, and for just none or just one. */
export type Forms<C extends Intl.LDMLPluralRule = "other"> = Readonly<
  Record<C | "other", string> & Partial<Record<Intl.LDMLPluralRule | "=0" | "=1", string>>
>;

/** So many of something, in the form that the number asks for in the locale; a hole where it is no number. */
export function count(value: unknown, wording: Wording, forms: Forms, write: typeof number = number): string {
  return isNumber(value) ? formOf(value, wording, forms).replace("#", () => write(value, wording)) : HOLE;
}

function formOf(value: number, { locale }: Wording, forms: Forms): string {
  const exact = value === 0 ? forms["=0"] : value === 1 ? forms["=1"] : undefined;
  return exact ?? forms[pluralIn(locale)(value)] ?? forms.other;
}
