import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BasketTable, basketTable, basketTableFromCodes } from "../../src/graph/basket-table.ts";
import { someBaskets } from "./shared/baskets.ts";

describe("a table of baskets", () => {
  test("holds each basket's distinct products, ascending", () => {
    const table = basketTable([["tea", "milk", "tea"], ["bread"], ["tea", "bread"]]);
    expect(table.products).toEqual(["bread", "milk", "tea"]);
    expect([...table.offsets]).toEqual([0, 2, 3, 5]);
    expect([...table.items]).toEqual([1, 2, 0, 0, 2]);
  });

  test("orders ids by code unit, not as a dictionary or numbers do", () => {
    expect(basketTable([["é", "a", "Z", "10", "9"]]).products).toEqual(["10", "9", "Z", "a", "é"]);
  });

  test("keeps an empty basket in its place", () => {
    expect([...basketTable([["a"], [], ["b"]]).offsets]).toEqual([0, 1, 1, 2]);
  });

  test("of no baskets is empty", () => {
    expect(basketTable([])).toEqual({
      products: [],
      offsets: new Uint32Array(1),
      items: new Uint32Array(0),
    });
  });

  test("says what a set of each basket, sorted, says", () => {
    fc.assert(
      fc.property(someBaskets, (baskets) => {
        expect(read(basketTable(baskets))).toEqual(baskets.map((basket) => [...new Set(basket)].sort()));
      }),
      { seed: 1 },
    );
  });
});

describe("a table from columns", () => {
  test("sorts the products and gives the items their new codes", () => {
    const table = basketTableFromCodes(
      ["tea", "bread", "milk"],
      Uint32Array.of(0, 3, 5),
      Uint32Array.of(0, 2, 0, 1, 0),
    );
    expect(table.products).toEqual(["bread", "milk", "tea"]);
    expect([...table.offsets]).toEqual([0, 2, 4]);
    expect([...table.items]).toEqual([1, 2, 0, 2]);
  });

  test("keeps a product that no basket holds", () => {
    const table = basketTableFromCodes(["b", "a"], Uint32Array.of(0, 1), Uint32Array.of(0));
    expect(table.products).toEqual(["a", "b"]);
    expect([...table.items]).toEqual([1]);
  });

  test("takes an id that is listed twice as one product", () => {
    const table = basketTableFromCodes(["a", "b", "a"], Uint32Array.of(0, 3), Uint32Array.of(2, 1, 0));
    expect(table.products).toEqual(["a", "b"]);
    expect([...table.items]).toEqual([0, 1]);
  });

  test("leaves the columns it was given as they were", () => {
    const offsets = Uint32Array.of(0, 3);
    const items = Uint32Array.of(1, 0, 1);
    basketTableFromCodes(["b", "a"], offsets, items);
    expect([...offsets, ...items]).toEqual([0, 3, 1, 0, 1]);
  });

  test.each([
    ["offsets must begin with 0, not 1", [1, 2], [0, 0]],
    ["offsets must begin with 0, not undefined", [], []],
    ["offsets fall at basket 2", [0, 2, 1, 2], [0, 0]],
    ["offsets end at 1, but there are 2 items", [0, 1], [0, 0]],
    ["no product has the code 1", [0, 1], [1]],
  ])("refuses: %s", (message, offsets, items) => {
    expect(() => basketTableFromCodes(["a"], Uint32Array.from(offsets), Uint32Array.from(items))).toThrow(
      new RangeError(message),
    );
  });
});

/** The baskets of a table as lists of ids. */
function read({ products, offsets, items }: BasketTable): string[][] {
  return Array.from({ length: offsets.length - 1 }, (_, basket) =>
    Array.from(items.subarray(offsets[basket], offsets[basket + 1]), (item) => products[item] ?? "?"),
  );
}
