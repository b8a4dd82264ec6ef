import type { StoredKey } from "@basketwise/core";
import { hexOf } from "@basketwise/core";
import { sha256 } from "../text/sha256.ts";
import { originOf } from "./origin-of.ts";
import { sameText } from "./same-text.ts";

/** A stored key, ready to be asked. */
export interface Key {
  readonly kind: StoredKey["kind"];
  readonly name: string;
  readonly sha256: string;
  /** The origins of its pages, each in the one way it is written; `*` is any. */
  readonly origins: ReadonlySet<string>;
  /** Milliseconds since the epoch: the first moment it holds, and the first it does not any more. */
  readonly from: number;
  readonly until: number;
}

/** The keys of a store. */
export interface Keyring {
  /** The key that a text is, if it holds at that moment; no promise for a publishable key that was shown before. */
  find(shown: string, at: number): Key | undefined | Promise<Key | undefined>;
  /** The origin as an answer names it, if a publishable key that holds at that moment has it. */
  listed(origin: string, at: number): string | undefined;
}

/** Keeps the keys of a store. */
export function keyring(stored: readonly StoredKey[]): Keyring {
  const keys = stored.map(readyKey);
  // Publishable keys stand in every page: they are remembered as they are, and never more than the store has.
  const shownBefore = new Map<string, readonly Key[]>();
  return {
    find(shown, at) {
      const known = shownBefore.get(shown);
      if (known) return known.find((key) => holds(key, at));
      return sha256(shown).then((hash) => {
        const found = matching(keys, hexOf(hash));
        if (found.some(({ kind }) => kind === "publishable")) shownBefore.set(shown, found);
        return found.find((key) => holds(key, at));
      });
    },
    listed(origin, at) {
      for (const key of keys) {
        const allowed = holds(key, at) ? allowedOrigin(key, origin) : undefined;
        if (allowed !== undefined) return allowed;
      }
      return undefined;
    },
  };
}

/** An origin as an answer names it, `*` where the key has any; undefined where the key does not serve its pages. */
export function allowedOrigin({ origins }: Key, origin: string): string | undefined {
  if (origins.has("*")) return "*";
  if (origins.has(origin)) return origin;
  const read = originOf(origin);
  return read !== undefined && origins.has(read) ? read : undefined;
}

/** The keys of a hash. Every key is looked at to its end, so that the time taken says nothing of any. */
function matching(keys: readonly Key[], hash: string): readonly Key[] {
  return keys.filter((key) => sameText(key.sha256, hash));
}

function holds({ from, until }: Key, at: number): boolean {
  return from <= at && at < until;
}

function readyKey(key: StoredKey): Key {
  const origins = key.kind === "publishable" ? key.origins : [];
  return {
    kind: key.kind,
    name: key.name,
    sha256: key.sha256,
    // One that is no origin after all, such as with a port of 99999, serves no page.
    origins: new Set(origins.flatMap((origin) => (origin === "*" ? origin : (originOf(origin) ?? [])))),
    from: key.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(key.from),
    until: key.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(key.until),
  };
}
