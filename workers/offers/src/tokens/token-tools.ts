import { TOKEN_ALGORITHM, type TokenTools } from "@basketwise/core";
import { decodeProtectedHeader } from "jose/decode/protected_header";
import { compactVerify } from "jose/jws/compact/verify";
import type { OfferKeys } from "./offer-keys.ts";

/** What reads the tokens of a store at a moment, milliseconds since the epoch. A key that is none checks nothing. */
export function tokenTools(
  keys: OfferKeys,
  at: number,
  complain: (problem: string) => void,
): TokenTools<CryptoKey> {
  return {
    header: decodeProtectedHeader,
    async keyOf(kid) {
      try {
        return await keys.checking(kid, at);
      } catch (error) {
        complain(`${kid}: ${error}`);
        return undefined;
      }
    },
    async payload(token, key) {
      const { payload } = await compactVerify(token, key, { algorithms: [TOKEN_ALGORITHM] });
      return new TextDecoder().decode(payload);
    },
  };
}
