import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

/** What a package's README says. */
export function readmeOf(name) {
  return readFileSync(join(root, "packages", name, "README.md"), "utf8");
}

/** What the guide to the SDK says. */
export function sdkGuide() {
  return readFileSync(join(root, "docs", "sdk.md"), "utf8");
}

/** The blocks of code in a README, each with the language it is marked with. */
export function blocksOf(readme) {
  return Array.from(readme.matchAll(/^```(\w*)\n(.*?)^```$/gms), ([, language, text]) => ({
    language,
    text,
  }));
}

/** The text of the first block in a language. */
export function firstBlock(readme, language) {
  const found = blocksOf(readme).find((block) => block.language === language);
  if (found) return found.text;
  throw new Error(`README: expected a block of ${language}`);
}
