import type { Facts, Language, ReasonCode } from "../../../src/index.ts";

/** A sentence that a language should say: of a reason, in a locale, and what is expected. */
export type Said = readonly [code: ReasonCode, locale: string, evidence: Facts, sentence: string];

/** What a language says of a reason, prices in euros. */
export function say(language: Language, [code, locale, evidence]: Said): string {
  return language.say({ code, evidence }, { locale, currency: "EUR" });
}

/** The words of a sentence without the marks that only lay it out, and with plain spaces. */
export function bare(sentence: string): string {
  return sentence.replaceAll(/[\u2068\u2069\u200e\u200f\u061c]/g, "").replaceAll("\u00a0", " ");
}
