import type { Cart, PublicKey, PublicKeys, TodaysProduct } from "@basketwise/core";

/** Looks the key of an id up, in a set that is fetched and kept as the server likes. */
export type KeyOf = (keyId: string) => PublicKey | undefined | Promise<PublicKey | undefined>;

/** What a promise is looked at for. */
export interface VerifyOptions {
  /** What the worker answers at `/.well-known/jwks.json`, or what looks a key up in it. */
  readonly keys: PublicKeys | KeyOf;
  /** The moment it is, milliseconds since the epoch. */
  readonly at: number;
  /** The worker's setting `STORE`; `basketwise` where nothing is said. */
  readonly store?: string;
  /** What is to be paid, of a reward the order that it thanks for; without it only the token is looked at. */
  readonly cart?: Cart;
  /** Who pays: a promise to a customer, or to a visit, holds for them alone. */
  readonly customerId?: string;
  readonly sessionId?: string;
  /** A product of today's catalog; undefined where it is in it no more. Without this nothing is said of stock and margin. */
  readonly today?: (productId: string) => TodaysProduct | undefined;
  /** The policy's `margin.floor`: 0.05 where nothing is said. */
  readonly floor?: number;
}
