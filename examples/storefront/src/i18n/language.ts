import { stored } from "../shop/stored.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { nl } from "./nl.ts";
import { ru } from "./ru.ts";
import type { Texts } from "./texts.ts";

/** The languages of the shop, each with its own name, its texts, the locale of its prices and its direction. */
export const LANGUAGES = {
  en: { name: "English", texts: en, locale: "en-GB", direction: "ltr" },
  ar: { name: "العربية", texts: ar, locale: "ar", direction: "rtl" },
  nl: { name: "Nederlands", texts: nl, locale: "nl-NL", direction: "ltr" },
  ru: { name: "Русский", texts: ru, locale: "ru-RU", direction: "ltr" },
} as const satisfies Record<string, { name: string; texts: Texts; locale: string; direction: "ltr" | "rtl" }>;

/** The code of a language. */
export type LanguageCode = keyof typeof LANGUAGES;

/** The language that the customer reads, English at first; `?lang=ar` chooses it too. */
export const language = stored<LanguageCode>("shop.language", "en", isLanguage);

/** The texts of the chosen language. */
export function texts(): Texts {
  return LANGUAGES[language.get()].texts;
}

/** The locale of the chosen language, BCP 47. */
export function locale(): string {
  return LANGUAGES[language.get()].locale;
}

/** Whether it is the code of a language that the shop has. */
export function isLanguage(found: unknown): found is LanguageCode {
  return typeof found === "string" && Object.hasOwn(LANGUAGES, found);
}
