import { claimsOf, type Promised, TOKEN_ALGORITHM, TOKEN_TYPE } from "@basketwise/core";
import { CompactSign } from "jose/jws/compact/sign";
import type { SigningKey } from "./offer-keys.ts";

/** A promise as a compact JWS: the same promise and key give the same bytes. */
export function signPromise(promised: Promised, { kid, key }: SigningKey): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claimsOf(promised))))
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: TOKEN_TYPE, kid })
    .sign(key);
}
