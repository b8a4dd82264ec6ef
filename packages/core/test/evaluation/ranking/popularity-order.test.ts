import { expect, test } from "vitest";
import { popularityOrder } from "../../../src/evaluation/ranking/popularity-order.ts";
import { basketTableFromCodes } from "../../../src/graph/basket-table.ts";

test("products are in the order of their baskets, then of their ids, never sold ones last", () => {
  const table = basketTableFromCodes(
    ["a", "b", "c", "d", "e"],
    Uint32Array.of(0, 2, 4, 4),
    Uint32Array.of(2, 3, 2, 1),
  );
  const order = popularityOrder(table);
  expect([...order.order].map((code) => table.products[code])).toEqual(["c", "b", "d", "a", "e"]);
  expect([...order.baskets]).toEqual([0, 1, 2, 1, 0]);
  expect([...order.places]).toEqual([3, 1, 0, 2, 4]);
  expect([...order.above]).toEqual([3, 1, 0, 1, 3]);
  expect([...order.equal]).toEqual([2, 2, 1, 2, 2]);
  expect(order.total).toBe(2);
});
