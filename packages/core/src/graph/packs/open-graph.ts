import { decimalsOf } from "../../model/money.ts";
import type { Graph } from "../graph.ts";
import {
  hashAt,
  isPaged,
  PACKS_PER_PAGE,
  type PackProblem,
  type Pointer,
  packKey,
  pageKey,
} from "./format.ts";
import { joinPacks } from "./join-packs.ts";
import { openPack, type Pack } from "./open-pack.ts";
import { openPage } from "./open-page.ts";
import type { PackCache } from "./pack-cache.ts";
import { type RecordKey, shardOf } from "./record-key.ts";

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
  const { pointer, cache } = options;
  const shards = [...new Set([...options.needs].map((key) => shardOf(key, pointer.shards)))].sort(
    (a, b) => a - b,
  );
  const directory = await readDirectory(options, shards);
  const keys = [...new Set(directory.hashes.map(packKey))];
  const warm = keys.map((key) => cache.get(key));
  const cold = keys.filter((_, i) => !warm[i]);
  const packs: Pack[] = warm.filter((pack) => pack !== undefined);
  const problems = [...directory.problems];
  if (cold.length > 0) {
    const decimals = decimalsOf(pointer.facts.currency);
    const values = await options.read(cold);
    for (const key of cold) {
      const text = values.get(key);
      if (text === undefined || text === null) {
        problems.push({ code: "missing", key, message: `${key}: the store has no such key` });
        continue;
      }
      const opened = openPack(key, text, decimals);
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

interface Directory {
  readonly hashes: readonly string[];
  readonly problems: readonly PackProblem[];
  readonly reads: number;
}

async function readDirectory(options: OpenGraphOptions, shards: readonly number[]): Promise<Directory> {
  const { pointer } = options;
  if (!isPaged(pointer)) {
    return { hashes: shards.map((shard) => hashAt(pointer.hashes, shard)), problems: [], reads: 0 };
  }
  const pages = options.pages ?? new Map<string, string>();
  const pageOf = (shard: number) => Math.floor(shard / PACKS_PER_PAGE);
  const keyOf = (page: number) => pageKey(hashAt(pointer.hashes, page));
  const cold = [...new Set(shards.map(pageOf))].filter((page) => !pages.has(keyOf(page)));
  const problems: PackProblem[] = [];
  if (cold.length > 0) {
    const values = await options.read(cold.map(keyOf));
    for (const page of cold) {
      const key = keyOf(page);
      const opened = openPage(key, values.get(key), pointer, page);
      if (opened.ok) pages.set(key, opened.value);
      else problems.push(opened.problem);
    }
  }
  const hashes = shards.flatMap((shard) => {
    const page = pages.get(keyOf(pageOf(shard)));
    return page === undefined ? [] : [hashAt(page, shard % PACKS_PER_PAGE)];
  });
  return { hashes, problems, reads: cold.length > 0 ? 1 : 0 };
}
