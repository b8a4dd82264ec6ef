import { buildGraph, type Order, orderTableOf, type Product, type WholeGraph } from "@basketwise/core";

/** A small shop: phones with cases and films, televisions with cables. */
export const CATALOG: readonly Product[] = [
  product("phone", 300, "electronics/phones"),
  product("case", 20, "electronics/cases"),
  product("film", 10, "electronics/cases"),
  product("tv", 500, "electronics/televisions"),
  product("cable", 15, "electronics/cables"),
];

const BASKETS: readonly (readonly [times: number, ...items: string[]])[] = [
  [30, "phone", "case"],
  [20, "phone", "film"],
  [10, "phone", "case", "film"],
  [40, "tv", "cable"],
  [10, "tv"],
];

/** The graph of the shop; `extra` products are in its catalog, in no basket. */
export function shopGraph(...extra: readonly Product[]): WholeGraph {
  const orders = BASKETS.flatMap(([times, ...items], b) =>
    Array.from({ length: times }, (_, i): Order => {
      const lines = items.map((productId) => ({ productId, quantity: 1, price: 1 }));
      return { orderId: `${b}-${i}`, at: "2026-10-01T12:00:00Z", lines };
    }),
  );
  return buildGraph({ orders: orderTableOf(orders), catalog: [...CATALOG, ...extra], currency: "EUR" });
}

/** A product in stock. */
export function product(id: string, price: number, category: string): Product {
  return { id, title: `The ${id}`, price, category, availability: "in_stock" };
}
