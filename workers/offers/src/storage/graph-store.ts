import {
  DEFAULT_CACHE_BYTES,
  degradedBy,
  type Graph,
  HISTORY_KEY,
  matrixKey,
  memoryCap,
  needsOf,
  type OfferRequest,
  type OpenGraphOptions,
  openGraph,
  openWarm,
  type Policy,
  packCache,
  type ReadValues,
  type RecordKey,
} from "@basketwise/core";
import { OVER } from "./budget.ts";
import type { Degraded } from "./degraded.ts";
import type { GraphStorage } from "./graph-storage.ts";
import type { Head, Headless } from "./head.ts";
import { type HeadStore, headStore } from "./head-store.ts";
import { keptText } from "./kept-text.ts";
import type { OwnPolicy } from "./own-policy.ts";
import { type ProfileStore, profileStore } from "./profile-store.ts";
import { sharedReads } from "./shared-reads.ts";
import type { Visit } from "./visit.ts";
import { waitedRead } from "./waited-read.ts";

/** The part of the graph that requests need, and why it is not all of that part, if it isn't. */
export interface OpenedFor {
  readonly graph: Graph;
  readonly degraded?: Degraded;
}

/** The published graph as an isolate knows it: what it has read stays in memory from request to request. */
export interface GraphStore extends ProfileStore, OwnPolicy, Pick<HeadStore, "problem"> {
  /** The version to answer with; no promise where it is known. */
  head(visit: Visit): Head | Headless | Promise<Head | Headless>;
  /** What deciding the requests at a moment can look at: one bulk read when cold; none, and no promise, when warm. */
  open(
    head: Head,
    requests: readonly OfferRequest[],
    at: number,
    visit: Visit,
  ): OpenedFor | Promise<OpenedFor>;
  /** The cross-sell matrix of a version, as JSON; null where it was published without one, undefined where the storage fails. */
  matrix(version: string): Promise<string | null | undefined>;
  /** What was published last, as text, not older than half a minute; null where the store does not know or fails. */
  history(): Promise<string | null>;
}

/** What {@link graphStore} works with. */
export interface GraphStoreOptions {
  readonly storage: GraphStorage;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Takes note of what the merchant should see to. */
  readonly warn: (message: string) => void;
}

/** The graph of a storage, waited for no longer than a visit's budget allows: past it, with what has come. */
export function graphStore({ storage, now, warn }: GraphStoreOptions): GraphStore {
  const heads = headStore(storage, now, warn);
  const cap = memoryCap(DEFAULT_CACHE_BYTES);
  const cache = packCache(cap);
  const readEach = sharedReads(storage, now);
  const history = keptText(() => storage.readText(HISTORY_KEY), now);

  return {
    ...profileStore({ storage, readEach, cap, warn }),
    policyPut: heads.policyPut,
    asPut: heads.asPut,
    claimPolicy: heads.claimPolicy,
    releasePolicy: heads.releasePolicy,
    problem: heads.problem,
    history,
    head(visit) {
      return heads.known(visit.later) ?? awaitedHead(visit);
    },
    open({ pointer, policy, pages }, requests, at, visit) {
      const whole = { pointer, needs: needsOfAll(requests, policy, at), cache, pages };
      const warm = openWarm(whole);
      return warm ? { graph: warm } : openCold(whole, visit);
    },
    async matrix(version) {
      try {
        return await storage.readText(matrixKey(version));
      } catch (error) {
        warn(`storage: ${error}`);
        return undefined;
      }
    },
  };

  async function awaitedHead({ budget, later }: Visit): Promise<Head | Headless> {
    const reading = heads.read();
    later(reading);
    try {
      const found = await budget.wait(reading);
      if (found === OVER) return heads.last() ?? { degraded: "timeout", problem: "the storage is slow" };
      return "problem" in found ? (heads.last() ?? found) : found;
    } catch (error) {
      warn(`storage: ${error}`);
      return heads.last() ?? { degraded: "unavailable", problem: "the storage failed" };
    }
  }

  async function openCold(whole: Omit<OpenGraphOptions, "read">, visit: Visit): Promise<OpenedFor> {
    const most = Math.floor(storage.mostCharacters / Math.max(1, whole.pointer.largest));
    const again = (read: ReadValues) => openGraph({ ...whole, read });
    const waited = waitedRead({ readEach, most, warn, again }, visit);
    const { graph, problems } = await openGraph({ ...whole, read: waited.read });
    let degraded = waited.degraded();
    if (problems.length > 0 && !degraded) {
      for (const { message } of problems) warn(message);
      degraded = degradedBy(problems);
    }
    return { graph, ...(degraded && { degraded }) };
  }
}

function needsOfAll([first, ...others]: readonly OfferRequest[], policy: Policy, at: number): Set<RecordKey> {
  const needs = first ? needsOf(first, policy, at) : new Set<RecordKey>();
  for (const request of others) for (const key of needsOf(request, policy, at)) needs.add(key);
  return needs;
}
