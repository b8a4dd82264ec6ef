import type { Language } from "../explain/language.ts";
import type { Parts } from "../parts/shape.ts";
import type { Rule, SelectionRule } from "../rules/shape.ts";
import type { Technique } from "../techniques/shape.ts";

/** What a decision is made with: a merchant adds an object of the same shape to a list, or leaves one out. */
export interface Playbook {
  readonly techniques: readonly Technique[];
  readonly rules: readonly Rule[];
  /** What an explanation says of survivors that are not offered. */
  readonly selection: readonly SelectionRule[];
  /** The first is what a missing language falls back to. */
  readonly languages: readonly [Language, ...Language[]];
  /** Parts that hang on no technique or rule. {@link decide} has all there are without it. */
  readonly brings?: Parts;
}
