import { type Graph, type GraphFacts, NO_TIES, NOT_CHOSEN, RELATIONS } from "../graph.ts";
import type { Pack, ProductRecord } from "./open-pack.ts";
import { productRecord, scopeRecord, segmentRecord } from "./record-key.ts";

/** Opened packs of one graph version as a graph. What lies in other packs is unknown to it. */
export function joinPacks(facts: GraphFacts, packs: readonly Pack[]): Graph {
  const product = findOnce((productId) => {
    const key = productRecord(productId);
    return first(packs, (pack) => pack.product(key));
  });
  return {
    facts,
    listing: (productId) => product(productId)?.listing,
    ties: (productId) => product(productId)?.ties ?? NO_TIES,
    later: (productId) => product(productId)?.later ?? NO_TIES,
    considered: (productId) => product(productId)?.considered ?? NO_TIES,
    related: (productId, relation) => product(productId)?.related[RELATIONS.indexOf(relation)] ?? [],
    popular(scope) {
      const key = scopeRecord(scope);
      return first(packs, (pack) => pack.popular(key)) ?? [];
    },
    chosenBy(segment) {
      const key = segmentRecord(segment);
      return first(packs, (pack) => pack.chosen(key)) ?? NOT_CHOSEN;
    },
  };
}

/** A decision asks for the same few products again and again; the packs are asked once for each. */
function findOnce(find: (productId: string) => ProductRecord | undefined) {
  const found = new Map<string, ProductRecord | undefined>();
  return (productId: string) => {
    const known = found.get(productId);
    if (known || found.has(productId)) return known;
    const record = find(productId);
    found.set(productId, record);
    return record;
  };
}

function first<T>(packs: readonly Pack[], find: (pack: Pack) => T | undefined): T | undefined {
  for (const pack of packs) {
    const found = find(pack);
    if (found !== undefined) return found;
  }
  return undefined;
}
