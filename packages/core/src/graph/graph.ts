import type { RfmCuts } from "../model/rfm.ts";
import type { Listing } from "./listing.ts";
import type { Power } from "./weighing/spec.ts";

export type { Listing } from "./listing.ts";

/** The neighbours of one product, the strongest first; the columns have one length. */
export interface Ties {
  readonly listings: readonly Listing[];
  /** The listings' hashes and prices: most neighbours are passed over, and looking at one costs a trip to memory. */
  readonly hashes: ArrayLike<number>;
  readonly prices: ArrayLike<number>;
  /** Baskets that held both, customers who bought both, or sessions that looked at both. */
  readonly together: ArrayLike<number>;
  /** The chance that the neighbour is taken beside the product, 0 to 1, as the graph's measure has it. */
  readonly weights: ArrayLike<number>;
}

/** How one product names another. Each list is that of the products that stand in the relation *to* the one asked about. */
export type Relation =
  | "accessory"
  | "consumable"
  | "option"
  | "expert-pick"
  | "alternative"
  | "version"
  | "series"
  | "required";

/** The relations, in the order in which packs hold them. */
export const RELATIONS: readonly Relation[] = [
  "accessory",
  "consumable",
  "option",
  "expert-pick",
  "alternative",
  "version",
  "series",
  "required",
];

/** Whose orders or which part of the catalog a popularity list counts: everybody's, or `country:DE`, `source:ads`, `month:11`, `category:PATH`, `word:lamp`; or the small things for the till, or what was launched last. */
export type Scope =
  | "all"
  | `country:${string}`
  | `source:${string}`
  | `month:${string}`
  | `category:${string}`
  | `word:${string}`
  | "impulse"
  | "launched";

/** A product and how many orders of the scope held it. */
export interface Popular {
  readonly listing: Listing;
  readonly orders: number;
}

/** What is true of the graph as a whole. */
export interface GraphFacts {
  /** A digest of the content: the same orders and catalog have the same version. */
  readonly version: string;
  readonly currency: string;
  /** Baskets counted. */
  readonly baskets: number;
  /** Known customers counted. */
  readonly customers: number;
  /** Viewed sessions counted; absent where none were given. */
  readonly sessions?: number;
  readonly products: number;
  /** Ties kept, each counted once a direction. */
  readonly pairs: number;
  /** The measure or model that weighs the ties of what was bought together. */
  readonly measure: string;
  /** What bends it, by name. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** To which power the weights of several cart items are raised before they are joined; 4 where nothing is said. */
  readonly power?: Power;
  /** Why this measure: sentences with the numbers that chose it; absent where the merchant named it. */
  readonly why?: readonly string[];
  /** The median of (price − cost) / price over products with a cost; absent when none has one. */
  readonly marginRate?: number;
  /** The moment of the latest order, ISO 8601 UTC. */
  readonly until?: string;
  /** The quintiles of the known customers; absent where there are too few. */
  readonly rfm?: RfmCuts;
}

/**
 * The co-purchase graph with the catalog it was built on, as techniques and rules ask it.
 * The whole graph in memory and the few packs a request needs at the edge answer alike.
 */
export interface Graph {
  readonly facts: GraphFacts;
  /** A product by id; undefined where the catalog doesn't know it. */
  listing(productId: string): Listing | undefined;
  /** What was bought in the same baskets. */
  ties(productId: string): Ties;
  /** What the same customers bought later, in another order; customers are counted, not baskets. */
  later(productId: string): Ties;
  /** What was looked at in the same sessions; sessions are counted, not baskets. */
  considered(productId: string): Ties;
  /** What stands in a relation to the product. */
  related(productId: string, relation: Relation): readonly Listing[];
  /** What is wanted most in a scope, most orders first. */
  popular(scope: Scope): readonly Popular[];
  /** By product id, how many known customers of a segment bought it and kept it, two at least; the products that most did first. */
  chosenBy(segment: string): ReadonlyMap<string, number>;
}

/** What nobody is known to have chosen. */
export const NOT_CHOSEN: ReadonlyMap<string, number> = new Map();

/** No neighbours. */
export const NO_TIES: Ties = { listings: [], hashes: [], prices: [], together: [], weights: [] };
