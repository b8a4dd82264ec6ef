import { orderTableOf } from "@basketwise/core";
import { expect, test } from "vitest";
import { catalogFromOrders } from "../../src/catalog/catalog-from-orders.ts";

const sold = (price: number, day: number, quantity = 1) => ({
  orderId: `o${String(day).padStart(2, "0")}`,
  at: new Date(Date.UTC(2026, 0, day)).toISOString(),
  lines: [{ productId: "lamp", quantity, price }],
});
const priceIn = (orders: ReturnType<typeof sold>[]) =>
  catalogFromOrders(orderTableOf(orders), new Map())[0]?.price;

test("a product costs what its latest twenty orders paid in the middle, not what one odd order paid", () => {
  const old = Array.from({ length: 20 }, (_, i) => sold(1, i + 1));
  const latest = [5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 999];
  const table = orderTableOf([...latest.map((price, i) => sold(price, i + 21)), ...old]);
  expect(catalogFromOrders(table, new Map([["lamp", "Lamp"]]))).toEqual([
    { id: "lamp", title: "Lamp", price: 6 },
  ]);
});

test("where a shop sells at two prices, the one at which most pieces go counts", () => {
  const single = Array.from({ length: 6 }, (_, i) => sold(4, i + 1));
  const dozens = Array.from({ length: 4 }, (_, i) => sold(2, i + 10, 12));
  expect(priceIn([...single, ...dozens])).toBe(2);
  expect(priceIn([...single, sold(2, 10, 12)])).toBe(4);
});

test("of two middle prices the lower counts, and gifts do not", () => {
  const table = orderTableOf([sold(4, 1), sold(8, 2), sold(0, 3)]);
  expect(catalogFromOrders(table, new Map())).toEqual([{ id: "lamp", title: "lamp", price: 4 }]);
});
