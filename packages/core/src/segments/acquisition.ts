import type { Order } from "../model/order.ts";

/** So many coupons are told apart. */
const MOST_COUPONS = 10;

/** What {@link acquisitionSegments} works with. */
export interface AcquisitionOptions {
  /** Orders after it don't count; milliseconds since the epoch. */
  readonly at: number;
  /** Where the visitor is now, ISO 3166-1 alpha-2: for who has not bought yet it is where they first came from. */
  readonly country?: string | undefined;
  /** Where this visit came from. */
  readonly source?: string | undefined;
}

/**
 * How a customer was won: `country:CC` of their first order, `source:…` of it and of this visit, and `coupons:N` for
 * every N up to the number of their orders with a coupon, at most 10, so that the third coupon is `coupons:3`.
 */
export function acquisitionSegments(
  orders: readonly Order[],
  { at, country, source }: AcquisitionOptions,
): string[] {
  const { first, coupons } = orders.length > 0 ? readOrders(orders, at) : NO_ORDERS;
  const names: string[] = [];
  const from = first?.country ?? country;
  if (from !== undefined) names.push(`country:${from}`);
  if (source !== undefined) names.push(`source:${source}`);
  if (first?.source !== undefined) names.push(`source:${first.source}`);
  for (let n = 1; n <= Math.min(coupons, MOST_COUPONS); n++) names.push(`coupons:${n}`);
  return names;
}

/** What orders tell of how a customer was won. */
interface Won {
  readonly first?: Order | undefined;
  readonly coupons: number;
}

const NO_ORDERS: Won = { coupons: 0 };

/** Of two orders at one moment the one with the smaller id is the first. */
function readOrders(orders: readonly Order[], at: number): Won {
  let first: Order | undefined;
  let [earliest, coupons] = [at, 0];
  for (const order of orders) {
    const time = Date.parse(order.at);
    if (!(time <= at)) continue;
    if (order.coupon) coupons++;
    if (first && (time > earliest || (time === earliest && order.orderId > first.orderId))) continue;
    [first, earliest] = [order, time];
  }
  return { first, coupons };
}
