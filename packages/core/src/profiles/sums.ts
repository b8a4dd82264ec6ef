import { hashOf } from "../graph/listing.ts";
import type { ProfilePointer } from "./format.ts";

/** The checksum of a pack of profiles: over its format and its text from `from` on. */
export function profilePackSum(format: number, text: string, from = 0): number {
  return hashOf(`${format} ${text.length - from} ${hashOf(text, from)}`);
}

/** The checksum of the pointer, over all that it says. */
export function profilePointerSum({
  format,
  customers,
  shards,
  largest,
  hashes,
}: Omit<ProfilePointer, "sum">): number {
  return hashOf(JSON.stringify([format, customers, shards, largest, hashes]));
}
