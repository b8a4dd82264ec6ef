import type { Order, OrderLine } from "../model/order.ts";

/** What few lines have, after the line's own numbers. */
type LineRest = Pick<OrderLine, "listPrice" | "returned">;

/** What few orders have. */
type OrderRest = Pick<Order, "country" | "source" | "coupon">;

/** An order as a profile keeps it: of its id only its place among the customer's ids in order. */
export type OrderEntry = readonly [
  /** Seconds since 1970 UTC, with a fraction where the moment has one. */
  seconds: number,
  rank: number,
  /** Product, quantity and price of one piece, one line after another. */
  lines: readonly (string | number | LineRest)[],
  rest?: OrderRest,
];

/** Writes a customer's orders. Of two orders at one moment decisions look which id is the greater: the rank tells. */
export function writeOrders(orders: readonly Order[]): OrderEntry[] {
  const ids = [...new Set(orders.map(({ orderId }) => orderId))].sort();
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  return orders.map((order) => {
    const { orderId, at, lines, country, source, coupon } = order;
    const rest = {
      ...(country !== undefined && { country }),
      ...(source !== undefined && { source }),
      ...(coupon !== undefined && { coupon }),
    };
    const entry = [Date.parse(at) / SECOND, ranks.get(orderId) ?? 0, lines.flatMap(writeLine)] as const;
    return Object.keys(rest).length > 0 ? [...entry, rest] : entry;
  });
}

/** The orders that were written. */
export function readOrders(entries: readonly OrderEntry[]): Order[] {
  return entries.map(([seconds, rank, lines, rest]) => ({
    orderId: String(rank).padStart(RANK_DIGITS, "0"),
    at: new Date(Math.round(seconds * SECOND)).toISOString(),
    ...rest,
    lines: readLines(lines),
  }));
}

const SECOND = 1000;

/** Ranks sort as texts, as ids do. */
const RANK_DIGITS = 6;

function writeLine({ productId, quantity, price, listPrice, returned }: OrderLine) {
  const rest = {
    ...(listPrice !== undefined && { listPrice }),
    ...(returned !== undefined && { returned }),
  };
  const line = [productId, quantity, price];
  return Object.keys(rest).length > 0 ? [...line, rest] : line;
}

function readLines(flat: OrderEntry[2]): OrderLine[] {
  const lines: OrderLine[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const line = {
      productId: flat[i] as string,
      quantity: flat[i + 1] as number,
      price: flat[i + 2] as number,
    };
    const rest = flat[i + 3];
    if (typeof rest === "object") {
      lines.push({ ...line, ...rest });
      i++;
    } else lines.push(line);
  }
  return lines;
}
