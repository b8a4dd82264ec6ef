import type { Reason } from "../model/response.ts";

/** How money and numbers are written. */
export interface Wording {
  /** BCP 47. */
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** One language: it makes a reason's sentence from its code and evidence alone. One language a file. */
export interface Language {
  /** BCP 47, without a region. */
  readonly code: string;
  say(reason: Reason, wording: Wording): string;
}

/** The language for a locale: that of the locale or of what it falls back to by BCP 47, else the first there is. */
export function languageFor(locale: string, languages: readonly [Language, ...Language[]]): Language {
  for (let tag = locale.toLowerCase(); tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const found = languages.find(({ code }) => code === tag);
    if (found) return found;
  }
  return languages[0];
}
