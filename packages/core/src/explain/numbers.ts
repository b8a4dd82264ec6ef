import type { Wording } from "./language.ts";

const formats = new Map<string, Intl.NumberFormat>();

/** Intl's formats cost far more to make than to use; the same wording is asked for again and again. */
function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.style} ${options.currency}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}

/** An amount in major units, written as the locale writes money. */
export function money(amount: unknown, { locale, currency }: Wording): string {
  return format(locale, { style: "currency", currency }).format(Number(amount));
}

/** A share from 0 to 1 as a whole percentage. */
export function share(value: unknown, { locale }: Wording): string {
  return format(locale, { style: "percent" }).format(Number(value));
}

/** A number as the locale writes it. */
export function number(value: unknown, { locale }: Wording): string {
  return format(locale, { style: "decimal" }).format(Number(value));
}
