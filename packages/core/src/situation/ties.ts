import { isEvidence } from "../graph/evidence.ts";
import { type GatheredTies, gatherTies } from "../graph/gather-ties.ts";
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

/** All that the basket has ties to. Ties themselves are looked up for the few that matter: {@link tiesTo}. */
export function tiedToBasket(kind: TieKind, { basket, graph }: Situation): GatheredTies {
  return gatherTies(basket.map((item) => READINGS[kind].ties(graph, item.listing.product.id)));
}

/** The ties between the basket's items and one product. */
export function tiesTo(other: Listing, kind: TieKind, { basket, graph }: Situation): Tie[] {
  const reading = READINGS[kind];
  const total = reading.total(graph);
  const found: Tie[] = [];
  for (const { listing: of } of basket) {
    const ties = reading.ties(graph, of.product.id);
    const { listings, together, weights } = ties;
    const place = placeOf(other, ties);
    const to = listings[place];
    if (!to) continue;
    const a = reading.count(of);
    const b = reading.count(to);
    found.push({ of, to, together: together[place] ?? 0, a, b, total, weight: weights[place] ?? 0 });
  }
  return found;
}

/** Where a product stands among neighbours; -1 where it does not. */
function placeOf({ hash, product }: Listing, { listings, hashes }: Ties): number {
  for (let place = 0; place < hashes.length; place++) {
    if (hashes[place] === hash && listings[place]?.product.id === product.id) return place;
  }
  return -1;
}

/** Whether any basket item has a tie to a product that is evidence; {@link tiesTo} without making the ties. */
export function hasStrongTie(other: Listing, kind: TieKind, { basket, graph, policy }: Situation): boolean {
  const reading = READINGS[kind];
  const total = reading.total(graph);
  for (const { listing: of } of basket) {
    const ties = reading.ties(graph, of.product.id);
    const place = placeOf(other, ties);
    if (place < 0) continue;
    const together = ties.together[place] ?? 0;
    if (isEvidence(together, reading.count(of), reading.count(other), total, policy.evidence.minBaskets))
      return true;
  }
  return false;
}

/** Whether a tie was seen often enough, and more often than chance. */
function isStrong({ together, a, b, total }: Tie, { policy }: Situation): boolean {
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
