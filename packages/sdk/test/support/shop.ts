import { buildGraph, type Order, orderTableOf, POINTER_KEY, type Product } from "@basketwise/core";
import { stored } from "./stored.ts";

const CATALOG: readonly Product[] = [
  { id: "phone", title: "Phone", price: 400, category: "phones" },
  {
    id: "phone-plus",
    title: "Phone Plus",
    price: 480,
    category: "phones",
    group: "phone",
    highlights: ["Zoom"],
  },
  { id: "case", title: "Case", price: 19, category: "cases" },
  { id: "charger", title: "Charger", price: 29, category: "chargers" },
  { id: "glass", title: "Screen glass", price: 9, category: "cases", isAccessoryOrSparePartFor: ["phone"] },
  { id: "lamp", title: "Lamp", price: 39, category: "lamps" },
  { id: "bulb", title: "Bulb", price: 5, category: "lamps" },
];

const BASKETS: readonly (readonly [times: number, items: readonly string[]])[] = [
  [40, ["phone", "case"]],
  [25, ["phone", "charger", "case"]],
  [12, ["phone-plus", "charger"]],
  [60, ["lamp", "bulb"]],
  [8, ["lamp"]],
];

/** The last day of the orders. */
export const DAY = Date.parse("2026-10-01T12:00:00Z");

/** The graph of a small shop for phones and lamps. */
export const GRAPH = buildGraph({ orders: orderTableOf(ordersOf()), catalog: CATALOG, currency: "EUR" });

/** The published graph: every key of the store and its value. */
export const STORED: ReadonlyMap<string, string> = stored(GRAPH);

/** The version that the published graph's answers carry. */
export const VERSION: string = JSON.parse(STORED.get(POINTER_KEY) ?? "").facts.version;

/** Reads of a store of keys and values. */
export function reader(values: ReadonlyMap<string, string>) {
  return async (keys: readonly string[]) => new Map(keys.map((key) => [key, values.get(key) ?? null]));
}

function ordersOf(): Order[] {
  return BASKETS.flatMap(([times, items], basket) =>
    Array.from({ length: times }, (_, i): Order => {
      const lines = items.map((productId) => ({ productId, quantity: 1, price: priceOf(productId) }));
      return { orderId: `${basket}-${i}`, at: new Date(DAY).toISOString(), lines };
    }),
  );
}

function priceOf(productId: string): number {
  return CATALOG.find(({ id }) => id === productId)?.price ?? 0;
}
