import {
  degradedBy,
  type Graph,
  matrixKey,
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
import { headStore } from "./head-store.ts";
import { sharedReads } from "./shared-reads.ts";
import type { Visit } from "./visit.ts";

/** The part of the graph that requests need, and why it is not all of that part, if it isn't. */
export interface OpenedFor {
  readonly graph: Graph;
  readonly degraded?: Degraded;
}

/** The published graph as an isolate knows it: what it has read stays in memory from request to request. */
export interface GraphStore {
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
  const cache = packCache();
  const readEach = sharedReads(storage, now);

  return {
    head(visit) {
      return heads.known(visit.later) ?? firstHead(visit);
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

  async function firstHead({ budget, later }: Visit): Promise<Head | Headless> {
    const reading = heads.read();
    later(reading);
    try {
      const found = await budget.wait(reading);
      return found === OVER ? { degraded: "timeout", problem: "the storage is slow" } : found;
    } catch (error) {
      warn(`storage: ${error}`);
      return { degraded: "unavailable", problem: "the storage failed" };
    }
  }

  async function openCold(
    whole: Omit<OpenGraphOptions, "read">,
    { budget, later }: Visit,
  ): Promise<OpenedFor> {
    const most = Math.floor(storage.mostCharacters / Math.max(1, whole.pointer.largest));
    let degraded: Degraded | undefined;

    const read: ReadValues = async (keys) => {
      const values = new Map<string, string | null>();
      const arrivals = [...readEach(keys, most)].map(([key, value]) =>
        value.then((text) => values.set(key, text)),
      );
      // Goes on after the answer: others may have joined these reads, and what comes late is kept for the next.
      const landed = Promise.allSettled(arrivals);
      later(landed);
      const outcome = await budget.wait(landed);
      if (outcome === OVER) {
        degraded = "timeout";
        later(openGraph({ ...whole, read: (again) => arrived(readEach(again, most)) }));
        return values;
      }
      const failed = outcome.find((one) => one.status === "rejected");
      if (failed) {
        degraded = "unavailable";
        warn(`storage: ${failed.reason}`);
      }
      return values;
    };

    const { graph, problems } = await openGraph({ ...whole, read });
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

async function arrived(
  values: ReadonlyMap<string, Promise<string | null>>,
): Promise<Map<string, string | null>> {
  return new Map(await Promise.all([...values].map(async ([key, value]) => [key, await value] as const)));
}
