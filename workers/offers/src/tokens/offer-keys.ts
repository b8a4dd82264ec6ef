import { type OfferKey, type PublicKey, TOKEN_ALGORITHM } from "@basketwise/core";
import { importJWK } from "jose/key/import";
import { isPair } from "./is-pair.ts";

/** What signs. */
export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** The keys of a store, of which one signs, and all that have not run out check. */
export interface OfferKeys {
  /** The first that holds; undefined where none does. Rejects where its halves are not of one key. */
  signing(at: number): Promise<SigningKey> | undefined;
  /** The one of an id, if it has not run out; it checks before it signs. */
  checking(kid: string, at: number): Promise<CryptoKey> | undefined;
  /** The public halves of all that have not run out. */
  published(at: number): readonly PublicKey[];
}

/** Keeps the keys that offers are signed with; `at` is in milliseconds since the epoch. */
export function offerKeys(keys: readonly OfferKey[]): OfferKeys {
  const signing = new Map<OfferKey, Promise<SigningKey>>();
  const checking = new Map<OfferKey, Promise<CryptoKey>>();
  return {
    signing(at) {
      const first = keys.find((key) => hasBegun(key, at) && !isOver(key, at));
      return first && kept(signing, first, importSigning);
    },
    checking(kid, at) {
      const found = keys.find((key) => key.kid === kid && !isOver(key, at));
      return found && kept(checking, found, importChecking);
    },
    published: (at) => keys.filter((key) => !isOver(key, at)).map(publicHalf),
  };
}

/** Built up of what may be told, so that nothing else can be. */
function publicHalf({ kid, x }: OfferKey): PublicKey {
  return { kty: "OKP", crv: "Ed25519", kid, x, alg: TOKEN_ALGORITHM, use: "sig" };
}

async function importSigning(key: OfferKey): Promise<SigningKey> {
  const { kty, crv, x, d, kid } = key;
  const made = (await importJWK({ kty, crv, x, d }, TOKEN_ALGORITHM)) as CryptoKey;
  if (await isPair(made, await importChecking(key))) return { kid, key: made };
  throw new Error(`${kid}: its x is not the public half of its d`);
}

async function importChecking({ kty, crv, x }: OfferKey): Promise<CryptoKey> {
  return (await importJWK({ kty, crv, x }, TOKEN_ALGORITHM)) as CryptoKey;
}

function kept<K, V>(made: Map<K, Promise<V>>, key: K, make: (key: K) => Promise<V>): Promise<V> {
  const known = made.get(key);
  if (known) return known;
  const making = make(key);
  made.set(key, making);
  return making;
}

function hasBegun({ from }: OfferKey, at: number): boolean {
  return from === undefined || Date.parse(from) <= at;
}

function isOver({ until }: OfferKey, at: number): boolean {
  return until !== undefined && Date.parse(until) <= at;
}
