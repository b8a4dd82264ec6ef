/** A key as the store keeps it: of the key itself only its hash. */
export type StoredKey = PublishableKey | SecretKey;

/** What a key opens: a publishable one offers and events, a secret one everything. */
export type KeyKind = StoredKey["kind"];

interface Stored {
  /** What a human calls it; two keys of one name are one that takes the other's place. */
  readonly name: string;
  /** SHA-256 of the key, 64 hexadecimal characters. */
  readonly sha256: string;
  /** The first moment it holds, ISO 8601. */
  readonly from?: string;
  /** The first moment it holds no more, ISO 8601: two keys overlap while one takes the other's place. */
  readonly until?: string;
}

/** A key that stands in pages for anyone to read. */
export interface PublishableKey extends Stored {
  readonly kind: "publishable";
  /** The origins of the pages that may use it, such as `https://shop.example`; `*` is any. */
  readonly origins: readonly string[];
}

/** A key that only servers know. */
export interface SecretKey extends Stored {
  readonly kind: "secret";
}
