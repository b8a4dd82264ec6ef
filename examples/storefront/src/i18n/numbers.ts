import { LANGUAGES, language, locale } from "./language.ts";

/** Formats by locale and options: making one takes far longer than using it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(locale(), options);
  formats.set(key, known);
  return known;
}

/** A price in the chosen language. In one that is written from right to left, a sign such as UK£ still reads from left to right. */
export function money(amount: number, currency = "GBP"): string {
  const format = formatOf({ style: "currency", currency });
  if (LANGUAGES[language.get()].direction === "ltr") return format.format(amount);
  const parts = format.formatToParts(amount);
  return parts.map(({ type, value }) => (type === "currency" ? `\u2066${value}\u2069` : value)).join("");
}

/** A number in the chosen language, with at most two decimals. */
export function number(amount: number): string {
  return formatOf({ maximumFractionDigits: 2 }).format(amount);
}

/** A share from 0 to 1 in per cent. */
export function percent(share: number): string {
  return formatOf({ style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** A day in the chosen language. */
export function day(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "long" }).format(new Date(at));
}

/** A moment in the chosen language. */
export function moment(at: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(at));
}

/** A month of the year, 1 to 12, by its name. */
export function month(number: number): string {
  const format = new Intl.DateTimeFormat(locale(), { month: "long", timeZone: "UTC" });
  return format.format(Date.UTC(2000, number - 1));
}
