import { type Customer, customerOrders, type Order, type OrderTable } from "@basketwise/core";
import { type Sampling, sampleOf } from "../sample.ts";
import type { Question } from "./shape.ts";

/**
 * Known customers as they stood when they came for their last order: with the history before it, at home, on their
 * account page and by e-mail, and with that order just placed. Their dates are moved, so that this is the moment of
 * the audit and what the policy says holds.
 */
export function customerQuestions(history: OrderTable, at: number, sampling: Sampling): Question[] {
  const picked = new Set(sampleOf(history.customers, (id) => id, sampling));
  const questions: Question[] = [];
  for (const { id, orders } of customerOrders(history)) {
    const last = orders.at(-1);
    if (last && picked.has(id)) questions.push(...questionsOf(id, orders.slice(0, -1), last, at));
  }
  return questions;
}

/** Where there is no cart. */
const QUIET = ["home", "account", "email"] as const;

function questionsOf(id: string, earlier: readonly Order[], last: Order, at: number): Question[] {
  const { country, lines } = last;
  const by = at - Date.parse(last.at);
  const orders = earlier.map((order) => movedOn(order, by));
  const customer: Customer = { id, consent: true, orders, ...(country !== undefined && { country }) };
  const cart = { lines: lines.map(({ productId, quantity, price }) => ({ productId, quantity, price })) };
  return [
    ...QUIET.map((placement) => ({ placement, customer })),
    { placement: "confirmation", customer, cart },
  ].map((request): Question => ({ kind: "customers", request }));
}

function movedOn(order: Order, by: number): Order {
  return { ...order, at: new Date(Date.parse(order.at) + by).toISOString() };
}
