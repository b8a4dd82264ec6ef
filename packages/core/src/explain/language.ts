import type { Reason } from "../model/response.ts";

/** How money and numbers are written. */
export interface Wording {
  /** BCP 47, of the language that is spoken and nothing that `Intl` would throw at. */
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Which way a language is written, as HTML's `dir` has it. */
export type Direction = "ltr" | "rtl";

/** One language: it makes a reason's sentence from its code and evidence alone. One language a file. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  readonly direction: Direction;
  say(reason: Reason, wording: Wording): string;
  /** The sentence that tells a customer that a price was made for them by an automated decision. */
  disclose(wording: Wording): string;
}
