import { orderTableOf } from "@basketwise/core";
import { expect, test } from "vitest";
import { catalogFromOrders } from "../../src/catalog/catalog-from-orders.ts";

const sold = (price: number, day: number) => ({
  orderId: `o${day}`,
  at: new Date(Date.UTC(2026, 0, day)).toISOString(),
  lines: [{ productId: "lamp", quantity: 1, price }],
});

test("a product costs what its latest ten orders paid in the middle, not what one odd order paid", () => {
  const old = Array.from({ length: 20 }, (_, i) => sold(1, i + 1));
  const latest = [5, 5, 5, 5, 6, 6, 6, 6, 6, 999].map((price, i) => sold(price, i + 21));
  const table = orderTableOf([...latest, ...old]);
  expect(catalogFromOrders(table, new Map([["lamp", "Lamp"]]))).toEqual([
    { id: "lamp", title: "Lamp", price: 6 },
  ]);
});

test("of two middle prices the lower counts, and gifts do not", () => {
  const table = orderTableOf([sold(4, 1), sold(8, 2), sold(0, 3)]);
  expect(catalogFromOrders(table, new Map())).toEqual([{ id: "lamp", title: "lamp", price: 4 }]);
});
