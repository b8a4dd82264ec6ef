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

/** Whole numbers up to this are written once a locale and then remembered, so that what is remembered stays small. */
const MOST_REMEMBERED = 1000;

/** Written whole numbers by what they are, as `en percent`, and by value. */
const written = new Map<string, string[]>();

function writeWhole(value: number, kind: string, write: () => string): string {
  if (!(value >= 0 && value < MOST_REMEMBERED && Number.isInteger(value))) return write();
  const known = written.get(kind) ?? [];
  written.set(kind, known);
  const text = known[value] ?? write();
  known[value] = text;
  return text;
}

/** An amount in major units, written as the locale writes money. */
export function money(amount: unknown, { locale, currency }: Wording): string {
  return format(locale, { style: "currency", currency }).format(Number(amount));
}

/** A share from 0 to 1 as a whole percentage. */
export function share(value: unknown, { locale }: Wording): string {
  const percent = Math.round(Number(value) * 100);
  return writeWhole(percent, `${locale} percent`, () =>
    format(locale, { style: "percent" }).format(percent / 100),
  );
}

/** A number as the locale writes it. */
export function number(value: unknown, { locale }: Wording): string {
  return writeWhole(Number(value), `${locale} decimal`, () =>
    format(locale, { style: "decimal" }).format(Number(value)),
  );
}
