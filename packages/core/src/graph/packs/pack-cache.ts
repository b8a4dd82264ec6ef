import type { Pack } from "./open-pack.ts";
import { type ShareListing, sharedListings } from "./shared-listings.ts";

/** Opened packs kept in memory, the least recently used let go first. */
export interface PackCache {
  get(key: string): Pack | undefined;
  put(key: string, pack: Pack): void;
  /** The listings that its packs have in common. */
  readonly share: ShareListing;
  /** Bytes held, by estimate. */
  readonly size: number;
}

/** Bytes of memory a character of a pack costs once its records are read: the text and what is made of it. */
const BYTES_PER_CHARACTER = 3;

/** 32 MB: a quarter of what an isolate of a Worker has. */
export const DEFAULT_CACHE_BYTES: number = 32 * 1024 * 1024;

/** A cache under a cap. A pack larger than the cap is kept alone. */
export function packCache(maxBytes: number = DEFAULT_CACHE_BYTES): PackCache {
  const packs = new Map<string, Pack>();
  let size = 0;
  const cost = (pack: Pack) => pack.size * BYTES_PER_CHARACTER;
  const drop = (key: string, pack: Pack) => {
    packs.delete(key);
    size -= cost(pack);
  };
  return {
    share: sharedListings(),
    get size() {
      return size;
    },
    get(key) {
      const pack = packs.get(key);
      if (pack) {
        // A Map keeps the order of insertion: putting it in again makes it the latest used.
        packs.delete(key);
        packs.set(key, pack);
      }
      return pack;
    },
    put(key, pack) {
      const before = packs.get(key);
      if (before) drop(key, before);
      packs.set(key, pack);
      size += cost(pack);
      for (const [oldest, old] of packs) {
        if (size <= maxBytes || oldest === key) break;
        drop(oldest, old);
      }
    },
  };
}
