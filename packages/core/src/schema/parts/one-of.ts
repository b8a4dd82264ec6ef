import * as v from "valibot";

/** One word of a fixed list. */
export function oneOf<const W extends readonly string[]>(...words: W) {
  return v.picklist(words, `expected one of ${words.join(", ")}`);
}
