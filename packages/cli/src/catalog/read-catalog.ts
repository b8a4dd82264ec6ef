import type { Product } from "@basketwise/core";
import { type BadPlace, InputError } from "../input-error.ts";
import { type Database, openDatabase } from "../io/duckdb.ts";
import { assertWhole, type Encoding } from "../io/read-head.ts";
import { assertFewBadRows, firstPlaces, MOST_SHOWN } from "../orders/bad-rows.ts";
import { assertFile, endingOf } from "../orders/open-source.ts";
import { contestedFields } from "./contested-fields.ts";
import type { Feed, FeedItem } from "./feed-item.ts";
import { jsonItems } from "./json-items.ts";
import { tableItems } from "./table-items.ts";
import { toProduct } from "./to-product.ts";
import { unreadNames } from "./unread-names.ts";
import type { ReadContext } from "./value-readers.ts";
import { xmlItems } from "./xml-items.ts";

/** How a catalog is read. */
export interface ReadCatalogOptions {
  /** ISO 4217: the store's one currency. */
  readonly currency: string;
  /** The moment of the build in milliseconds since 1970 UTC: sale prices may be over. */
  readonly at: number;
  readonly encoding?: Encoding | undefined;
  /** Stop past so many bad rows; 1 % of the rows where nothing is said. */
  readonly maxBadRows?: number | undefined;
  /** Bytes that `--memory` allows. */
  readonly memory?: number | undefined;
}

/** A catalog from a file, with what was found on the way: `rows` is products, duplicates and bad rows together. */
export interface CatalogRead {
  readonly products: readonly Product[];
  readonly rows: number;
  readonly badRows: number;
  readonly firstBadRows: readonly BadPlace[];
  /** Ids that stand more than once; the first row of an id counts. */
  readonly duplicates: readonly string[];
  /** Rows whose id an earlier row has. */
  readonly duplicateRows: number;
  /** Columns, elements or keys of which nothing is read, as the file writes them. */
  readonly unread: readonly string[];
  /** Fields that several of them mean, and which comes first. */
  readonly contested: readonly string[];
  /** What {@link unread} are called in such a file. */
  readonly unreadAre: "columns" | "fields";
}

/** Reads a Google Merchant feed (TSV, XML), CSV, Parquet or JSON; throws InputError where it cannot be read, holds no product, or too many rows are bad. */
export async function readCatalog(file: string, options: ReadCatalogOptions): Promise<CatalogRead> {
  assertFile(file);
  await assertWhole(file);
  const feed = await openFeed(file, options);
  const { products, bad } = readProducts(feed.items, options);
  const badRows = bad.length + feed.broken.count;
  const rows = feed.items.length + feed.broken.count;
  if (rows === 0) throw new InputError(`${file}: the file has no products`, { file });
  const first = [...(await placesOf(file, feed, bad.slice(0, MOST_SHOWN))), ...feed.broken.first];
  const firstBadRows = firstPlaces(first);
  assertFewBadRows([{ count: badRows, first: firstBadRows }], rows, options.maxBadRows);
  const byId = new Map<string, Product>();
  const duplicates = new Set<string>();
  for (const product of products) {
    if (byId.has(product.id)) duplicates.add(product.id);
    else byId.set(product.id, product);
  }
  return {
    products: [...byId.values()],
    rows,
    badRows,
    firstBadRows,
    duplicates: [...duplicates],
    duplicateRows: products.length - byId.size,
    unread: unreadNames(feed.names),
    contested: contestedFields(feed.names),
    unreadAre: isTable(file) ? "columns" : "fields",
  };
}

const XML: ReadonlySet<string> = new Set(["xml", "rss", "atom"]);
const JSON_LIKE: ReadonlySet<string> = new Set(["json", "ndjson", "jsonl"]);

function isTable(file: string): boolean {
  return !XML.has(endingOf(file)) && !JSON_LIKE.has(endingOf(file));
}

async function openFeed(file: string, { encoding = "utf-8", memory }: ReadCatalogOptions): Promise<Feed> {
  const none = { count: 0, first: [] };
  if (XML.has(endingOf(file))) return { ...(await xmlItems(file)), broken: none };
  return withDatabase(memory, async (database) =>
    JSON_LIKE.has(endingOf(file))
      ? { ...(await jsonItems(database, file)), broken: none }
      : tableItems(database, file, encoding),
  );
}

async function withDatabase<T>(
  memory: number | undefined,
  use: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(memory);
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

type Bad = Omit<BadPlace, "file">;

interface ProductsRead {
  readonly products: Product[];
  readonly bad: Bad[];
}

/** A file that writes decimal commas is read with them if more of its rows are good that way. */
function readProducts(items: readonly FeedItem[], options: ReadCatalogOptions): ProductsRead {
  const usual = readAs(items, { ...options, decimalComma: false });
  if (!usual.bad.some(({ found }) => found?.includes(","))) return usual;
  const other = readAs(items, { ...options, decimalComma: true });
  return other.bad.length < usual.bad.length ? other : usual;
}

function readAs(items: readonly FeedItem[], context: ReadContext): ProductsRead {
  const products: Product[] = [];
  const bad: Bad[] = [];
  for (const item of items) {
    const read = toProduct(item, context);
    if ("product" in read) products.push(read.product);
    else bad.push(read.bad);
  }
  return { products, bad };
}

async function placesOf(file: string, feed: Feed, bad: readonly Bad[]): Promise<BadPlace[]> {
  const rows = bad.map(({ row }) => row ?? 0);
  const lines = rows.length > 0 ? await feed.locate?.(rows) : undefined;
  return bad.map((place) => ({ file, ...place, row: lines?.get(place.row ?? 0) ?? place.row }));
}
