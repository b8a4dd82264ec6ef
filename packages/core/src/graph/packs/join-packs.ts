import type { Graph, GraphFacts } from "../graph.ts";
import { NO_TIES } from "../graph.ts";
import type { Pack } from "./open-pack.ts";
import { productRecord, type RecordKey, scopeRecord } from "./record-key.ts";

/** Opened packs of one graph version as a graph. What lies in other packs is unknown to it. */
export function joinPacks(facts: GraphFacts, packs: readonly Pack[]): Graph {
  const holder = (key: RecordKey): Pack | undefined => packs.find((pack) => pack.has(key));
  return {
    facts,
    listing(productId) {
      const key = productRecord(productId);
      return holder(key)?.listing(key);
    },
    ties(productId) {
      const key = productRecord(productId);
      return holder(key)?.ties(key) ?? NO_TIES;
    },
    related(productId, relation) {
      const key = productRecord(productId);
      return holder(key)?.related(key, relation) ?? [];
    },
    popular(scope) {
      const key = scopeRecord(scope);
      return holder(key)?.popular(key) ?? [];
    },
  };
}
