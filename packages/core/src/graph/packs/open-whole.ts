import { type Graph, NO_TIES, NOT_CHOSEN, type Scope } from "../graph.ts";
import type { WholeGraph } from "../whole-graph.ts";
import type { Opened, Pointer } from "./format.ts";
import { joinPacks } from "./join-packs.ts";
import type { Pack } from "./open-pack.ts";
import { openValue, type ReadValues } from "./open-packs.ts";
import { productRecord, type RecordKey, scopeRecord, segmentRecord } from "./record-key.ts";
import { sharedListings } from "./shared-listings.ts";
import { storedKeys } from "./stored-keys.ts";

/** Packs read at a time. */
const CHUNK = 100;

/** A pack, and its records as a graph. */
interface Home {
  readonly pack: Pack;
  readonly graph: Graph;
}

/**
 * Opens all of a stored graph, for work that looks at every product; or says what is wrong with a pack. Their texts stay
 * in memory, a product's neighbours are read when they are first asked for.
 */
export async function openWhole(pointer: Pointer, read: ReadValues): Promise<Opened<WholeGraph>> {
  const keys = await storedKeys(pointer, read);
  if (!keys.ok) return keys;
  const packKeys = keys.value.filter((key) => key.startsWith("pack:"));
  const share = sharedListings();
  const homes = new Map<RecordKey, Home>();
  for (let from = 0; from < packKeys.length; from += CHUNK) {
    const chunk = packKeys.slice(from, from + CHUNK);
    const values = await read(chunk);
    for (const key of chunk) {
      const opened = openValue(key, values.get(key), share);
      if (!opened.ok) return opened;
      const home = { pack: opened.value, graph: joinPacks(pointer.facts, [opened.value]) };
      for (const record of opened.value.keys) homes.set(record, home);
    }
  }
  return { ok: true, value: wholeOf(pointer, homes) };
}

function wholeOf({ facts }: Pointer, homes: ReadonlyMap<RecordKey, Home>): WholeGraph {
  const graphOf = (productId: string) => homes.get(productRecord(productId))?.graph;
  const namesOf = (kind: string) =>
    [...homes.keys()].filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));
  return {
    facts,
    productIds: namesOf("p:").sort(),
    scopes: namesOf("s:").sort() as Scope[],
    segments: namesOf("c:").sort(),
    listing(productId) {
      const key = productRecord(productId);
      return homes.get(key)?.pack.listing(key);
    },
    ties: (productId) => graphOf(productId)?.ties(productId) ?? NO_TIES,
    later: (productId) => graphOf(productId)?.later(productId) ?? NO_TIES,
    considered: (productId) => graphOf(productId)?.considered(productId) ?? NO_TIES,
    related: (productId, relation) => graphOf(productId)?.related(productId, relation) ?? [],
    popular: (scope) => homes.get(scopeRecord(scope))?.graph.popular(scope) ?? [],
    chosenBy: (segment) => homes.get(segmentRecord(segment))?.graph.chosenBy(segment) ?? NOT_CHOSEN,
  };
}
