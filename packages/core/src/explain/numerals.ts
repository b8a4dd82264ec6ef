import { memory } from "./memory.ts";

/** Locales that are remembered at once: more than one shop speaks. */
const MOST_LOCALES = 32;

/** Whole numbers below this are written once a locale and then remembered, so that what is remembered stays small. */
const MOST_REMEMBERED = 1000;

/** A number as a locale writes it. */
export const decimalIn: (locale: string) => (value: number) => string = /* @__PURE__ */ inLocale((locale) => {
  const format = new Intl.NumberFormat(locale);
  return remembering((value) => format.format(value));
});

/** A share of 1 as a locale writes percentages. */
export const percentIn: (locale: string) => (percent: number) => string = /* @__PURE__ */ inLocale(
  (locale) => {
    const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
    return remembering((percent) => format.format(percent / 100));
  },
);

/** The plural category that a number asks for. */
export const pluralIn: (locale: string) => (value: number) => Intl.LDMLPluralRule = /* @__PURE__ */ inLocale(
  (locale) => {
    const rules = new Intl.PluralRules(locale);
    return remembering((value) => rules.select(value));
  },
);

/** How a locale writes money, by currency. */
export const moneyIn: (locale: string) => (currency: string) => Intl.NumberFormat = /* @__PURE__ */ inLocale(
  (locale) => {
    const formats = memory<Intl.NumberFormat>(MOST_LOCALES);
    return (currency) =>
      formats(currency, () => new Intl.NumberFormat(locale, { style: "currency", currency }));
  },
);

/** Names of countries, by ISO 3166-1 alpha-2. */
export const countriesIn: (locale: string) => Intl.DisplayNames = /* @__PURE__ */ inLocale(
  (locale) => new Intl.DisplayNames(locale, { type: "region", fallback: "code" }),
);

/** Names of months, of the calendar that orders are dated by. */
export const monthsIn: (locale: string) => Intl.DateTimeFormat = /* @__PURE__ */ inLocale(
  (locale) => new Intl.DateTimeFormat(locale, { month: "long", calendar: "gregory", timeZone: "UTC" }),
);

/** What `Intl` knows of a locale costs far more to make than to use, and the same is asked for again and again. */
function inLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const known = memory<T>(MOST_LOCALES);
  return (locale) => known(locale, () => make(locale));
}

/** A function of a number that is worked out once for each small whole one. */
function remembering<T>(make: (value: number) => T): (value: number) => T {
  const known: (T | undefined)[] = [];
  return (value) => {
    if (!(value >= 0 && value < MOST_REMEMBERED && Number.isInteger(value))) return make(value);
    const found = known[value] ?? make(value);
    known[value] = found;
    return found;
  };
}
