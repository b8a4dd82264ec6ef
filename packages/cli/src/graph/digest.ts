import { sha256 } from "../text/sha256.ts";

/** Characters of a content hash: 128 bits, so that two packs of one shop never share a key. */
const LENGTH = 32;

/** SHA-256 of a text, cut to the length that keys have. */
export function digest(text: string): string {
  return sha256(text).slice(0, LENGTH);
}
