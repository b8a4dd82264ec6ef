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
import type { Pack } from "./open-pack.ts";
import { type OpenedGraph, type OpenPacksOptions, openPacks, shardsOf } from "./open-packs.ts";
import { openPage } from "./open-page.ts";

/** What {@link openGraph} works with. */
export interface OpenGraphOptions extends OpenPacksOptions {
  /** Pages of hashes of a large graph, kept by the caller from call to call. */
  readonly pages?: Map<string, string>;
}

/** Opens the packs that hold the records wanted: one call of `read` when they are cold, none when they are warm. */
export async function openGraph(options: OpenGraphOptions): Promise<OpenedGraph> {
  const directory = await readDirectory(options, shardsOf(options));
  const { graph, problems, reads } = await openPacks(options, directory.hashes);
  return { graph, problems: [...directory.problems, ...problems], reads: directory.reads + reads };
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

/** The key of the page that names a pack of a large graph. */
function pageOf(pointer: Pointer, shard: number): string {
  return pageKey(hashAt(pointer.hashes, Math.floor(shard / PACKS_PER_PAGE)));
}

interface Directory {
  readonly hashes: readonly string[];
  readonly problems: readonly PackProblem[];
  readonly reads: number;
}

async function readDirectory(options: OpenGraphOptions, wanted: readonly number[]): Promise<Directory> {
  const { pointer } = options;
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
