import { HOLE } from "./hole.ts";

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** The merchant's own words inside a left-to-right sentence; a hole where there are none. */
export function text(value: unknown): string {
  const words = wordsOf(value);
  return RIGHT_TO_LEFT.test(words) ? isolate(words) : words;
}

/** What the Unicode bidirectional algorithm lays out by itself, whatever stands around it (FSI … PDI). */
export function isolate(words: string): string {
  return `\u2068${words}\u2069`;
}

/** A title or another word of the merchant's, as it is; a hole where there is none. */
export function wordsOf(value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : HOLE;
}
