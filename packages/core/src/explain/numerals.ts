import { memory } from "./memory.ts";

/** What `Intl` knows of a locale. Its formats cost far more to make than to use; the same are asked for again and again. */
export interface Numerals {
  readonly decimal: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
  /** By currency. */
  readonly money: (currency: string) => Intl.NumberFormat;
  /** Names of countries, by ISO 3166-1 alpha-2. */
  readonly countries: () => Intl.DisplayNames;
  /** Names of months, of the calendar that orders are dated by. */
  readonly months: () => Intl.DateTimeFormat;
  /** What was written of small whole numbers, by the number. */
  readonly written: {
    readonly decimal: string[];
    readonly percent: string[];
    readonly plural: Intl.LDMLPluralRule[];
  };
}

/** Locales that are remembered at once: more than one shop speaks. */
const MOST_LOCALES = 32;

const known = /* @__PURE__ */ memory<Numerals>(MOST_LOCALES);

/** The numerals of a locale; RangeError where it is no language tag. */
export function numeralsOf(locale: string): Numerals {
  return known(locale, () => numerals(locale));
}

function numerals(locale: string): Numerals {
  return {
    decimal: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }),
    plurals: new Intl.PluralRules(locale),
    money: moneyIn(locale),
    countries: once(() => new Intl.DisplayNames(locale, { type: "region", fallback: "code" })),
    months: once(
      () => new Intl.DateTimeFormat(locale, { month: "long", calendar: "gregory", timeZone: "UTC" }),
    ),
    written: { decimal: [], percent: [], plural: [] },
  };
}

function moneyIn(locale: string): Numerals["money"] {
  const formats = memory<Intl.NumberFormat>(MOST_LOCALES);
  return (currency) =>
    formats(currency, () => new Intl.NumberFormat(locale, { style: "currency", currency }));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
