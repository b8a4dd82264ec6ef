import type { Scope } from "./graph.ts";
import type { OrderTable } from "./order-table.ts";
import type { ScopeCounts } from "./popularity.ts";

/** How many orders from each country and each source held each of the products, by the product's place in `ids`. */
export function scopeCounts(table: OrderTable, ids: readonly string[]): ScopeCounts[] {
  const places = new Map(ids.map((id, place) => [id, place]));
  const codes = Int32Array.from(table.products, (id) => places.get(id) ?? -1);
  return [
    ...countBy(table, codes, table.orders.country, (i): Scope => `country:${table.countries[i]}`),
    ...countBy(table, codes, table.orders.source, (i): Scope => `source:${table.sources[i]}`),
  ];
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
