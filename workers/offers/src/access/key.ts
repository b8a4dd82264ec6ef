/** What a key opens: a publishable one offers and events, a secret one everything. */
export type KeyKind = "publishable" | "secret";

/** A key as it is kept: of the key itself only its hash. */
export interface StoredKey {
  readonly kind: KeyKind;
  /** What a human calls it. */
  readonly name: string;
  /** SHA-256 of the key, 64 hexadecimal characters. */
  readonly sha256: string;
  /** The origins of the pages that may use it; `*` is any. Only publishable keys have them. */
  readonly origins?: readonly string[];
  /** The first moment it holds, and the first it does not any more, ISO 8601 UTC: two keys overlap while one takes the other's place. */
  readonly from?: string;
  readonly until?: string;
}
