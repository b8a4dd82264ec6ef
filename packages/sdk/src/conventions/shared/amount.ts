/** An amount of money in major units, and its currency where it is named (ISO 4217). */
export interface Amount {
  readonly amount: number;
  readonly currency?: string;
}

const MOST = 1_000_000_000_000;
const WRITTEN = /^(?:([A-Z]{3})\s*|\p{Sc}\s*)?(\d[\d.,'’\s]*?)\s*(?:([A-Z]{3})|\p{Sc})?$/iu;

/** How numbers are written, and the mark before their decimals; all other marks stand between thousands. */
const NUMBERS: readonly (readonly [pattern: RegExp, decimal: "." | ","])[] = [
  [/^\d+(?:\.\d+)?$/, "."],
  [/^[1-9]\d{0,2}([,\s'’])\d{3}(?:\1\d{3})*(?:\.\d+)?$/u, "."],
  [/^[1-9]\d{0,2}([.\s'’])\d{3}(?:\1\d{3})*,\d+$/u, ","],
  [/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, ","],
  [/^\d+,\d+$/, ","],
];

/**
 * An amount as pages and feeds write it: 12.9, "12.90 GBP", "£1,299.00", "1.299,00 €". A single point is a decimal one,
 * and a comma before just three digits stands between thousands. Undefined where it can't be read.
 */
export function amountOf(value: unknown): Amount | undefined {
  if (typeof value === "number") return value >= 0 && value <= MOST ? { amount: value } : undefined;
  const [, before, digits = "", after] = WRITTEN.exec(String(value).trim()) ?? [];
  const amount = numberIn(digits);
  const currency = before ?? after;
  if (amount === undefined || amount > MOST) return undefined;
  return currency === undefined ? { amount } : { amount, currency: currency.toUpperCase() };
}

function numberIn(digits: string): number | undefined {
  const written = NUMBERS.find(([pattern]) => pattern.test(digits));
  if (!written) return undefined;
  const [, decimal] = written;
  return Number(digits.replace(decimal === "." ? /[^\d.]/g : /[^\d,]/g, "").replace(",", "."));
}
