import type { Graph, Listing } from "../graph/graph.ts";
import type { MatrixEdit } from "../model/matrix.ts";
import { type Words, wordsOf } from "./words.ts";

/** What the graph keeps of a pair. */
export interface Counts {
  /** Baskets that held both. */
  readonly together: number;
  /** Only where the pair is kept at the row's end. */
  readonly weight?: number;
}

/** A product that customers come for, with all that is known of its pairs, by the other product's id. */
export interface Row {
  readonly listing: Listing;
  readonly counts: Map<string, Counts>;
  readonly words: ReadonlyMap<string, Words>;
}

/** Whether so many baskets with both of two products are evidence. */
export type IsProof = (together: number, a: Listing, b: Listing) => boolean;

/** A row as its own end knows it. */
export function rowOf(listing: Listing, graph: Graph, edits: readonly MatrixEdit[]): Row {
  const { listings, together, weights } = graph.ties(listing.product.id);
  const counts = new Map(
    listings.map((other, i): [string, Counts] => [
      other.product.id,
      { together: together[i] ?? 0, weight: weights[i] ?? 0 },
    ]),
  );
  return { listing, counts, words: wordsOf(listing, graph, edits) };
}

/** The ids of all that has a cell in a row: by evidence, by the catalog's relations, or by an edit. */
export function partnersOf({ listing, counts, words }: Row, graph: Graph, isProof: IsProof): Set<string> {
  const partners = new Set(words.keys());
  for (const [id, { together }] of counts) {
    const other = graph.listing(id);
    if (other && isProof(together, listing, other)) partners.add(id);
  }
  return partners;
}

/** Adds to the rows what only the other products' ends keep of their pairs: a list of neighbours has an end. */
export function lookBack(rows: readonly Row[], others: Iterable<string>, graph: Graph): void {
  const byId = new Map(rows.map((row) => [row.listing.product.id, row]));
  for (const id of others) {
    const { listings, together } = graph.ties(id);
    for (let i = 0; i < listings.length; i++) {
      const row = byId.get(listings[i]?.product.id ?? "");
      if (row && !row.counts.has(id)) row.counts.set(id, { together: together[i] ?? 0 });
    }
  }
}
