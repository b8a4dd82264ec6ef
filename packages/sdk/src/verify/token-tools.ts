import { type PublicKey, TOKEN_ALGORITHM, type TokenTools } from "@basketwise/core";
import { decodeProtectedHeader } from "jose/decode/protected_header";
import { compactVerify } from "jose/jws/compact/verify";
import { importJWK } from "jose/key/import";
import type { VerifyOptions } from "./options.ts";

type Key = Awaited<ReturnType<typeof importJWK>>;

/** What reads tokens with a set of public keys; `keyOf` rejects where they can't be looked up, or one is no key. */
export function tokenTools(keys: VerifyOptions["keys"]): TokenTools<Key> {
  return {
    header: decodeProtectedHeader,
    async keyOf(keyId) {
      const found =
        typeof keys === "function" ? await keys(keyId) : keys.keys.find(({ kid }) => kid === keyId);
      return found && importPublic(found);
    },
    async payload(token, key) {
      const { payload } = await compactVerify(token, key, { algorithms: [TOKEN_ALGORITHM] });
      return new TextDecoder().decode(payload);
    },
  };
}

/** Of a key only what makes it one of Ed25519, so that no other field of it makes it something else. */
function importPublic({ x }: PublicKey): Promise<Key> {
  return importJWK({ kty: "OKP", crv: "Ed25519", x }, TOKEN_ALGORITHM);
}
