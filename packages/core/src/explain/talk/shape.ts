import type { Direction, Wording } from "../language.ts";

/** What staff say beside an offer's own reasons, or should know. */
export type PhraseCode =
  | "required"
  | "suggest"
  | "suggest_pieces"
  | "in_place"
  | "together"
  | "named"
  | "pieces"
  | "gains"
  | "differs"
  | "lacks"
  | "changed"
  | "has"
  | "price"
  | "monthly"
  | "saved"
  | "more_than"
  | "less_than"
  | "version"
  | "trial"
  | "beside"
  | "partner"
  | "code"
  | "gift"
  | "not_while_hesitant"
  | "not_while_new"
  | "not_what_they_have"
  | "not_so_soon"
  | "not_now"
  | "help"
  | "guide"
  | "nothing";

/** What a phrase is about: a title, an amount, and so on. */
export type About = Readonly<Record<string, unknown>>;

/** A phrase; one with a hole is not said. */
export type Phrase = (about: About, wording: Wording) => string;

/** How staff speak in one language. One language a file. */
export interface Talk {
  /** BCP 47. */
  readonly code: string;
  readonly direction: Direction;
  /** What stands between the parts of a list. */
  readonly between: string;
  readonly phrases: Readonly<Record<PhraseCode, Phrase>>;
}
