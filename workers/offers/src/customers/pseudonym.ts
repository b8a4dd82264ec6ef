import { isPseudonym, pseudonymOf } from "@basketwise/core";

/** The key of pseudonyms in memory, so that it is not read for every id. */
const keys = new Map<string, Promise<CryptoKey>>();

/** The name under which a customer is kept: HMAC-SHA-256 of their id, cut to 128 bits; it leads back to nobody without the key. */
export async function pseudonym(id: string, key: string): Promise<string> {
  if (isPseudonym(id)) return id;
  return pseudonymOf(new Uint8Array(await crypto.subtle.sign("HMAC", await keyOf(key), encode(id))));
}

function keyOf(key: string): Promise<CryptoKey> {
  const known = keys.get(key);
  if (known) return known;
  const made = crypto.subtle.importKey("raw", encode(key), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
  ]);
  keys.set(key, made);
  return made;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
