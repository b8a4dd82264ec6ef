import { type Customer, type CustomerSegments, recentOrders } from "@basketwise/core";
import { LIMITS } from "@basketwise/core/schema";
import type { CustomerRow } from "./customer-row.ts";
import type { KnownCustomer } from "./every-customer.ts";

/**
 * A customer as a request has them: their stage, all that they count as, the merchant's own segments first, and of their
 * orders the latest, as far as decisions look back. Nothing in it says what anything cost.
 */
export function profileOf(customer: KnownCustomer, row: CustomerRow, found: CustomerSegments): Customer {
  const { id, stage, supportContacts } = row;
  const counted = [...found.segments].filter((name) => name !== stage);
  const profitability = row.profitability === undefined ? [] : [row.profitability];
  const segments = [...new Set([...row.segments, ...counted, ...profitability])].slice(0, LIMITS.list);
  const orders = recentOrders(customer.orders).slice(0, LIMITS.list);
  const country = orders[0]?.country;
  return {
    id,
    ...(stage !== undefined && { stage }),
    segments,
    ...(supportContacts !== undefined && { supportContacts }),
    ...(country !== undefined && { country }),
    ...(orders.length > 0 && { orders }),
  };
}
