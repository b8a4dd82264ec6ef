import { isEvidence } from "../graph/evidence.ts";
import { type GatheredTies, gatherTies } from "../graph/gather-ties.ts";
import type { Graph, Listing, Ties } from "../graph/graph.ts";
import { DEFAULT_POWER } from "../graph/join.ts";
import type { MainItem, Situation } from "./situation.ts";

/**
 * Which graph a tie is of: what was bought together, counted in baskets; later, counted in customers; or looked at in
 * the same sessions, counted in these.
 */
export type TieKind = "together" | "later" | "considered";

/** A tie of the graph between an item at hand and another product; what is counted depends on its kind. */
export interface Tie {
  /** The item at hand. */
  readonly of: Listing;
  readonly to: Listing;
  /** How many held both. */
  readonly together: number;
  /** How many held the item at hand. */
  readonly a: number;
  /** How many held the other. */
  readonly b: number;
  readonly total: number;
  /** The chance that the other is taken beside the item at hand, 0 to 1. */
  readonly weight: number;
}

/** An item at hand: of the basket, or the main one. */
type Item = Pick<MainItem, "listing">;

/** What a kind of tie reads: of which items, and what of the graph. */
interface Reading {
  items(situation: Situation): readonly Item[];
  ties(graph: Graph, productId: string): Ties;
  count(listing: Listing): number;
  total(graph: Graph): number;
}

const READINGS: Readonly<Record<TieKind, Reading>> = {
  together: {
    items: ({ basket }) => basket,
    ties: (graph, productId) => graph.ties(productId),
    count: (listing) => listing.baskets,
    total: (graph) => graph.facts.baskets,
  },
  later: {
    items: ({ basket }) => basket,
    ties: (graph, productId) => graph.later(productId),
    count: (listing) => listing.customers,
    total: (graph) => graph.facts.customers,
  },
  // An alternative is one to the main item, whatever else lies in the cart.
  considered: {
    items: ({ main }) => (main ? [main] : []),
    ties: (graph, productId) => graph.considered(productId),
    count: (listing) => listing.sessions,
    total: (graph) => graph.facts.sessions ?? 0,
  },
};

/** All that the items at hand have ties to. Ties themselves are looked up for the few that matter: {@link tiesTo}. */
export function tiedToBasket(kind: TieKind, situation: Situation): GatheredTies {
  const reading = READINGS[kind];
  const items = reading.items(situation);
  const rows = items.map((item) => reading.ties(situation.graph, item.listing.product.id));
  // Held-out baskets choose the power of what was bought together; the other kinds are weighed by the default measure.
  const power = kind === "together" ? situation.graph.facts.power : undefined;
  return gatherTies(rows, power ?? DEFAULT_POWER);
}

/** The ties between the items at hand and one product. */
export function tiesTo(other: Listing, kind: TieKind, situation: Situation): Tie[] {
  const found: Tie[] = [];
  for (const { listing } of itemsBeside(other, kind, situation)) {
    const tie = tieBetween(listing, other, kind, situation.graph);
    if (tie) found.push(tie);
  }
  return found;
}

/** The tie from one product to another; undefined where there is none. */
function tieBetween(of: Listing, other: Listing, kind: TieKind, graph: Graph): Tie | undefined {
  const reading = READINGS[kind];
  const ties = reading.ties(graph, of.product.id);
  const place = placeOf(other, ties);
  const to = ties.listings[place];
  return (
    to && {
      of,
      to,
      together: ties.together[place] ?? 0,
      a: reading.count(of),
      b: reading.count(to),
      total: reading.total(graph),
      weight: ties.weights[place] ?? 0,
    }
  );
}

/** Items at hand above which it is noted once who is whose neighbour: to ask each of them for each product takes long. */
const FEW = 16;

/** By the hash of a product, the items at hand that may have a tie to it, in their order. */
type Beside = ReadonlyMap<number, readonly Item[]>;

const noted = new WeakMap<Situation, Map<TieKind, Beside>>();

/** The items at hand that may have a tie to a product: all of them where they are few. */
function itemsBeside(other: Listing, kind: TieKind, situation: Situation): readonly Item[] {
  const items = READINGS[kind].items(situation);
  if (items.length <= FEW) return items;
  const kinds = noted.get(situation) ?? new Map<TieKind, Beside>();
  const beside = kinds.get(kind) ?? noteBeside(items, kind, situation);
  noted.set(situation, kinds.set(kind, beside));
  return beside.get(other.hash) ?? [];
}

function noteBeside(items: readonly Item[], kind: TieKind, { graph }: Situation): Beside {
  const beside = new Map<number, Item[]>();
  for (const item of items) {
    for (const { hash } of READINGS[kind].ties(graph, item.listing.product.id).listings) {
      const known = beside.get(hash);
      if (!known) beside.set(hash, [item]);
      // Two neighbours may have one hash.
      else if (known.at(-1) !== item) known.push(item);
    }
  }
  return beside;
}

/** Where a product stands among neighbours; -1 where it does not. */
function placeOf({ hash, product }: Listing, { listings, hashes }: Ties): number {
  for (let place = 0; place < hashes.length; place++) {
    if (hashes[place] === hash && listings[place]?.product.id === product.id) return place;
  }
  return -1;
}

/** Whether any item at hand has a tie to a product that is evidence. */
export function hasStrongTie(other: Listing, kind: TieKind, situation: Situation): boolean {
  for (const { listing } of itemsBeside(other, kind, situation)) {
    if (areTied(listing, other, kind, situation)) return true;
  }
  return false;
}

/** Whether a product has a tie to another that is evidence. */
export function areTied(of: Listing, other: Listing, kind: TieKind, situation: Situation): boolean {
  const tie = tieBetween(of, other, kind, situation.graph);
  return tie !== undefined && isStrong(tie, situation);
}

/** Whether a tie was seen often enough, and more often than chance. */
function isStrong({ together, a, b, total }: Tie, { policy }: Situation): boolean {
  return isEvidence(together, a, b, total, policy.evidence.minBaskets);
}

/** The strongest of the ties that are evidence. */
export function strongestTie(ties: readonly Tie[], situation: Situation): Tie | undefined {
  const strong = ties.filter((tie) => isStrong(tie, situation));
  return strong.sort((a, b) => b.weight - a.weight)[0];
}
