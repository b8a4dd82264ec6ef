import { isEvidence } from "../graph/evidence.ts";
import type { Graph, Listing, Ties } from "../graph/graph.ts";
import type { Situation } from "./situation.ts";

/** Which graph a tie is of: what was bought together, counted in baskets, or later, counted in customers. */
export type TieKind = "together" | "later";

/** A tie of the graph between a basket item and another product. Baskets are counted, or, for what was bought later, customers. */
export interface Tie {
  /** The basket item. */
  readonly of: Listing;
  readonly to: Listing;
  /** How many held both. */
  readonly together: number;
  /** How many held the basket item. */
  readonly a: number;
  /** How many held the other. */
  readonly b: number;
  readonly total: number;
  /** The chance that the other is taken beside the basket item, 0 to 1. */
  readonly weight: number;
}

/** What a kind of tie reads of the graph. */
interface Reading {
  ties(graph: Graph, productId: string): Ties;
  count(listing: Listing): number;
  total(graph: Graph): number;
}

const READINGS: Readonly<Record<TieKind, Reading>> = {
  together: {
    ties: (graph, productId) => graph.ties(productId),
    count: (listing) => listing.baskets,
    total: (graph) => graph.facts.baskets,
  },
  later: {
    ties: (graph, productId) => graph.later(productId),
    count: (listing) => listing.customers,
    total: (graph) => graph.facts.customers,
  },
};

/** A product that basket items have ties to. */
export interface Tied {
  readonly listing: Listing;
  /** The chance that none of the ties makes the customer take it, were they independent. */
  none: number;
}

/** All that the basket has ties to, by product. Ties themselves are looked up for the few that matter: {@link tiesTo}. */
export function tiedToBasket(kind: TieKind, { basket, graph }: Situation): Map<string, Tied> {
  const reading = READINGS[kind];
  const found = new Map<string, Tied>();
  for (const item of basket) {
    const { listings, weights } = reading.ties(graph, item.listing.product.id);
    for (let i = 0; i < listings.length; i++) {
      const listing = listings[i];
      if (!listing) continue;
      const none = 1 - (weights[i] ?? 0);
      const known = found.get(listing.product.id);
      if (known) known.none *= none;
      else found.set(listing.product.id, { listing, none });
    }
  }
  return found;
}

/** The ties between the basket's items and one product. */
export function tiesTo(productId: string, kind: TieKind, { basket, graph }: Situation): Tie[] {
  const reading = READINGS[kind];
  const total = reading.total(graph);
  const found: Tie[] = [];
  for (const { listing: of } of basket) {
    const { listings, together, weights } = reading.ties(graph, of.product.id);
    const place = listings.findIndex(({ product }) => product.id === productId);
    const to = listings[place];
    if (!to) continue;
    const [a, b] = [reading.count(of), reading.count(to)];
    found.push({ of, to, together: together[place] ?? 0, a, b, total, weight: weights[place] ?? 0 });
  }
  return found;
}

/** Whether a tie was seen often enough, and more often than chance. */
export function isStrong({ together, a, b, total }: Tie, { policy }: Situation): boolean {
  return isEvidence(together, a, b, total, policy.evidence.minBaskets);
}

/** The strongest of the ties that are evidence. */
export function strongestTie(ties: readonly Tie[], situation: Situation): Tie | undefined {
  const strong = ties.filter((tie) => isStrong(tie, situation));
  return strong.reduce<Tie | undefined>(
    (best, tie) => (best && best.weight >= tie.weight ? best : tie),
    undefined,
  );
}
