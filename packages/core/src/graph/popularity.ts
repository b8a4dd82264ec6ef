import type { Product } from "../model/product.ts";
import { categoriesAbove } from "../model/ref.ts";
import { wordsOf } from "../model/words.ts";
import type { Listing, Popular, Scope } from "./graph.ts";

/** At most this many products a scope keeps. */
const MOST_POPULAR = 100;

/** Orders that held a product, for each of the catalog's products, in one scope that orders tell apart. */
export interface ScopeCounts {
  readonly scope: Scope;
  /** By the product's place in the listings. */
  readonly orders: ReadonlyMap<number, number> | Uint32Array;
}

/** A rating with few votes is pulled towards this, the middle of five stars, by so many votes. */
const MIDDLE_RATING = 3;
const MIDDLE_VOTES = 10;

/** The shrunk rating of a product, 0 to 5; 0 where it has none. */
function shrunkRating({ rating }: Product): number {
  if (!rating || rating.count <= 0) return 0;
  return (rating.value * rating.count + MIDDLE_RATING * MIDDLE_VOTES) / (rating.count + MIDDLE_VOTES);
}

/** What is wanted most in each scope: those that orders tell apart, every category, and every word of title, brand and category. */
export function popularity(
  listings: readonly Listing[],
  counts: readonly ScopeCounts[],
): Map<Scope, readonly Popular[]> {
  const scopes = new Map<Scope, readonly Popular[]>();
  for (const { scope, orders } of counts) {
    const found: Popular[] = [];
    const add = (count: number, place: number) => {
      const listing = listings[place];
      if (listing && count > 0) found.push({ listing, orders: count });
    };
    orders.forEach(add);
    scopes.set(scope, most(found));
  }
  const wanted = listings
    .map((listing) => ({ listing, orders: listing.baskets }))
    .filter(isWanted)
    .sort(byOrders);
  scopes.set("all", wanted.slice(0, MOST_POPULAR));
  for (const [scope, list] of shelves(wanted)) scopes.set(scope, list);
  scopes.set("impulse", impulse(listings));
  scopes.set("launched", launched(listings));
  return scopes;
}

/** At most this many of what was launched last are kept: far more than one brand launches in two months. */
const MOST_LAUNCHED = 500;

/** The small things for the till, most orders first. */
function impulse(listings: readonly Listing[]): readonly Popular[] {
  return most(
    listings
      .filter(({ product }) => product.impulse)
      .map((listing) => ({ listing, orders: listing.baskets })),
  );
}

/** What has a day of launch, the latest first. */
function launched(listings: readonly Listing[]): readonly Popular[] {
  const dated = listings.flatMap((listing) => {
    const { launchedAt } = listing.product;
    return launchedAt === undefined ? [] : [{ listing, orders: listing.baskets, at: Date.parse(launchedAt) }];
  });
  dated.sort((a, b) => b.at - a.at || (a.listing.product.id < b.listing.product.id ? -1 : 1));
  return dated.slice(0, MOST_LAUNCHED).map(({ listing, orders }) => ({ listing, orders }));
}

function isWanted({ listing, orders }: Popular): boolean {
  return orders > 0 || shrunkRating(listing.product) > 0;
}

function most(found: Popular[]): readonly Popular[] {
  return found.sort(byOrders).slice(0, MOST_POPULAR);
}

/** Most orders first, then the best rated, then by id. */
function byOrders(a: Popular, b: Popular): number {
  const better = b.orders - a.orders || shrunkRating(b.listing.product) - shrunkRating(a.listing.product);
  return better || (a.listing.product.id < b.listing.product.id ? -1 : 1);
}

function shelves(wanted: readonly Popular[]): Map<Scope, Popular[]> {
  const lists = new Map<Scope, Popular[]>();
  for (const popular of wanted) {
    for (const scope of scopesOf(popular.listing.product)) {
      const list = lists.get(scope);
      if (!list) lists.set(scope, [popular]);
      else if (list.length < MOST_POPULAR) list.push(popular);
    }
  }
  return lists;
}

function scopesOf(product: Product): Set<Scope> {
  const categories = product.category === undefined ? [] : categoriesAbove(product.category);
  const words = wordsOf(product);
  return new Set<Scope>([
    ...categories.map((c) => `category:${c}` as const),
    ...words.map((w) => `word:${w}` as const),
  ]);
}
