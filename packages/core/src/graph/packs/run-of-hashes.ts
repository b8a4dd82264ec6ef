import type { Digest } from "./encode-packs.ts";
import { PACKS_PER_PAGE } from "./format.ts";

/** The hashes of packs run together as a pointer has them; of many packs those of pages, which are put among the values. */
export function runOfHashes(
  hashes: readonly string[],
  digest: Digest,
  values: Map<string, string>,
  keyOf: (hash: string) => string,
): string {
  if (hashes.length <= PACKS_PER_PAGE) return hashes.join("");
  const pages: string[] = [];
  for (let from = 0; from < hashes.length; from += PACKS_PER_PAGE) {
    const page = hashes.slice(from, from + PACKS_PER_PAGE).join("");
    const hash = digest(page);
    values.set(keyOf(hash), page);
    pages.push(hash);
  }
  return pages.join("");
}
