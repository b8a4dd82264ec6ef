import type { Database } from "../io/duckdb.ts";
import { countryCode } from "./country-code.ts";

/** The orders that have a sale, by id, with the dictionaries they point into. */
export interface SaleOrders {
  readonly count: number;
  /** Undefined where the files give none. */
  readonly ids: string[] | undefined;
  /** Milliseconds since 1970 UTC; NaN where unknown. */
  readonly at: Float64Array;
  /** Places in the dictionaries; -1 where unknown. */
  readonly customer: Int32Array;
  readonly country: Int32Array;
  readonly source: Int32Array;
  readonly segments: Int32Array;
  readonly cancelled: Uint8Array;
  /** 1 where a coupon was redeemed; known for a history only. */
  readonly coupon: Uint8Array;
  readonly customers: string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: string[];
  readonly sources: string[];
  /** Sets of segments; empty where no file has any. */
  readonly segmentSets: readonly (readonly string[])[];
  readonly products: string[];
  /** Names of countries that are none, as the files have them. */
  readonly unknownCountries: readonly string[];
}

/** Reads the orders of all files. */
export async function readSaleOrders(database: Database, count: number): Promise<SaleOrders> {
  const orders = {
    ids: new Array<string>(count),
    at: new Float64Array(count),
    customer: new Int32Array(count),
    country: new Int32Array(count),
    source: new Int32Array(count),
    segments: new Int32Array(count),
    cancelled: new Uint8Array(count),
    coupon: new Uint8Array(count),
  };
  let row = 0;
  await database.stream(ORDERS, (chunk) => {
    chunk.texts(0).forEach((id, i) => {
      orders.ids[row + i] = id!;
    });
    orders.at.set(chunk.numbers(1), row);
    orders.customer.set(chunk.numbers(2), row);
    orders.country.set(chunk.numbers(3), row);
    orders.source.set(chunk.numbers(4), row);
    orders.segments.set(chunk.numbers(5), row);
    orders.cancelled.set(chunk.numbers(6), row);
    orders.coupon.set(chunk.numbers(7), row);
    row += chunk.rows;
  });
  const countries = toCodes(await names(database, "country_names"), orders.country);
  return {
    count,
    ...orders,
    ...countries,
    customers: await names(database, "customer_ids"),
    sources: await names(database, "source_names"),
    segmentSets: (await names(database, "segment_sets")).map((set) => JSON.parse(set) as string[]),
    products: await names(database, "product_ids"),
  };
}

const ORDERS = `SELECT order_id, coalesce(ms, 'nan'::DOUBLE), coalesce(customer, -1)::INTEGER,
  coalesce(country, -1)::INTEGER, coalesce(source, -1)::INTEGER, coalesce(segments, -1)::INTEGER,
  cancelled::UTINYINT, coupon::UTINYINT
  FROM order_ids ORDER BY place`;

async function names(database: Database, table: string): Promise<string[]> {
  const found: string[] = [];
  await database.stream(`SELECT name FROM ${table} ORDER BY place`, (chunk) => {
    for (const name of chunk.texts(0)) found.push(name!);
  });
  return found;
}

/** Changes places of country names to places of country codes. */
function toCodes(
  countryNames: readonly string[],
  country: Int32Array,
): Pick<SaleOrders, "countries" | "unknownCountries"> {
  const codes = countryNames.map(countryCode);
  const countries = [...new Set(codes.filter((code) => code !== undefined))].sort();
  const places = codes.map((code) => (code === undefined ? -1 : countries.indexOf(code)));
  for (let i = 0; i < country.length; i++) {
    const name = country[i]!;
    if (name >= 0) country[i] = places[name]!;
  }
  return { countries, unknownCountries: countryNames.filter((_, i) => codes[i] === undefined) };
}
