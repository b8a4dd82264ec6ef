import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import type { KeyKind, OfferKey, PublicKey } from "@basketwise/core";
import { sha256 } from "../text/sha256.ts";

const PREFIX = { publishable: "pk_", secret: "sk_" } as const satisfies Record<KeyKind, string>;

/** Random bytes of a key: more than anyone can try. */
const BYTES = 32;

/** A key as whoever uses it has it: `pk_` or `sk_` and 32 random bytes. */
export function newKey(kind: KeyKind): string {
  return PREFIX[kind] + newPseudonymKey();
}

/** The hash that a key is kept as. */
export function hashOf(key: string): string {
  return sha256(key);
}

/** What customer ids are made pseudonyms with: 32 random bytes in base64url. */
export function newPseudonymKey(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** A key that offers are signed with, named by the thumbprint of its public half (RFC 7638). */
export function newOfferKey(): OfferKey {
  const { d = "", x = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const kid = thumbprintOf(x);
  // On a command line, a name that begins with a hyphen would be an option.
  return kid.startsWith("-") ? newOfferKey() : { kty: "OKP", crv: "Ed25519", kid, x, d };
}

function thumbprintOf(x: string): string {
  return createHash("sha256")
    .update(JSON.stringify({ crv: "Ed25519", kty: "OKP", x }))
    .digest("base64url");
}

/** The half of it that anyone may have. */
export function publicHalf({ kty, crv, kid, x }: OfferKey): PublicKey {
  return { kty, crv, kid, x, alg: "EdDSA", use: "sig" };
}
