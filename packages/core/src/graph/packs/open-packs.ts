import type { Graph } from "../graph.ts";
import { hashAt, isPaged, type Opened, type PackProblem, type Pointer, packKey, refused } from "./format.ts";
import { joinPacks } from "./join-packs.ts";
import { openPack, type Pack } from "./open-pack.ts";
import type { PackCache } from "./pack-cache.ts";
import { type RecordKey, shardOf } from "./record-key.ts";
import type { ShareListing } from "./shared-listings.ts";

/** Reads stored values by key, all of one call at once; a key without a value is left out or null. */
export type ReadValues = (keys: readonly string[]) => Promise<ReadonlyMap<string, string | null>>;

/** The part of a graph that a request needs. */
export interface OpenedGraph {
  readonly graph: Graph;
  /** What could not be read; the graph does not know what lay there. */
  readonly problems: readonly PackProblem[];
  /** Calls of `read` that were made: none when all was warm. */
  readonly reads: number;
}

/** What opening packs works with. */
export interface OpenPacksOptions {
  readonly pointer: Pointer;
  /** The records wanted. */
  readonly needs: Iterable<RecordKey>;
  readonly read: ReadValues;
  readonly cache: Pick<PackCache, "get" | "put"> & Partial<Pick<PackCache, "share">>;
}

/**
 * Opens the packs that hold the records wanted, as `openGraph` does, of a graph whose pointer names its packs itself.
 *
 * @throws RangeError for a graph of so many packs that its pointer names pages of them
 */
export async function openSmallGraph(options: OpenPacksOptions): Promise<OpenedGraph> {
  const { pointer } = options;
  if (isPaged(pointer)) throw new RangeError(`graph: expected few packs; found ${pointer.shards}`);
  return openPacks(
    options,
    shardsOf(options).map((shard) => hashAt(pointer.hashes, shard)),
  );
}

/** The places of the packs that hold the records wanted, in order. */
export function shardsOf({ pointer, needs }: Pick<OpenPacksOptions, "pointer" | "needs">): number[] {
  const shards = new Set<number>();
  for (const key of needs) shards.add(shardOf(key, pointer.shards));
  return [...shards].sort((a, b) => a - b);
}

/** Opens packs by their hashes: one call of `read` for those that are cold. */
export async function openPacks(
  { pointer, read, cache }: OpenPacksOptions,
  hashes: readonly string[],
): Promise<OpenedGraph> {
  const known = new Map(hashes.map(packKey).map((key) => [key, cache.get(key)]));
  const cold = [...known.keys()].filter((key) => !known.get(key));
  const values = cold.length > 0 ? await read(cold) : new Map();
  const packs: Pack[] = [];
  const problems: PackProblem[] = [];
  for (const [key, warm] of known) {
    // Another request may have opened it meanwhile.
    let pack = warm ?? cache.get(key);
    if (!pack) {
      const opened = openValue(key, values.get(key), cache.share);
      if (!opened.ok) {
        problems.push(opened.problem);
        continue;
      }
      pack = opened.value;
      cache.put(key, pack);
    }
    packs.push(pack);
  }
  return { graph: joinPacks(pointer.facts, packs), problems, reads: cold.length > 0 ? 1 : 0 };
}

/** Opens a pack as a store gave it, or says what is wrong with it. */
export function openValue(key: string, text: string | null | undefined, share?: ShareListing): Opened<Pack> {
  if (text === undefined || text === null) return refused("missing", key, "the store has no such key");
  return openPack(key, text, share);
}
