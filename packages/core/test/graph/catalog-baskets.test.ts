import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogBaskets } from "../../src/graph/catalog-baskets.ts";
import { basketTable, orderTableOf, type Product } from "../../src/index.ts";
import { order, product } from "../support/shop.ts";

const KNOWN = ["b", "a", "c", "B"];
const catalog: readonly Product[] = [...KNOWN].sort().map((id) => product(id, 5));
/** What orders held, some of it unknown to the catalog, each on its own day. */
const someOrders = fc.array(fc.uniqueArray(fc.constantFrom(...KNOWN, "gone", "lost"), { maxLength: 5 }), {
  maxLength: 20,
});

const dayOf = (place: number) => Date.parse("2026-01-01T00:00:00Z") + place * 86_400_000;
const ordersOf = (held: readonly (readonly string[])[]) =>
  orderTableOf(
    held.map((ids, place) => order(String(place + 100), new Date(dayOf(place)).toISOString(), ...ids)),
  );

describe("orders as baskets of a catalog", () => {
  test("hold what the catalog knows, each with the day of its own order, without those that hold none", () => {
    fc.assert(
      fc.property(someOrders, (held) => {
        const { table, at } = catalogBaskets(ordersOf(held), catalog);
        const found = Array.from({ length: table.offsets.length - 1 }, (_, basket) => [
          at?.[basket],
          ...Array.from(
            table.items.subarray(table.offsets[basket], table.offsets[basket + 1]),
            (item) => table.products[item],
          ),
        ]);
        const expected = held
          .map((ids, place) => [dayOf(place), ...ids.filter((id) => KNOWN.includes(id)).sort()])
          .filter(({ length }) => length > 1);
        expect(found).toEqual(expected);
        expect(at).toHaveLength(table.offsets.length - 1);
      }),
      { seed: 9 },
    );
  });

  test("know all products of the catalog, also those that nobody bought", () => {
    const { table } = catalogBaskets(ordersOf([["a"]]), catalog);
    expect(table.products).toEqual(["B", "a", "b", "c"]);
  });

  test("have no day where none is known", () => {
    const sessions = basketTable([["a", "gone"], ["gone"], ["c"]]);
    const { table, at } = catalogBaskets(
      { products: sessions.products, starts: sessions.offsets, lineProduct: sessions.items },
      catalog,
    );
    expect([...table.items].map((item) => table.products[item])).toEqual(["a", "c"]);
    expect([...(at ?? [])]).toEqual([Number.NaN, Number.NaN]);
  });
});
