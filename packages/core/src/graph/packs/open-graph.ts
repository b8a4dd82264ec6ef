import type { Graph } from "../graph.ts";
import {
  hashAt,
  isPaged,
  type Opened,
  PACKS_PER_PAGE,
  type PackProblem,
  type Pointer,
  packKey,
  pageKey,
  refused,
} from "./format.ts";
import { joinPacks } from "./join-packs.ts";
import { openPack, type Pack } from "./open-pack.ts";
import { openPage } from "./open-page.ts";
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

/** What {@link openGraph} works with. */
export interface OpenGraphOptions {
  readonly pointer: Pointer;
  /** The records wanted. */
  readonly needs: Iterable<RecordKey>;
  readonly read: ReadValues;
  readonly cache: PackCache;
  /** Pages of hashes of a large graph, kept by the caller from call to call. */
  readonly pages?: Map<string, string>;
}

/** Opens the packs that hold the records wanted: one call of `read` when they are cold, none when they are warm. */
export async function openGraph(options: OpenGraphOptions): Promise<OpenedGraph> {
  const warm = openWarm(options);
  if (warm) return { graph: warm, problems: [], reads: 0 };
  const { pointer, cache } = options;
  const directory = await readDirectory(options, shardsOf(options));
  const keys = [...new Set(directory.hashes.map(packKey))];
  const known = keys.map((key) => cache.get(key));
  const cold = keys.filter((_, i) => !known[i]);
  const packs: Pack[] = known.filter((pack) => pack !== undefined);
  const problems = [...directory.problems];
  if (cold.length > 0) {
    const values = await options.read(cold);
    for (const key of cold) {
      // Another request may have opened it meanwhile.
      const open = cache.get(key);
      if (open) {
        packs.push(open);
        continue;
      }
      const opened = openValue(key, values.get(key), cache.share);
      if (!opened.ok) {
        problems.push(opened.problem);
        continue;
      }
      cache.put(key, opened.value);
      packs.push(opened.value);
    }
  }
  const reads = directory.reads + (cold.length > 0 ? 1 : 0);
  return { graph: joinPacks(pointer.facts, packs), problems, reads };
}

/** The graph if all packs it needs are warm, without a promise; undefined where something has to be read. */
export function openWarm(options: Omit<OpenGraphOptions, "read">): Graph | undefined {
  const { pointer, cache, pages } = options;
  const packs: Pack[] = [];
  for (const shard of shardsOf(options)) {
    const hashes = isPaged(pointer) ? pages?.get(pageOf(pointer, shard)) : pointer.hashes;
    if (hashes === undefined) return undefined;
    const pack = cache.get(packKey(hashAt(hashes, shard % PACKS_PER_PAGE)));
    if (!pack) return undefined;
    packs.push(pack);
  }
  return joinPacks(pointer.facts, packs);
}

function shardsOf({ pointer, needs }: Pick<OpenGraphOptions, "pointer" | "needs">): Set<number> {
  const shards = new Set<number>();
  for (const key of needs) shards.add(shardOf(key, pointer.shards));
  return shards;
}

/** The key of the page that names a pack of a large graph. */
function pageOf(pointer: Pointer, shard: number): string {
  return pageKey(hashAt(pointer.hashes, Math.floor(shard / PACKS_PER_PAGE)));
}

/** Opens a pack as a store gave it, or says what is wrong with it. */
export function openValue(key: string, text: string | null | undefined, share: ShareListing): Opened<Pack> {
  if (text === undefined || text === null) return refused("missing", key, "the store has no such key");
  return openPack(key, text, share);
}

interface Directory {
  readonly hashes: readonly string[];
  readonly problems: readonly PackProblem[];
  readonly reads: number;
}

async function readDirectory(options: OpenGraphOptions, shards: ReadonlySet<number>): Promise<Directory> {
  const { pointer } = options;
  const wanted = [...shards].sort((a, b) => a - b);
  if (!isPaged(pointer)) {
    return { hashes: wanted.map((shard) => hashAt(pointer.hashes, shard)), problems: [], reads: 0 };
  }
  const pages = options.pages ?? new Map<string, string>();
  // By key, with the page's place.
  const cold = new Map(wanted.map((shard) => [pageOf(pointer, shard), Math.floor(shard / PACKS_PER_PAGE)]));
  for (const key of pages.keys()) cold.delete(key);
  const problems: PackProblem[] = [];
  if (cold.size > 0) {
    const values = await options.read([...cold.keys()]);
    for (const [key, page] of cold) {
      const opened = openPage(key, values.get(key), pointer, page);
      if (opened.ok) pages.set(key, opened.value);
      else problems.push(opened.problem);
    }
  }
  const hashes = wanted.flatMap((shard) => {
    const page = pages.get(pageOf(pointer, shard));
    return page === undefined ? [] : [hashAt(page, shard % PACKS_PER_PAGE)];
  });
  return { hashes, problems, reads: cold.size > 0 ? 1 : 0 };
}
