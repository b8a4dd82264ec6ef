import type { Order } from "../model/order.ts";
import type { Policy } from "../model/policy.ts";
import type { LifecycleStage } from "../model/request.ts";
import { daysSince } from "../model/time.ts";

/**
 * Where a customer stands by their orders: new with one lately, loyal with many in a year and one lately, active with
 * one lately, lapsing and then lapsed as time goes by; a prospect with none.
 */
export function lifecycleStage(
  orders: readonly Order[],
  at: number,
  days: Policy["lifecycle"],
): LifecycleStage {
  const ages = orders.map((order) => daysSince(order.at, at)).filter((age) => age >= 0);
  const last = Math.min(...ages);
  if (ages.length === 0) return "prospect";
  if (ages.length === 1 && last <= days.newDays) return "new";
  const lately = last <= days.activeDays;
  if (lately && ages.filter((age) => age <= days.yearDays).length >= days.loyalOrders) return "loyal";
  if (lately) return "active";
  return last <= days.lapsingDays ? "lapsing" : "lapsed";
}
