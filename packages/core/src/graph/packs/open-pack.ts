import { type Listing, NO_TIES, type Popular, type Ties } from "../graph.ts";
import { isLater, type Opened, refused, refusedAsNewer } from "./format.ts";
import { type ListingLine, readListing } from "./listing-line.ts";
import type { RecordKey } from "./record-key.ts";
import type { ShareListing } from "./shared-listings.ts";
import { type PackHeader, packSum } from "./sums.ts";

/** A product's record with its listings found. */
export interface ProductRecord {
  readonly listing: Listing;
  readonly ties: Ties;
  readonly later: Ties;
  readonly considered: Ties;
  /** In the order of {@link RELATIONS}. */
  readonly related: readonly (readonly Listing[])[];
}

/** One pack, opened: its records are read when they are first asked for and then kept. */
export interface Pack {
  /** Characters of text it keeps in memory. */
  readonly size: number;
  /** The records it holds. */
  readonly keys: readonly RecordKey[];
  /** A product without its neighbours, which is cheaper; undefined where another pack holds it, or none. */
  listing(key: RecordKey): Listing | undefined;
  /** A product's record; undefined where another pack holds it, or none. */
  product(key: RecordKey): ProductRecord | undefined;
  /** A scope's record; undefined where another pack holds it, or none. */
  popular(key: RecordKey): readonly Popular[] | undefined;
  /** A segment's record; undefined where another pack holds it, or none. */
  chosen(key: RecordKey): ReadonlyMap<string, number> | undefined;
}

interface Header extends PackHeader {
  readonly sum: number;
}

type ProductLine = readonly [
  self: number,
  ties: readonly number[],
  later: readonly number[],
  related: readonly (readonly number[])[],
  /** Left out where there are none. */
  considered?: readonly number[],
];

/** Opens a pack's text, or says what is wrong with it; `share` lets packs have their listings in common. */
export function openPack(
  key: string,
  text: string,
  share: ShareListing = (listing) => listing,
): Opened<Pack> {
  const end = text.indexOf("\n");
  const header = readHeader(end < 0 ? text : text.slice(0, end));
  if (!header) return refused("damaged", key, "is not a pack");
  if (isLater(header.format)) return refusedAsNewer(key, header.format);
  const length = text.length - end - 1;
  if (end < 0 || length < header.length) {
    return refused("truncated", key, `ends after ${Math.max(0, length)} of ${header.length} characters`);
  }
  if (length > header.length || packSum(header, text, end + 1) !== header.sum) {
    return refused("damaged", key, "does not match its checksum: publish the graph again with --force");
  }
  return { ok: true, value: readPack(text, end + 1, header, share) };
}

function readHeader(line: string): Header | undefined {
  try {
    const header = JSON.parse(line) as Partial<Header> | null;
    // What else a later release writes is not known here; that it is later must still be told.
    if (isLater(header?.format)) return header as Header;
    const whole = [header?.format, header?.length, header?.sum, header?.listings].every(Number.isInteger);
    return whole && Array.isArray(header?.keys) && typeof header.bases === "object"
      ? (header as Header)
      : undefined;
  } catch {
    return undefined;
  }
}

function readPack(text: string, start: number, header: Header, share: ShareListing): Pack {
  const starts = lineStarts(text, start);
  const textAt = (i: number) => text.slice(starts[i], (starts[i + 1] ?? text.length + 1) - 1);
  const line = <T>(i: number): T => JSON.parse(textAt(i)) as T;
  const places = new Map(header.keys.map((key, i) => [key, header.listings + i]));
  const listing = remember(header.listings, (i) =>
    share(readListing(line<ListingLine>(i), header.bases, header.decimals), textAt(i)),
  );
  const record = remember(starts.length, (i) => readRecord(line<ProductLine>(i), listing));
  const popular = remember(starts.length, (i) => readPopular(line<number[]>(i), listing));
  const chosen = remember(starts.length, (i) => readChosen(line<(string | number)[]>(i)));
  const at = <T>(key: RecordKey, read: (place: number) => T): T | undefined => {
    const place = places.get(key);
    return place === undefined ? undefined : read(place);
  };
  return {
    size: text.length,
    keys: header.keys,
    // A record begins with the number of its own listing.
    listing: (key) => at(key, (place) => listing(Number.parseInt(textAt(place).slice(1), 10))),
    product: (key) => at(key, record),
    popular: (key) => at(key, popular),
    chosen: (key) => at(key, chosen),
  };
}

function lineStarts(text: string, start: number): number[] {
  const starts = [start];
  for (let i = text.indexOf("\n", start); i >= 0; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}

/** A function of a small integer that is worked out once for each. */
function remember<T>(size: number, make: (i: number) => T): (i: number) => T {
  const made: (T | undefined)[] = new Array(size);
  return (i) => {
    const known = made[i];
    if (known !== undefined) return known;
    const fresh = make(i);
    made[i] = fresh;
    return fresh;
  };
}

function readRecord(
  [self, ties, later, related, considered]: ProductLine,
  listing: (i: number) => Listing,
): ProductRecord {
  return {
    listing: listing(self),
    ties: readTies(ties, listing),
    later: readTies(later, listing),
    related: related.map((numbers) => numbers.map(listing)),
    considered: considered ? readTies(considered, listing) : NO_TIES,
  };
}

function readTies(flat: readonly number[], listing: (i: number) => Listing): Ties {
  // Plain lists: hundreds of small typed arrays would each cost more than what they hold.
  const listings: Listing[] = [];
  const hashes: number[] = [];
  const prices: number[] = [];
  const together: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const neighbour = listing(flat[i] ?? 0);
    listings.push(neighbour);
    hashes.push(neighbour.hash);
    prices.push(neighbour.price);
    together.push(flat[i + 1] ?? 0);
    weights.push(Math.fround(flat[i + 2] ?? 0));
  }
  return { listings, hashes, prices, together, weights };
}

function readPopular(flat: readonly number[], listing: (i: number) => Listing): Popular[] {
  const popular: Popular[] = [];
  for (let i = 0; i < flat.length; i += 2)
    popular.push({ listing: listing(flat[i] ?? 0), orders: flat[i + 1] ?? 0 });
  return popular;
}

function readChosen(flat: readonly (string | number)[]): Map<string, number> {
  const chosen = new Map<string, number>();
  for (let i = 0; i < flat.length; i += 2) chosen.set(String(flat[i]), Number(flat[i + 1]));
  return chosen;
}
