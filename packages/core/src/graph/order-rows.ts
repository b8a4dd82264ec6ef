import type { Order, OrderLine } from "../model/order.ts";
import type { Dictionary } from "./dictionary.ts";

/** So many pieces of a product, at their mean price. */
interface Pieces {
  readonly quantity: number;
  readonly price: number;
  /** NaN where some piece's is unknown. */
  readonly listPrice: number;
}

/** Pieces of a product in an order, both by their places. */
export interface Row extends Pieces {
  readonly order: number;
  readonly product: number;
}

/** One row for each product of each order of which `count` finds pieces. */
export function rowsOf(
  orders: readonly Order[],
  products: Dictionary,
  count: (line: OrderLine) => number,
): readonly Row[] {
  return orders.flatMap(({ lines }, order) =>
    Array.from(piecesOf(lines, count), ([id, pieces]) => ({
      order,
      product: products.place(id),
      ...pieces,
    })).sort((a, b) => a.product - b.product),
  );
}

function piecesOf(lines: readonly OrderLine[], count: (line: OrderLine) => number): Map<string, Pieces> {
  const found = new Map<string, Pieces>();
  // A mean of means depends on the order of the lines to the last bit.
  for (const line of [...lines].sort(byPrice)) {
    const quantity = count(line);
    if (quantity <= 0) continue;
    const { price, listPrice = Number.NaN } = line;
    const before = found.get(line.productId);
    found.set(line.productId, merge(before, { quantity, price, listPrice }));
  }
  return found;
}

function byPrice(a: OrderLine, b: OrderLine): number {
  return a.price - b.price || (a.listPrice ?? 0) - (b.listPrice ?? 0) || a.quantity - b.quantity;
}

function merge(a: Pieces | undefined, b: Pieces): Pieces {
  if (!a) return b;
  const quantity = a.quantity + b.quantity;
  const mean = (first: number, second: number) =>
    first === second ? first : (first * a.quantity + second * b.quantity) / quantity;
  return { quantity, price: mean(a.price, b.price), listPrice: mean(a.listPrice, b.listPrice) };
}
