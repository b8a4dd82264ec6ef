import { NAMES, SHORT_FORMS } from "./spellings.ts";

/** A title in capitals as a sentence is written: "JUMBO BAG 50'S CHRISTMAS" becomes "Jumbo bag 50s Christmas". */
export function readableTitle(title: string): string {
  const words = spelledOut(title.toLowerCase()).split(" ");
  const text = words.map((word) => SHORT_FORMS[word] ?? word).join(" ");
  const named = NAMES.reduce((found, name) => found.replace(wordsOf(name), name), text);
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** Without stray marks and doubled spaces, and with what stands behind a slash as a word of its own. */
function spelledOut(title: string): string {
  return title
    .replaceAll(/\b(set|s|pack)\s?(of)?\s?\/?\s?(\d+)(?!\w)/g, (_, kind: string, __, count: string) => {
      return `${kind === "pack" ? "pack" : "set"} of ${count} `;
    })
    .replaceAll(/(\d+)'s\b/g, "$1s")
    .replaceAll("+", " and ")
    .replaceAll(/\s*,\s*/g, ", ")
    .replaceAll(/[.\s,]+$/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A name wherever it stands as whole words, however it is written. */
function wordsOf(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d-])${name.toLowerCase()}(?![\\p{L}\\d])`, "giu");
}
