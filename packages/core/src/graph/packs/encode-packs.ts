import { decimalsOf } from "../../model/money.ts";
import type { Graph, GraphFacts, Listing, Popular, Scope, Ties } from "../graph.ts";
import { RELATIONS } from "../graph.ts";
import { WEIGHT_DIGITS, type WholeGraph } from "../whole-graph.ts";
import { FORMAT, type Pointer, PRODUCTS_PER_PACK, packKey, pageKey } from "./format.ts";
import { linkBases, writeListing } from "./listing-line.ts";
import { productRecord, type RecordKey, scopeRecord, segmentRecord, shardOf } from "./record-key.ts";
import { runOfHashes } from "./run-of-hashes.ts";
import { packSum, pointerSum } from "./sums.ts";

/** A hash of text as {@link HASH_LENGTH} hexadecimal characters; core has no crypto of its own. */
export type Digest = (text: string) => string;

/** What {@link encodePacks} works with. */
export interface EncodeOptions {
  readonly digest: Digest;
  /** About how many products a pack holds; {@link PRODUCTS_PER_PACK} where nothing is said. */
  readonly productsPerPack?: number;
}

/** A graph ready to be stored: put the values first, then move the pointer. */
export interface EncodedGraph {
  readonly pointer: Pointer;
  /** Immutable keys and their values: packs, and pages where there are many packs. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * The graph as packs: the records of every product, scope and segment, each pack with the listings its records name, so that
 * a request needs nothing beyond the packs of its own products. The same graph gives the same bytes.
 */
export function encodePacks(graph: WholeGraph, options: EncodeOptions): EncodedGraph {
  const { productsPerPack = PRODUCTS_PER_PACK } = options;
  const shards = Math.max(1, Math.ceil(graph.productIds.length / productsPerPack));
  const values = new Map<string, string>();
  const hashes = spread(graph, shards).map((keys) => {
    const text = encodePack(graph, keys);
    const hash = options.digest(text);
    values.set(packKey(hash), text);
    return hash;
  });
  const run = runOfHashes(hashes, options.digest, values, pageKey);
  const { version: _, ...known } = graph.facts;
  const version = options.digest(JSON.stringify([FORMAT, known, run])).slice(0, 16);
  const facts: GraphFacts = { ...graph.facts, version };
  const largest = Math.max(...[...values.values()].map((text) => text.length));
  const content = { format: FORMAT, facts, shards, largest, hashes: run };
  return { pointer: { ...content, sum: pointerSum(content) }, values };
}

function spread(graph: WholeGraph, shards: number): RecordKey[][] {
  const buckets: RecordKey[][] = Array.from({ length: shards }, () => []);
  const put = (key: RecordKey) => buckets[shardOf(key, shards)]?.push(key);
  for (const id of graph.productIds) put(productRecord(id));
  for (const scope of graph.scopes) put(scopeRecord(scope));
  for (const segment of graph.segments) put(segmentRecord(segment));
  for (const bucket of buckets) bucket.sort();
  return buckets;
}

/** Numbers the listings that a pack's records name, in order of first use. */
interface Roll {
  readonly listings: Listing[];
  number(listing: Listing): number;
}

function roll(): Roll {
  const listings: Listing[] = [];
  const numbers = new Map<string, number>();
  return {
    listings,
    number(listing) {
      const { id } = listing.product;
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, listings.length);
      return listings.push(listing) - 1;
    },
  };
}

function encodePack(graph: Graph, keys: readonly RecordKey[]): string {
  const names = roll();
  const records = keys.map((key) => JSON.stringify(encodeRecord(graph, key, names)));
  const own = new Set<string>(keys);
  const decimals = decimalsOf(graph.facts.currency);
  const bases = linkBases(names.listings.map(({ product }) => product));
  const listings = names.listings.map((listing) =>
    JSON.stringify(writeListing(listing, bases, !own.has(productRecord(listing.product.id)))),
  );
  const body = [...listings, ...records].join("\n");
  const header = { format: FORMAT, length: body.length, listings: listings.length, bases, decimals, keys };
  return `${JSON.stringify({ ...header, sum: packSum(header, body) })}\n${body}`;
}

function encodeRecord(graph: Graph, key: RecordKey, names: Roll): unknown {
  const name = key.slice(2);
  if (key.startsWith("s:")) return encodePopular(graph.popular(name as Scope), names);
  if (key.startsWith("c:")) return [...graph.chosenBy(name)].flat();
  const listing = graph.listing(name);
  if (!listing) throw new RangeError(`no product ${name} in the graph`);
  const related = RELATIONS.map((relation) =>
    graph.related(name, relation).map((other) => names.number(other)),
  );
  const considered = graph.considered(name);
  return [
    names.number(listing),
    encodeTies(graph.ties(name), names),
    encodeTies(graph.later(name), names),
    related,
    ...(considered.listings.length > 0 ? [encodeTies(considered, names)] : []),
  ];
}

function encodeTies(ties: Ties, names: Roll): number[] {
  return ties.listings.flatMap((listing, i) => [
    names.number(listing),
    ties.together[i] ?? 0,
    Number((ties.weights[i] ?? 0).toPrecision(WEIGHT_DIGITS)),
  ]);
}

function encodePopular(popular: readonly Popular[], names: Roll): number[] {
  return popular.flatMap((p) => [names.number(p.listing), p.orders]);
}
