import { hexOf } from "../model/hex.ts";

/** What every pseudonym begins with, so that one is not made a pseudonym again. */
const MARK = "p:";

/** Bytes of a keyed hash that a pseudonym keeps: 128 bits, so that two customers of one shop never share one. */
const BYTES = 16;

/** Whether a text is a pseudonym already, as what is kept has them. */
export function isPseudonym(id: string): boolean {
  return /^p:[0-9a-f]{32}$/.test(id);
}

/** The pseudonym of who has this HMAC-SHA-256 of their id, 32 bytes; core has no crypto of its own. */
export function pseudonymOf(hmac: Uint8Array): string {
  return MARK + hexOf(hmac.subarray(0, BYTES));
}

/** The pseudonyms that a text names, each as often as it stands there. */
export function pseudonymsIn(text: string): string[] {
  return text.match(/p:[0-9a-f]{32}/g) ?? [];
}
