import fc from "fast-check";
import { buildGraph } from "../../src/build-graph.ts";
import { basketTable } from "../../src/graph/basket-table.ts";
import { orderTableOf } from "../../src/graph/order-table-of.ts";
import type { WholeGraph } from "../../src/graph/whole-graph.ts";
import type { CustomerRecord } from "../../src/model/customer-record.ts";
import type { Order } from "../../src/model/order.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Product } from "../../src/model/product.ts";
import type { OfferRequest } from "../../src/model/request.ts";
import { completePolicy } from "../../src/policy/complete-policy.ts";
import { customerRecords, manyOrders } from "./generate/orders.ts";
import { policies } from "./generate/policies.ts";
import { catalogs } from "./generate/products.ts";
import { requests } from "./generate/requests.ts";
import { viewedSessions } from "./generate/sessions.ts";

export { AT } from "./generate/words.ts";

/** A shop that no one made up. */
export interface AnyShop {
  readonly catalog: readonly Product[];
  readonly orders: readonly Order[];
  /** What was looked at in each viewed session, where any are known. */
  readonly sessions: readonly (readonly string[])[] | undefined;
  /** What the merchant knows of customers beside their orders. */
  readonly customers: readonly CustomerRecord[];
  readonly policy: Policy;
  readonly graph: WholeGraph;
}

/** A shop and what is asked of it. */
export interface Case {
  readonly shop: AnyShop;
  readonly requests: readonly OfferRequest[];
}

/** Requests asked of each shop: a graph is dear to build and cheap to ask. */
const REQUESTS = 8;

/** Any shop with {@link REQUESTS} requests. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    catalog: catalogs,
    orders: manyOrders,
    sessions: viewedSessions,
    customers: customerRecords,
    policy: policies,
    requests: fc.array(requests, { minLength: REQUESTS, maxLength: REQUESTS }),
  })
  .map(({ policy: input, requests, ...parts }) => {
    const policy = completePolicy({
      ...input,
      placements: { drawer: { techniques: ["complement", "popular"] }, ...input.placements },
    });
    const shop = { ...parts, policy };
    return { shop: { ...shop, graph: graphOf(shop) }, requests };
  });

/** The graph of a shop's catalog, orders, viewed sessions and customers. */
export function graphOf({
  catalog,
  orders,
  sessions,
  customers,
  policy,
}: Omit<AnyShop, "graph">): WholeGraph {
  return buildGraph({
    orders: orderTableOf(orders),
    catalog,
    sessions: sessions && basketTable(sessions),
    customers,
    currency: policy.currency,
  });
}
