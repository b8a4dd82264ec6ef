import type { Product } from "../model/product.ts";
import { significant } from "../model/significant.ts";
import type { CompactGraph } from "./compact-graph.ts";
import type { Graph, GraphFacts, Listing, Popular, Scope, Ties } from "./graph.ts";
import { NO_TIES, NOT_CHOSEN } from "./graph.ts";
import { toListing } from "./listing.ts";
import { popularity, type ScopeCounts } from "./popularity.ts";
import { relationsOf } from "./relations.ts";

/** Significant digits a weight is kept with: enough to rank by, and short in a pack. */
export const WEIGHT_DIGITS = 3;

/** A graph with all of its records in memory. */
export interface WholeGraph extends Graph {
  /** Every product's id, ascending. */
  readonly productIds: readonly string[];
  readonly scopes: readonly Scope[];
  /** The segments of which it is known what their customers chose, ascending. */
  readonly segments: readonly string[];
}

/** What {@link wholeGraph} is made of. */
export interface WholeGraphParts {
  readonly facts: GraphFacts;
  /** Ascending by id, as the compact graph numbers them. */
  readonly catalog: readonly Product[];
  /** What was bought in the same baskets. */
  readonly compact: CompactGraph;
  /** What the same customers bought later; its nodes are those of `compact`. */
  readonly later: CompactGraph;
  /** What was looked at in the same sessions, where any are known; its nodes are those of `compact`. */
  readonly considered?: CompactGraph | undefined;
  readonly counts: readonly ScopeCounts[];
  /** What the customers of each segment chose. */
  readonly chosen: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Of the store's currency. */
  readonly decimals: number;
}

/** Puts the compact graph, which knows only numbers, and the catalog together. */
export function wholeGraph(parts: WholeGraphParts): WholeGraph {
  const { catalog, compact, later, considered, decimals } = parts;
  const listings = catalog.map((product, i) => {
    const sessions = considered?.baskets[i] ?? 0;
    return toListing(product, compact.baskets[i] ?? 0, later.baskets[i] ?? 0, decimals, sessions);
  });
  const places = new Map(catalog.map((product, i) => [product.id, i]));
  const relations = relationsOf(listings);
  const popular: ReadonlyMap<Scope, readonly Popular[]> = popularity(listings, parts.counts);
  const readTies = (counted: CompactGraph) => {
    const rows = tiesOf(counted, listings);
    return (productId: string) => {
      const place = places.get(productId);
      return place === undefined ? NO_TIES : rows(place);
    };
  };
  const at = (productId: string) => {
    const place = places.get(productId);
    return place === undefined ? undefined : listings[place];
  };
  return {
    facts: parts.facts,
    productIds: catalog.map((product) => product.id),
    scopes: [...popular.keys()].sort(),
    segments: [...parts.chosen.keys()].sort(),
    listing: at,
    ties: readTies(compact),
    later: readTies(later),
    considered: considered ? readTies(considered) : () => NO_TIES,
    related(productId, relation) {
      const listing = at(productId);
      return listing ? relations(listing.product, relation) : [];
    },
    popular: (scope) => popular.get(scope) ?? [],
    chosenBy: (segment) => parts.chosen.get(segment) ?? NOT_CHOSEN,
  };
}

/** The neighbours of a node, by its place. */
function tiesOf(graph: CompactGraph, listings: readonly Listing[]): (place: number) => Ties {
  const weights = graph.weights.map((weight) => significant(weight, WEIGHT_DIGITS));
  const hashes = Uint32Array.from(graph.targets, (code) => listings[code]?.hash ?? 0);
  const prices = Float64Array.from(graph.targets, (code) => listings[code]?.price ?? 0);
  return recall((place) => {
    const from = graph.offsets[place] ?? 0;
    const to = graph.offsets[place + 1] ?? from;
    const targets = Array.from(graph.targets.subarray(from, to), (code) => listings[code]);
    return {
      listings: targets.filter((listing) => listing !== undefined),
      hashes: hashes.subarray(from, to),
      prices: prices.subarray(from, to),
      together: graph.together.subarray(from, to),
      weights: weights.subarray(from, to),
    };
  });
}

/** Rows remembered: those of the products most asked for, in at most some eight megabytes. A power of two. */
const ROWS = 8192;

/** Remembers the rows asked for last, each in a seat of its own: a decision asks for the same few again and again. */
function recall(read: (place: number) => Ties): (place: number) => Ties {
  const seats: ({ readonly place: number; readonly row: Ties } | undefined)[] = new Array(ROWS);
  return (place) => {
    const seat = seats[place & (ROWS - 1)];
    if (seat?.place === place) return seat.row;
    const row = read(place);
    seats[place & (ROWS - 1)] = { place, row };
    return row;
  };
}
