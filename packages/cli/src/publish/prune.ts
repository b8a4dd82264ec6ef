import { HISTORY_KEY, POINTER_KEY, versionKey } from "@basketwise/core";
import { factsIn } from "./facts-in.ts";
import { type KeyCounts, keyCounts } from "./prune-counts.ts";
import { checkUnchanged, PRUNING_KEY, type PrunePlan } from "./prune-plan.ts";
import type { Store } from "./store.ts";

/** What pruning did. */
export interface Pruned {
  /** The version of the graph that is served. */
  readonly served: string;
  /** Versions that can be put back, the latest first. */
  readonly kept: readonly string[];
  /** Versions that went, the oldest first. */
  readonly pruned: readonly string[];
  /** Keys that were deleted. */
  readonly deleted: KeyCounts;
  /** Keys that the next run is to delete. */
  readonly left: number;
  /** Matrices, packs and pages that stay though no version uses them. */
  readonly strays: number;
}

/** Keys deleted at a time; before each time it is made sure that nothing was published meanwhile. */
const CHUNK = 1000;

/**
 * Deletes what a plan says, at most so many keys: the versions first, so that none can be put back whose packs are half
 * gone, then what only they use. Where it breaks off, the next run goes on. Rejects where a graph was published meanwhile.
 */
export async function prune(plan: PrunePlan, store: Store, most = Number.POSITIVE_INFINITY): Promise<Pruned> {
  const versions = plan.pruned.slice(0, most);
  const keys = plan.keys.slice(0, most - versions.length);
  const left = plan.keys.slice(keys.length);
  if (versions.length > 0) {
    await store.put(recordOf(plan, versions));
    await store.delete(versions.map(versionKey));
  }
  for (let from = 0; from < keys.length; from += CHUNK) {
    await check(plan, store);
    await store.delete(keys.slice(from, from + CHUNK));
  }
  if (versions.length + keys.length > 0) await check(plan, store);
  await forget(plan, versions.length > 0, left, store);
  const waiting = plan.pruned.slice(versions.length);
  return {
    served: plan.served,
    kept: plan.kept,
    pruned: versions,
    deleted: keyCounts([...versions.map(versionKey), ...keys]),
    left: waiting.length + left.length,
    strays: plan.strays,
  };
}

/** What is written before a version goes: what else goes with it, and a history without it. */
function recordOf({ keys, history }: PrunePlan, versions: readonly string[]): Map<string, string> {
  const gone = new Set(versions);
  return new Map([
    [PRUNING_KEY, JSON.stringify(keys)],
    [HISTORY_KEY, JSON.stringify(history.filter(({ version }) => !gone.has(version)))],
  ]);
}

async function check(plan: PrunePlan, store: Store): Promise<void> {
  await checkUnchanged(plan, factsIn(await store.get(POINTER_KEY)).version, store);
}

/** Leaves on record what is left, and nothing where none was. */
async function forget(
  { recorded }: PrunePlan,
  written: boolean,
  left: readonly string[],
  store: Store,
): Promise<void> {
  const text = JSON.stringify(left);
  if (written || (recorded !== null && recorded !== text)) await store.put(new Map([[PRUNING_KEY, text]]));
}
