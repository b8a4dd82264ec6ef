import fc from "fast-check";
import { buildGraph } from "../../src/build-graph.ts";
import { orderTableOf } from "../../src/graph/order-table-of.ts";
import type { WholeGraph } from "../../src/graph/whole-graph.ts";
import type { Order } from "../../src/model/order.ts";
import type { Policy } from "../../src/model/policy.ts";
import type { Product } from "../../src/model/product.ts";
import type { OfferRequest } from "../../src/model/request.ts";
import { completePolicy } from "../../src/policy/complete-policy.ts";
import { manyOrders } from "./generate/orders.ts";
import { policies } from "./generate/policies.ts";
import { catalogs } from "./generate/products.ts";
import { requests } from "./generate/requests.ts";

export { AT } from "./generate/words.ts";

/** A shop that no one made up. */
export interface AnyShop {
  readonly catalog: readonly Product[];
  readonly orders: readonly Order[];
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
    policy: policies,
    requests: fc.array(requests, { minLength: REQUESTS, maxLength: REQUESTS }),
  })
  .map(({ catalog, orders, policy: input, requests }) => {
    const policy = completePolicy({
      ...input,
      placements: { drawer: { techniques: ["complement", "popular"] }, ...input.placements },
    });
    return { shop: { catalog, orders, policy, graph: graphOf(catalog, orders, policy) }, requests };
  });

/** The graph of a catalog and orders. */
export function graphOf(catalog: readonly Product[], orders: readonly Order[], policy: Policy): WholeGraph {
  return buildGraph({ orders: orderTableOf(orders), catalog, currency: policy.currency });
}
