import {
  type BasketTable,
  basketTableFromCodes,
  buildGraph,
  type OrderTable,
  type Product,
  type WholeGraph,
} from "@basketwise/core";
import { dice } from "./dice.ts";

/** How large a made-up shop is. */
export interface ThemedShopOptions {
  readonly products: number;
  /** Products that are bought for one purpose; it must divide the products. */
  readonly themeSize: number;
  readonly baskets: number;
  /** Lines a basket, in the mean. */
  readonly lines: number;
  readonly seed: number;
}

/** A made-up shop with its graph and the baskets it was built from. */
export interface ThemedShop {
  readonly graph: WholeGraph;
  readonly table: BasketTable;
}

/** What products are bought for, as their `goals` say. */
const GOALS = ["work", "home", "travel", "sport", "gift"] as const;

/**
 * A made-up shop in which baskets are filled for a purpose, so that each product has as many real neighbours as its theme
 * has other products. One line in eight is an impulse from anywhere. The same options give the same shop.
 */
export function themedShop(options: ThemedShopOptions): ThemedShop {
  const table = themedBaskets(options);
  const roll = dice(options.seed + 1);
  const made = table.products.map((id) => themedProduct(id, options.themeSize, roll));
  // As if read from a file: texts put together in JavaScript are trees, and slower to look at.
  const catalog: Product[] = JSON.parse(JSON.stringify(made));
  return { graph: buildGraph({ orders: asOrders(table), catalog, currency: "EUR" }), table };
}

function themedBaskets({ products, themeSize, baskets, lines, seed }: ThemedShopOptions): BasketTable {
  const roll = dice(seed);
  const themes = products / themeSize;
  const offsets = new Uint32Array(baskets + 1);
  const items: number[] = [];
  for (let basket = 0; basket < baskets; basket++) {
    const theme = Math.floor(roll() * themes) * themeSize;
    const size = 2 + Math.floor(roll() * (2 * lines - 3));
    for (let line = 0; line < size; line++) {
      const anywhere = roll() < 1 / 8;
      items.push(Math.floor(anywhere ? roll() * products : theme + roll() * themeSize));
    }
    offsets[basket + 1] = items.length;
  }
  const ids = Array.from({ length: products }, (_, place) => `p${String(place).padStart(7, "0")}`);
  return basketTableFromCodes(ids, offsets, Uint32Array.from(items));
}

function themedProduct(id: string, themeSize: number, roll: () => number): Product {
  const place = Number(id.slice(1));
  const price = Math.round(200 * Math.exp(4 * roll())) / 100;
  return {
    id,
    title: `Product ${id}`,
    price,
    cost: Math.round(price * 60) / 100,
    category: `theme-${Math.floor(place / themeSize)}/shelf-${place % 4}`,
    brand: `brand-${place % 50}`,
    link: `https://shop.example/p/${id}`,
    ...(place % 3 === 0 && { goals: [GOALS[place % GOALS.length] ?? "home"] }),
    ...(place % 10 === 0 && { features: { season: place % 20 === 0 ? "summer" : "winter" } }),
    ...(place % 25 === 0 && { availability: "out_of_stock" as const }),
    rating: { value: 3 + 2 * roll(), count: Math.floor(roll() * 200) },
  };
}

/** A basket as an order of one piece each by nobody known. */
function asOrders({ products, offsets, items }: BasketTable): OrderTable {
  const count = offsets.length - 1;
  const lineOrder = new Uint32Array(items.length);
  for (let order = 0; order < count; order++) lineOrder.fill(order, offsets[order], offsets[order + 1]);
  return {
    products,
    customers: [],
    countries: [],
    sources: [],
    orders: {
      count,
      ids: undefined,
      at: new Float64Array(count).fill(Number.NaN),
      customer: new Int32Array(count).fill(-1),
      country: new Int32Array(count).fill(-1),
      source: new Int32Array(count).fill(-1),
    },
    starts: offsets,
    lineOrder,
    lineProduct: items,
    lineQuantity: new Float64Array(items.length).fill(1),
    linePrice: new Float64Array(items.length).fill(Number.NaN),
  };
}
