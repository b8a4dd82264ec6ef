import { assembleGraph } from "../graph/assemble-graph.ts";
import type { BasketTable } from "../graph/basket-table.ts";
import { orderTableOf } from "../graph/order-table-of.ts";
import type { WholeGraph } from "../graph/whole-graph.ts";
import type { Order } from "../model/order.ts";
import { priceToday } from "../model/product.ts";
import type { Scenario } from "../model/scenario.ts";
import { completePolicy } from "../policy/complete-policy.ts";

/**
 * The graph of a scenario's small shop: its orders and its baskets, which stand for orders of unknown customers; with
 * viewed sessions, of which scenario files know nothing, where a test has some.
 */
export function scenarioGraph(scenario: Scenario, sessions?: BasketTable): WholeGraph {
  const { catalog, policy } = scenario;
  const orders = orderTableOf([...(scenario.orders ?? []), ...basketOrders(scenario)]);
  return assembleGraph({ orders, catalog, sessions, currency: completePolicy(policy).currency });
}

/** Each basket as so many one-piece orders at catalog prices, on the scenario's day. */
function basketOrders({ baskets = [], catalog, at }: Scenario): Order[] {
  const prices = new Map(catalog.map((product) => [product.id, priceToday(product)]));
  return baskets.flatMap(({ times, items }, basket) => {
    const lines = items.map((productId) => ({ productId, quantity: 1, price: prices.get(productId) ?? 0 }));
    return Array.from({ length: times }, (_, i): Order => ({ orderId: `basket-${basket}-${i}`, at, lines }));
  });
}
