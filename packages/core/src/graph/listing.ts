import { marginRate } from "../model/margin-rate.ts";
import { type Money, toMinor } from "../model/money.ts";
import { type Product, priceToday } from "../model/product.ts";

/** A product of the catalog with what the graph knows of it. */
export interface Listing {
  readonly product: Product;
  /** Today's price. */
  readonly price: Money;
  /** Baskets that held it. */
  readonly baskets: number;
  /** Known customers who bought it. */
  readonly customers: number;
  /** Sessions that looked at it. */
  readonly sessions: number;
  /** The product's. Ranking looks at every candidate's, and catalog products have no one shape that makes that cheap. */
  readonly goals: readonly string[];
  /** The share of today's price that is above cost; NaN where the cost is not known. */
  readonly marginRate: number;
  /** A hash of the product's id, 30 bits, so that listings of several packs are told apart without comparing ids. */
  readonly hash: number;
}

/** Thirty bits: what every engine keeps as a small integer, without an object for it. */
const SMALL = 0x3fffffff;

/** Makes a listing; `decimals` are those of the store's currency. */
export function toListing(
  product: Product,
  baskets: number,
  customers: number,
  decimals: number,
  sessions = 0,
): Listing {
  const price = toMinor(priceToday(product), decimals);
  const { cost, goals = NO_GOALS } = product;
  return {
    product,
    price,
    baskets,
    customers,
    sessions,
    goals,
    marginRate: cost === undefined ? Number.NaN : marginRate(price, toMinor(cost, decimals)),
    hash: hashOf(product.id) & SMALL,
  };
}

const NO_GOALS: readonly string[] = [];

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over UTF-16 units from a place on: spreads keys, and shows damage, not malice. */
export function hashOf(text: string, from = 0): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
