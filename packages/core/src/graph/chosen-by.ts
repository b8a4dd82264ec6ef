import type { CustomerRecord } from "../model/customer-record.ts";
import type { OrderTable } from "./order-table.ts";
import { type Incidence, transpose } from "./transpose.ts";

/** Customers by product id: how many of a segment bought each and kept it, those that most did first. */
export type Chosen = ReadonlyMap<string, number>;

/** One customer is not "customers like you", and would be told about. */
const LEAST_CUSTOMERS = 2;

/** Products kept a segment, those that most of its customers chose. */
const MOST_PRODUCTS = 2_000;

/** Segments kept, those with the most customers. */
const MOST_SEGMENTS = 1_000;

/**
 * What the known customers of each segment chose, of the products in `ids`. A customer is of a segment by any of their
 * orders, or by their record; a product counts once a customer.
 */
export function chosenBySegment(
  table: OrderTable,
  records: readonly CustomerRecord[],
  ids: readonly string[],
): Map<string, Chosen> {
  const members = membersOf(table, records);
  if (members.size === 0) return new Map();
  const most = [...members].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  const codes = codesOf(table, ids);
  const orders = ordersByCustomer(table);
  const chosen = new Map<string, Chosen>();
  for (const [segment, customers] of most.slice(0, MOST_SEGMENTS)) {
    const counts = countCustomers(table, codes, orders, customers, ids.length);
    const own = mostChosen(counts, ids);
    if (own.size > 0) chosen.set(segment, own);
  }
  return chosen;
}

/** The known customers of each segment, by their places in the table. */
function membersOf(
  { orders, customers, segmentSets = [] }: OrderTable,
  records: readonly CustomerRecord[],
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const add = (customer: number, segments: readonly string[] = []) => {
    if (customer < 0) return;
    for (const segment of segments) {
      const members = found.get(segment) ?? new Set();
      found.set(segment, members.add(customer));
    }
  };
  orders.segments?.forEach((set, order) => {
    add(orders.customer[order] ?? -1, segmentSets[set]);
  });
  if (records.length === 0) return found;
  const places = new Map(customers.map((id, place) => [id, place]));
  for (const { id, segments } of records) add(places.get(id) ?? -1, segments);
  return found;
}

function codesOf({ products }: OrderTable, ids: readonly string[]): Int32Array {
  const codes = new Map(ids.map((id, code) => [id, code]));
  return Int32Array.from(products, (id) => codes.get(id) ?? -1);
}

function ordersByCustomer({ orders, customers }: OrderTable): Incidence {
  const offsets = new Uint32Array(orders.count + 1);
  const entries = new Uint32Array(orders.count);
  let size = 0;
  for (let order = 0; order < orders.count; order++) {
    const customer = orders.customer[order] ?? -1;
    if (customer >= 0) entries[size++] = customer;
    offsets[order + 1] = size;
  }
  return transpose({ offsets, entries: entries.subarray(0, size) }, customers.length);
}

/** How many of these customers kept each product, by its code. */
function countCustomers(
  { starts, lineProduct }: OrderTable,
  codes: Int32Array,
  { offsets, entries }: Incidence,
  customers: ReadonlySet<number>,
  products: number,
): Uint32Array {
  const counts = new Uint32Array(products);
  const stamps = new Int32Array(products).fill(-1);
  for (const customer of customers) {
    for (let at = offsets[customer] ?? 0; at < (offsets[customer + 1] ?? 0); at++) {
      const order = entries[at] ?? 0;
      for (let line = starts[order] ?? 0; line < (starts[order + 1] ?? 0); line++) {
        const code = codes[lineProduct[line] ?? 0] ?? -1;
        if (code < 0 || stamps[code] === customer) continue;
        stamps[code] = customer;
        counts[code] = (counts[code] ?? 0) + 1;
      }
    }
  }
  return counts;
}

function mostChosen(counts: Uint32Array, ids: readonly string[]): Chosen {
  const chosen: (readonly [id: string, customers: number])[] = [];
  counts.forEach((customers, code) => {
    if (customers >= LEAST_CUSTOMERS) chosen.push([ids[code] ?? "", customers]);
  });
  chosen.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return new Map(chosen.slice(0, MOST_PRODUCTS));
}
