import { DAY, monthOf } from "../model/time.ts";
import type { Scope } from "./graph.ts";
import { monthScope } from "./month-scope.ts";
import type { OrderColumns, OrderTable } from "./order-table.ts";
import type { ScopeCounts } from "./popularity.ts";

/** Days that orders must span before months are told apart: else some months were never seen, and others only once. */
const SEASONS = 365;

/** How many orders from each country, by each source and in each month held each of the products, by the product's place in `ids`. */
export function scopeCounts(table: OrderTable, ids: readonly string[]): ScopeCounts[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const codes = Int32Array.from(table.products, (id) => places.get(id) ?? -1);
  return [
    ...countBy(table, codes, table.orders.country, (i): Scope => `country:${table.countries[i]}`),
    ...countBy(table, codes, table.orders.source, (i): Scope => `source:${table.sources[i]}`),
    ...countBy(table, codes, monthsOf(table.orders), monthScope),
  ];
}

/** The month of each order, over all years; -1 where it is not dated, and for all in a history too short for seasons. */
function monthsOf({ at }: OrderColumns): Int32Array {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const moment of at) {
    if (moment < first) first = moment;
    if (moment > last) last = moment;
  }
  const isLong = last - first >= SEASONS * DAY;
  return Int32Array.from(at, (moment) => (isLong && !Number.isNaN(moment) ? monthOf(moment) : -1));
}

function countBy(
  { starts, orders, lineProduct }: OrderTable,
  codes: Int32Array,
  column: Int32Array,
  scopeOf: (value: number) => Scope,
): ScopeCounts[] {
  const counts = new Map<number, Map<number, number>>();
  for (let order = 0; order < orders.count; order++) {
    const value = column[order] ?? -1;
    if (value < 0) continue;
    const own = counts.get(value) ?? new Map<number, number>();
    counts.set(value, own);
    for (let line = starts[order] ?? 0; line < (starts[order + 1] ?? 0); line++) {
      const code = codes[lineProduct[line] ?? 0] ?? -1;
      if (code >= 0) own.set(code, (own.get(code) ?? 0) + 1);
    }
  }
  return Array.from(counts, ([value, own]) => ({ scope: scopeOf(value), orders: own }));
}
