import { hashOf } from "../listing.ts";
import type { Pointer } from "./format.ts";
import type { LinkBases } from "./listing-line.ts";
import type { RecordKey } from "./record-key.ts";

/** The first line of a pack without its checksum. */
export interface PackHeader {
  readonly format: number;
  /** Characters after the first line. */
  readonly length: number;
  readonly listings: number;
  readonly bases: LinkBases;
  /** Decimals of the store's currency: packs alike but for the currency are different packs. */
  readonly decimals: number;
  /** What the records after the listings are of, in order. */
  readonly keys: readonly RecordKey[];
}

/** The checksum of a pack: over its body from `from` on, then over the header, so that no character of either is taken on trust. */
export function packSum(
  { format, length, listings, bases, decimals, keys }: PackHeader,
  text: string,
  from = 0,
): number {
  return hashOf(`${hashOf(text, from)} ${JSON.stringify([format, length, listings, bases, decimals, keys])}`);
}

/** The checksum of a pointer, over all that it says. */
export function pointerSum({ format, facts, shards, largest, hashes }: Omit<Pointer, "sum">): number {
  return hashOf(JSON.stringify([format, facts, shards, largest, hashes]));
}
