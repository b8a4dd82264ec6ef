import type { Product } from "../model/product.ts";
import { type Ref, refsTo } from "../model/ref.ts";
import type { Listing, Relation } from "./graph.ts";

/** At most this many products a relation keeps for one product, those in most baskets first. */
const MOST_RELATED = 64;

/** Finds what stands in a relation to a product. */
export type Relations = (product: Product, relation: Relation) => readonly Listing[];

/** Most baskets first, then by id. */
function byBaskets(a: Listing, b: Listing): number {
  return b.baskets - a.baskets || (a.product.id < b.product.id ? -1 : 1);
}

/** Builds the look-up of relations over all listings of a catalog. */
export function relationsOf(listings: readonly Listing[]): Relations {
  // Sorted once, so that every list below is in order and its head is all that is ever needed.
  const sorted = [...listings].sort(byBaskets);
  const byRef = index(sorted, refsTo);
  const byCategory = index(sorted, (product) => (product.category === undefined ? [] : [product.category]));
  const bySeries = index(sorted, (product) => (product.series ? [product.series.id] : []));
  const accessories = index(sorted, (product) => product.isAccessoryOrSparePartFor);
  const consumables = index(sorted, (product) => product.isConsumableFor);
  const options = index(sorted, (product) => product.optionsOf);
  const similar = index(sorted, (product) => product.isSimilarTo);

  const finders: Record<Relation, (product: Product) => readonly Listing[]> = {
    accessory: (product) => namers(product, accessories),
    consumable: (product) => namers(product, consumables),
    option: (product) => namers(product, options),
    "expert-pick": (product) => heads(product, byRef, product.isRelatedTo),
    version: (product) =>
      heads(product, byRef, product.group === undefined ? [] : [`group:${product.group}`]),
    series: (product) => heads(product, bySeries, product.series ? [product.series.id] : []),
    required: (product) => heads(product, byRef, product.requires),
    alternative(product) {
      const another = ({ product: other }: Listing) =>
        product.group === undefined || other.group !== product.group;
      const naming = namers(product, similar);
      const named = heads(product, byRef, product.isSimilarTo);
      const beside = heads(
        product,
        byCategory,
        product.category === undefined ? [] : [product.category],
        another,
      );
      return [...new Set([...naming, ...named, ...beside])].slice(0, MOST_RELATED);
    },
  };
  return (product, relation) => finders[relation](product);
}

const NOBODY: readonly Listing[] = [];

/** What names the product by any of its refs; most shops have few such words, so that refs are made only where there are. */
function namers(product: Product, lists: Index): readonly Listing[] {
  return lists.size === 0 ? NOBODY : heads(product, lists, refsTo(product));
}

type Index = ReadonlyMap<Ref, readonly Listing[]>;

function index(sorted: readonly Listing[], keys: (product: Product) => readonly Ref[] | undefined): Index {
  const lists = new Map<Ref, Listing[]>();
  for (const listing of sorted) {
    for (const key of new Set(keys(listing.product))) {
      const list = lists.get(key);
      if (list) list.push(listing);
      else lists.set(key, [listing]);
    }
  }
  return lists;
}

/** The first listings under any of the keys, in order, without the product itself. */
function heads(
  product: Product,
  lists: Index,
  keys: readonly Ref[] | undefined,
  accept: (listing: Listing) => boolean = () => true,
): readonly Listing[] {
  const found = new Set<Listing>();
  for (const key of keys ?? []) {
    let taken = 0;
    for (const listing of lists.get(key) ?? []) {
      if (listing.product.id === product.id || !accept(listing)) continue;
      found.add(listing);
      if (++taken === MOST_RELATED) break;
    }
  }
  const union = [...found];
  return (keys?.length ?? 0) > 1 ? union.sort(byBaskets).slice(0, MOST_RELATED) : union;
}
