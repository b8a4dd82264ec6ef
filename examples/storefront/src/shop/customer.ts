import type { Customer } from "@basketwise/sdk";
import { DEMO_CUSTOMERS, type DemoCustomer, demoCustomer } from "./demo-customers.ts";
import { orders, type PlacedOrder } from "./orders.ts";
import { stored } from "./stored.ts";

/** Who the shop is looked at as. */
export const customer = stored<DemoCustomer>("shop.customer", "visitor", isDemoCustomer);

/** The plan that was chosen in this browser instead of the one that the customer came with. */
export const chosenPlan = stored<string | undefined>("shop.plan", undefined, isText);

/** One moment for the whole visit, so that the same orders are asked about the same way on each page. */
const NOW = Date.now();

/** What offers may rest on: the customer with their orders, those made in this browser too. */
export function customerNow(): Customer | undefined {
  const known = demoCustomer(customer.get(), NOW);
  const made = orders.get().map(asOrder);
  if (!known) return made.length > 0 ? { orders: made } : undefined;
  const plan = known.plan === undefined ? undefined : (chosenPlan.get() ?? known.plan);
  return { ...known, ...(plan !== undefined && { plan }), orders: [...(known.orders ?? []), ...made] };
}

function asOrder({ orderId, at, lines }: PlacedOrder) {
  const plain = lines.map(({ productId, quantity, price }) => ({ productId, quantity, price }));
  return { orderId, at, country: "GB", lines: plain };
}

/** Whether it names a demo customer. */
export function isDemoCustomer(found: unknown): found is DemoCustomer {
  return DEMO_CUSTOMERS.some((who) => who === found);
}

function isText(found: unknown): found is string {
  return typeof found === "string";
}
