import {
  completePolicy,
  decide,
  type EncodedGraph,
  type Graph,
  needsOf,
  type OfferRequest,
  type OfferResponse,
  openGraph,
  PLAYBOOK,
  packCache,
} from "@basketwise/core";
import { median } from "./median.ts";

/** The core on packs in memory, here in Node. */
export interface CoreAlone {
  answer(request: OfferRequest): Promise<OfferResponse>;
  /** Microseconds of one `decide`: the median over the rounds of the mean over the requests. */
  microseconds(requests: readonly OfferRequest[], rounds: number): Promise<number>;
}

/** The core as the worker uses it, without the worker. */
export function coreAlone({ pointer, values }: EncodedGraph): CoreAlone {
  const policy = completePolicy({});
  const at = Date.UTC(2026, 0);
  const cache = packCache();
  const read = async (keys: readonly string[]) => new Map(keys.map((key) => [key, values.get(key) ?? null]));
  const open = async (request: OfferRequest) =>
    (await openGraph({ pointer, needs: needsOf(request, policy, at), read, cache })).graph;
  const ask = (request: OfferRequest, graph: Graph) =>
    decide(request, { graph, playbook: PLAYBOOK, policy, at, requestId: "r" });

  return {
    answer: async (request) => ask(request, await open(request)),
    async microseconds(requests, rounds) {
      const laps: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        // Opened anew each round, as for a new request: what an opened graph has looked up it keeps.
        const graphs: Graph[] = [];
        for (const request of requests) graphs.push(await open(request));
        const start = performance.now();
        requests.forEach((request, i) => {
          ask(request, graphs[i]!);
        });
        if (round > 0) laps.push(((performance.now() - start) / requests.length) * 1000);
      }
      return median(laps);
    },
  };
}
