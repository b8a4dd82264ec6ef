import type { Promised } from "../model/promised.ts";
import type { Refusal, TokenRefusal } from "../model/verdict.ts";
import { readClaims } from "./claims.ts";
import { isToken, keyIdOf, MOST_TOKEN_CHARACTERS } from "./token.ts";

/** The cryptography that a token is read with, which no pure code has; keys are as it likes them. */
export interface TokenTools<K> {
  /** The header of a token. Throws where it has none. */
  header(token: string): unknown;
  /** The key of an id; undefined where the store does not have it. */
  keyOf(keyId: string): K | undefined | Promise<K | undefined>;
  /** What is signed. Rejects where the signature is not that of this content by this key. */
  payload(token: string, key: K): Promise<string>;
}

/** A token that was opened: what was promised, or why it is none of the store's tokens. */
export type Opened =
  | { readonly genuine: true; readonly promised: Promised }
  | ({ readonly genuine: false } & Refusal<TokenRefusal>);

/** Opens a token. Rejects only as `keyOf` does. */
export async function readToken<K>(token: string, tools: TokenTools<K>): Promise<Opened> {
  const keyId = isToken(token) ? keyIdOf(tryTo(() => tools.header(token))) : undefined;
  if (keyId === undefined) return MALFORMED;
  const key = await tools.keyOf(keyId);
  if (key === undefined) return UNKNOWN_KEY;
  const payload = await tools.payload(token, key).catch(() => undefined);
  if (payload === undefined) return FORGED;
  const promised = readClaims(tryTo(() => JSON.parse(payload)));
  return promised ? { genuine: true, promised } : MALFORMED;
}

const MALFORMED: Opened = {
  genuine: false,
  code: "malformed",
  detail: `expected the token of an offer as it was answered, of at most ${MOST_TOKEN_CHARACTERS} characters`,
};

const UNKNOWN_KEY: Opened = {
  genuine: false,
  code: "unknown-key",
  detail: "it was signed with a key that this store does not have, or not any more",
};

const FORGED: Opened = {
  genuine: false,
  code: "forged",
  detail: "its signature is not that of what it says",
};

function tryTo(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
