/** The longest tag that BCP 47 asks everybody to understand (4.4.1). */
const LONGEST = 35;

/**
 * What a language tag falls back to, itself first: cut from the end, never ending in a single letter (RFC 4647, 3.4).
 * In lower case; an underscore counts as a hyphen.
 */
export function fallbacksOf(tag: string): string[] {
  const tags: string[] = [];
  let rest = tag.trim().slice(0, LONGEST).toLowerCase().replaceAll("_", "-");
  while (rest !== "") {
    tags.push(rest);
    rest = rest.slice(0, Math.max(0, rest.lastIndexOf("-"))).replace(/-[a-z0-9]$/, "");
  }
  return tags;
}

/** The first of what has a code that a tag or what it falls back to names; undefined where none does. */
export function lookUp<T extends { readonly code: string }>(tag: string, among: readonly T[]): T | undefined {
  for (const one of fallbacksOf(tag)) {
    const found = among.find(({ code }) => code.toLowerCase() === one);
    if (found) return found;
  }
  return undefined;
}
