import {
  completePolicy,
  decide,
  type EncodedGraph,
  type Graph,
  needsOf,
  type OfferRequest,
  openGraph,
  PLAYBOOK,
  packCache,
} from "@basketwise/core";
import { median } from "./median.ts";

const policy = completePolicy({});
const cache = packCache();

/** Microseconds of one `decide` here in Node, the packs in memory: the median over the rounds of all requests' mean. */
export async function decideAlone(
  { pointer, values }: EncodedGraph,
  requests: readonly OfferRequest[],
  rounds: number,
): Promise<{ readonly microseconds: number; readonly answered: number }> {
  const laps: number[] = [];
  let answered = 0;
  for (let round = 0; round <= rounds; round++) {
    // Opened anew each round, as for a new request: what an opened graph has looked up it keeps.
    const graphs: Graph[] = [];
    for (const request of requests) {
      const needs = needsOf(request, policy);
      const read = async (keys: readonly string[]) =>
        new Map(keys.map((key) => [key, values.get(key) ?? null]));
      graphs.push((await openGraph({ pointer, needs, read, cache })).graph);
    }
    answered = 0;
    const start = performance.now();
    for (let i = 0; i < requests.length; i++) {
      const context = {
        graph: graphs[i]!,
        playbook: PLAYBOOK,
        policy,
        at: Date.UTC(2026, 0),
        requestId: "r",
      };
      if (decide(requests[i]!, context).offers.length > 0) answered += 1;
    }
    if (round > 0) laps.push(((performance.now() - start) / requests.length) * 1000);
  }
  return { microseconds: median(laps), answered };
}
