import { type Kept, keptUnder } from "./kept-under.ts";
import { type MemoryCap, memoryCap } from "./memory-cap.ts";
import type { Pack } from "./open-pack.ts";
import { type ShareListing, sharedListings } from "./shared-listings.ts";

/** Opened packs kept in memory, the least recently used let go first. */
export interface PackCache extends Kept<Pack> {
  /** The listings that its packs have in common. */
  readonly share: ShareListing;
}

/** 32 MB: a quarter of what an isolate of a Worker has. */
export const DEFAULT_CACHE_BYTES: number = 32 * 1024 * 1024;

/** A cache under a cap of its own, in bytes, or under one that others share. A pack larger than the cap is kept alone. */
export function packCache(cap: number | MemoryCap = DEFAULT_CACHE_BYTES): PackCache {
  const kept = keptUnder<Pack>(typeof cap === "number" ? memoryCap(cap) : cap);
  return Object.assign(kept, { share: sharedListings() });
}
