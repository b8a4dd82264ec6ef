/** The `typ` of a token that an offer's promise is signed in, so that no other token of the store is taken for one. */
export const TOKEN_TYPE = "basketwise-offer+jwt";

/** The one algorithm of these tokens: Ed25519, whose signatures are the same each time. */
export const TOKEN_ALGORITHM = "EdDSA";

/** The issuer of a store that has no name of its own. */
export const DEFAULT_STORE = "basketwise";

/** Characters that a token has at most: a longer one is not looked at. */
export const MOST_TOKEN_CHARACTERS = 8_192;

/**
 * A compact JWS with a signature of 64 bytes. The last character carries only two bits of it: what could be in the other
 * four would be another token with the same signature.
 */
const FORM = /^[\w-]+\.[\w-]+\.[\w-]{85}[AQgw]$/;

/** Whether a text could be a token at all. */
export function isToken(text: string): boolean {
  return text.length <= MOST_TOKEN_CHARACTERS && FORM.test(text);
}

/** The id of the key that a token says it is signed with; undefined where its header is not that of an offer's token. */
export function keyIdOf(header: unknown): string | undefined {
  if (typeof header !== "object" || header === null) return undefined;
  const { alg, typ, kid, ...others } = header as Readonly<Record<string, unknown>>;
  if (alg !== TOKEN_ALGORITHM || typ !== TOKEN_TYPE || typeof kid !== "string") return undefined;
  return Object.keys(others).length === 0 ? kid : undefined;
}
