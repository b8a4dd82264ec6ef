import type { OrderTable } from "@basketwise/core";
import { returnedOf } from "../../orders/returned.ts";
import type { Check } from "./shape.ts";
import { named } from "./shared/named.ts";
import { timesShown } from "./shared/times-shown.ts";

/** From this share of the pieces on a product counts as often returned. */
const OFTEN = 0.2;

/** Fewer pieces than this say nothing about a product, and fewer orders than this make no habit. */
const LEAST_PIECES = 20;
const LEAST_ORDERS = 3;

/** What is offered comes back often. */
export const oftenReturned: Check = ({ graph, history, shown }) => {
  const returns = returnedOf(history);
  const orders = ordersReturned(history);
  const cases = [...timesShown({ shown })].flatMap(([id, offered]) => {
    const { bought, returned } = returns.get(id) ?? { bought: 0, returned: 0 };
    const inOrders = orders.get(id) ?? 0;
    const isOften = returned >= OFTEN * bought && bought >= LEAST_PIECES && inOrders >= LEAST_ORDERS;
    return isOften ? [{ ...named(graph, id), offered, bought, returned, inOrders }] : [];
  });
  if (cases.length === 0) return undefined;
  return {
    code: "often-returned",
    says: `offered products of which at least ${OFTEN * 100} % of the pieces come back: ${cases.length}`,
    advice: "find out why, or hide them by merchandising",
    cases: cases.sort((a, b) => b.offered - a.offered),
  };
};

/** Of how many orders some of each product came back. */
function ordersReturned({ products, returns }: OrderTable): Map<string, number> {
  const orders = new Map<string, number>();
  for (const product of returns?.product ?? []) {
    const id = products[product]!;
    orders.set(id, (orders.get(id) ?? 0) + 1);
  }
  return orders;
}
