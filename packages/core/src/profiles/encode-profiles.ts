import { hashOf } from "../graph/listing.ts";
import type { Digest } from "../graph/packs/encode-packs.ts";
import { runOfHashes } from "../graph/packs/run-of-hashes.ts";
import { PROFILE_FORMAT, type ProfilePointer, profilePackKey, profilePageKey } from "./format.ts";
import { pseudonymIn } from "./profile.ts";
import { writeProfilePack } from "./profile-pack.ts";
import { profilePointerSum } from "./sums.ts";

/** Characters that a pack holds at most on average. KV takes far more; a checkout waits for one. */
const CHARACTERS_PER_PACK = 128_000;

/** Profiles ready to be stored: put the values first, then move the pointer. */
export interface EncodedProfiles {
  readonly pointer: ProfilePointer;
  /** Immutable keys and their values: packs, and pages where there are many packs. */
  readonly values: ReadonlyMap<string, string>;
}

/** What {@link encodeProfiles} works with. */
export interface EncodeProfilesOptions {
  readonly digest: Digest;
  /** {@link CHARACTERS_PER_PACK} where nothing is said. */
  readonly charactersPerPack?: number;
}

/**
 * Profiles, as lines, as packs. The same profiles give the same bytes in whatever order they come. The number of packs is
 * a power of two, so that it changes seldom and most packs of a shop that grows stay where they are.
 */
export function encodeProfiles(
  lines: readonly string[],
  { digest, charactersPerPack = CHARACTERS_PER_PACK }: EncodeProfilesOptions,
): EncodedProfiles {
  const characters = lines.reduce((sum, line) => sum + line.length + 1, 0);
  const shards = 2 ** Math.max(0, Math.ceil(Math.log2(characters / charactersPerPack)));
  const buckets: string[][] = Array.from({ length: shards }, () => []);
  for (const line of lines) buckets[profileShard(pseudonymIn(line), shards)]?.push(line);
  const values = new Map<string, string>();
  const hashes = buckets.map((bucket) => {
    const text = writeProfilePack(bucket);
    const hash = digest(text);
    values.set(profilePackKey(hash), text);
    return hash;
  });
  const largest = Math.max(...[...values.values()].map((text) => text.length));
  const run = runOfHashes(hashes, digest, values, profilePageKey);
  const content = { format: PROFILE_FORMAT, customers: lines.length, shards, largest, hashes: run };
  return { pointer: { ...content, sum: profilePointerSum(content) }, values };
}

/** Which pack holds a profile: no directory of customers is needed. */
export function profileShard(pseudonym: string, shards: number): number {
  return hashOf(pseudonym) % shards;
}
