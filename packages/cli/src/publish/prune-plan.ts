import { matrixKey, type Publication, publicationOf, versionKey } from "@basketwise/core";
import { type StoredVersion, storedVersions } from "./prune-versions.ts";
import { versionsIn } from "./roll-back.ts";
import type { Store } from "./store.ts";

/** The key that tells which packs, pages and matrices of pruned versions are still to go, so that the next run goes on. */
export const PRUNING_KEY = "pruning";

/** What the keys begin with that belong to versions, in the order in which they go. */
const PREFIXES = [matrixKey(""), "pack:", "page:"];

/** How a store is pruned. */
export interface PruneOptions {
  /** Versions that stay, the last published; whatever is said, so do the served one and the one published before it. */
  readonly keep: number;
  /** Whether what belongs to no version goes too. */
  readonly strays?: boolean;
}

/** What is to go from a store, and what stays. */
export interface PrunePlan {
  readonly served: string;
  /** Versions that stay, the latest first. */
  readonly kept: readonly string[];
  /** Versions that go, the oldest first. */
  readonly pruned: readonly string[];
  /** Keys of matrices, packs and pages that go, in this order. */
  readonly keys: readonly string[];
  /** Matrices, packs and pages that stay though no version uses them. */
  readonly strays: number;
  /** What an earlier run wrote under {@link PRUNING_KEY}; null where it wrote nothing. */
  readonly recorded: string | null;
  readonly history: readonly Publication[];
}

/** Looks up what can go from a store. Rejects where that can't be told, as where a version can't be read. */
export async function planPrune(store: Store, { keep, strays = false }: PruneOptions): Promise<PrunePlan> {
  // Listed first: what a publish writes meanwhile is not among what may go.
  const there = await keysWith(PREFIXES, store);
  const { served, versions, history } = await storedVersions(store);
  const recorded = await store.get(PRUNING_KEY);
  const latest = latestFirst(versions, history);
  const before = publicationOf(history, served.version).before?.version;
  // Who read the pointer before the last publish may follow it for a minute still.
  const stay = new Set([...latest.slice(0, keep).map(({ version }) => version), served.version, before]);
  const [kept, pruned] = [true, false].map((stays) =>
    latest.filter(({ version }) => stay.has(version) === stays),
  ) as [StoredVersion[], StoredVersion[]];
  const held = new Set([...kept, served].flatMap(keysOf));
  const theirs = new Set([...pruned.flatMap(keysOf), ...readRecord(recorded)]);
  const unheld = there.filter((key) => !held.has(key));
  const keys = unheld.filter((key) => strays || theirs.has(key));
  return {
    served: served.version,
    kept: kept.map(({ version }) => version),
    pruned: pruned.map(({ version }) => version).reverse(),
    keys,
    strays: unheld.length - keys.length,
    recorded,
    history,
  };
}

/** Rejects where a store has another graph than it had when a plan was made: it may use what is to go. */
export async function checkUnchanged(
  { served, kept, pruned }: PrunePlan,
  servedNow: string | undefined,
  store: Store,
): Promise<void> {
  const known = new Set([...kept, ...pruned]);
  const added = (await versionsIn(store, versionKey(""))).find((version) => !known.has(version));
  const moved = servedNow === served || kept.includes(servedNow ?? served) ? undefined : servedNow;
  const version = added ?? moved;
  if (version === undefined) return;
  throw new Error(
    `graph ${version} came to ${store.name} while this ran: publish it again, which writes what it lacks, and then prune again`,
  );
}

/** The last published first; those that the history has forgotten come last, the ones with newer orders before others. */
function latestFirst(versions: readonly StoredVersion[], history: readonly Publication[]): StoredVersion[] {
  const places = new Map(history.map(({ version }, place) => [version, place]));
  const placeOf = ({ version }: StoredVersion) => places.get(version) ?? -1;
  return versions.toSorted(
    (a, b) =>
      placeOf(b) - placeOf(a) || compare(b.until ?? "", a.until ?? "") || compare(a.version, b.version),
  );
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function keysOf({ version, keys }: StoredVersion): string[] {
  return [matrixKey(version), ...keys];
}

async function keysWith(prefixes: readonly string[], store: Store): Promise<string[]> {
  const keys: string[] = [];
  for (const prefix of prefixes) for (const key of await store.list(prefix)) keys.push(key);
  return keys;
}

/** What is still to go from an earlier run; of a record that can't be read nothing is, and what it named are strays. */
function readRecord(text: string | null): readonly string[] {
  try {
    const found: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(found) ? found.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}
