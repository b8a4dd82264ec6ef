import type { OfferKey } from "@basketwise/core";

/** A new key that offers can be signed with. */
export async function offerKey(kid: string, more: Pick<OfferKey, "from" | "until"> = {}): Promise<OfferKey> {
  const pair = (await crypto.subtle.generateKey({ name: "Ed25519" }, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const { x = "", d = "" } = (await crypto.subtle.exportKey("jwk", pair.privateKey)) as JsonWebKey;
  return { kty: "OKP", crv: "Ed25519", kid, x, d, ...more };
}

/** The setting `OFFER_KEYS` with some keys, in order. */
export function offerKeys(...keys: readonly OfferKey[]): string {
  return JSON.stringify(keys);
}
