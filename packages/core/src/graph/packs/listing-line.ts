import type { Product } from "../../model/product.ts";
import { type Listing, toListing } from "../listing.ts";

/** What the links of a pack's products begin with, each written once. */
export interface LinkBases {
  readonly link: string;
  readonly imageLink: string;
}

/** A listing as a line of a pack: what every product has by its place, the rest by name. */
export type ListingLine = readonly [
  baskets: number,
  customers: number,
  id: string,
  title: string,
  price: number,
  rest?: Omit<Product, "id" | "title" | "price">,
  /** Left out where no session looked at it. */
  sessions?: number,
];

/** What is looked at only in the product that a page or a basket names, never in a neighbour; most of a product's bytes. */
const OWN_FIELDS: ReadonlySet<string> = new Set([
  "guides",
  "requires",
  "isRelatedTo",
  "optionsOf",
  "impulse",
]);

/** The beginnings that the links of these products have in common. */
export function linkBases(products: readonly Product[]): LinkBases {
  return {
    link: commonStart(products.map((product) => product.link)),
    imageLink: commonStart(products.map((product) => product.imageLink)),
  };
}

/** Writes a listing; of a neighbour only what the rules and an offer need. */
export function writeListing(listing: Listing, bases: LinkBases, isNeighbour: boolean): ListingLine {
  const { id, title, price, ...rest } = listing.product;
  const kept = Object.entries(rest)
    .filter(([name, value]) => value !== undefined && !(isNeighbour && OWN_FIELDS.has(name)))
    .map(([name, value]) => [name, name in bases ? cut(value, bases[name as keyof LinkBases]) : value]);
  const head = [listing.baskets, listing.customers, id, title, price] as const;
  if (listing.sessions > 0) return [...head, Object.fromEntries(kept), listing.sessions];
  return kept.length === 0 ? head : [...head, Object.fromEntries(kept)];
}

/** Reads a listing; `decimals` are those of the store's currency. */
export function readListing(line: ListingLine, bases: LinkBases, decimals: number): Listing {
  const [baskets, customers, id, title, price, rest, sessions] = line;
  const { link, imageLink } = rest ?? {};
  const product: Product = {
    id,
    title,
    price,
    ...rest,
    ...(link !== undefined && { link: bases.link + link }),
    ...(imageLink !== undefined && { imageLink: bases.imageLink + imageLink }),
  };
  return toListing(product, baskets, customers, decimals, sessions);
}

function cut(value: unknown, base: string): unknown {
  return typeof value === "string" ? value.slice(base.length) : value;
}

function commonStart(texts: readonly (string | undefined)[]): string {
  const known = texts.filter((text) => text !== undefined);
  return known.reduce((start, text) => {
    let length = 0;
    while (length < start.length && start[length] === text[length]) length++;
    return start.slice(0, length);
  }, known[0] ?? "");
}
