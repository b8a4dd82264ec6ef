import type { Order } from "@basketwise/core";
import { type Checked, checkInput, OrderBatchSchema, OrderSchema } from "@basketwise/core/schema";
import { type Keeping, keepOrder } from "./keep-order.ts";

/** What a body tells. */
export interface ToldOrders {
  readonly orders: readonly Order[];
  /** Whether it is a batch. */
  readonly batch: boolean;
}

/** The orders in a parsed body, as they are kept, or what is wrong with it. */
export async function readTold(body: unknown, keeping: Keeping): Promise<Checked<ToldOrders>> {
  if (typeof body === "object" && body !== null && "orders" in body) {
    const checked = checkInput(OrderBatchSchema, body);
    return checked.ok ? keepAll(checked.value.orders, keeping) : checked;
  }
  const checked = checkInput(OrderSchema, body);
  if (!checked.ok) return checked;
  const kept = await keepOrder(checked.value, keeping);
  return kept.ok ? { ok: true, value: { orders: [kept.value], batch: false } } : kept;
}

async function keepAll(told: readonly Order[], keeping: Keeping): Promise<Checked<ToldOrders>> {
  const orders: Order[] = [];
  for (const [place, order] of told.entries()) {
    const kept = await keepOrder(order, keeping);
    if (!kept.ok) return { ok: false, problem: `orders[${place}].${kept.problem}` };
    orders.push(kept.value);
  }
  return { ok: true, value: { orders, batch: true } };
}
