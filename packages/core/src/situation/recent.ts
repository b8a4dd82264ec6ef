import type { Order } from "../model/order.ts";
import type { OfferRequest, Session } from "../model/request.ts";

/** Of a long history so much is looked at: everywhere the same, so that the edge, which has to fetch it, decides alike. */
const MOST_OF_HISTORY = 100;

/** A request with no more of the session's lists than is looked at, the latest of each. */
export function recent(request: OfferRequest): OfferRequest {
  const { session } = request;
  if (!session || LISTS.every((list) => (session[list]?.length ?? 0) <= MOST_OF_HISTORY)) return request;
  const cut = LISTS.flatMap((list) => {
    const items = session[list];
    return items ? [[list, items.slice(-MOST_OF_HISTORY)]] : [];
  });
  return { ...request, session: { ...session, ...Object.fromEntries(cut) } };
}

const LISTS = ["viewed", "searches", "abandoned", "dismissed"] as const satisfies readonly (keyof Session)[];

/** The products of a customer's orders, those of the latest orders first, as many as are looked at. */
export function latestProducts(orders: readonly Order[]): string[] {
  const ids = new Set(latestFirst(orders).flatMap((order) => order.lines.map((line) => line.productId)));
  return [...ids].slice(0, MOST_OF_HISTORY);
}

/** The latest of a customer's orders, the latest first and each whole: as many as hold all the products that are looked at. */
export function recentOrders(orders: readonly Order[]): Order[] {
  const ids = new Set<string>();
  const sorted = latestFirst(orders);
  const enough = sorted.findIndex((order) => {
    for (const { productId } of order.lines) ids.add(productId);
    return ids.size >= MOST_OF_HISTORY;
  });
  return enough < 0 ? sorted : sorted.slice(0, enough + 1);
}

function latestFirst(orders: readonly Order[]): Order[] {
  return orders.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
