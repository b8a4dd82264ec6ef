import type { Scope } from "../graph/graph.ts";
import { productRecord, type RecordKey, scopeRecord } from "../graph/packs/record-key.ts";
import type { Order } from "../model/order.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest, Session } from "../model/request.ts";
import { words } from "../model/words.ts";
import { latestOrder } from "./main-item.ts";

/** Of a long history so many products are looked up, the latest of it. */
const MOST_OF_HISTORY = 100;

/** The records of the graph that deciding a request can look at, so that they are fetched together before it. */
export function needsOf(request: OfferRequest, policy: Policy): Set<RecordKey> {
  const needs = new Set<RecordKey>();
  const add = (productId: string) => void needs.add(productRecord(productId));
  const { productId, cart, customer, session } = request;
  if (productId !== undefined) add(productId);
  if (cart) for (const line of cart.lines) add(line.productId);
  if (customer?.plan !== undefined) add(customer.plan);
  if (customer?.orders) addOrders(customer.orders, add);
  if (session) addSession(session, add);
  for (const { productIds } of policy.bundles) {
    if (productIds.some((id) => needs.has(productRecord(id)))) productIds.forEach(add);
  }
  addScopes(request, policy, (scope) => needs.add(scopeRecord(scope)));
  return needs;
}

function addOrders(orders: readonly Order[], add: (productId: string) => void): void {
  const latest = latestOrder(orders)?.lines.map((line) => line.productId) ?? [];
  const bought = orders.flatMap((order) => order.lines.map((line) => line.productId));
  for (const id of new Set([...latest, ...new Set(bought)].slice(0, MOST_OF_HISTORY))) add(id);
}

function addSession({ viewed, abandoned, dismissed }: Session, add: (productId: string) => void): void {
  viewed?.slice(-MOST_OF_HISTORY).forEach(add);
  abandoned?.slice(-MOST_OF_HISTORY).forEach(add);
  for (const { productId } of dismissed?.slice(-MOST_OF_HISTORY) ?? []) add(productId);
}

/** The scopes that some techniques look at, beside those of the visitor, the page and the search. */
const SCOPES: Readonly<Record<string, Scope>> = {
  threshold: "all",
  popular: "all",
  impulse: "impulse",
  introduce: "launched",
};

function addScopes(request: OfferRequest, policy: Policy, add: (scope: Scope) => void): void {
  const techniques = request.techniques ?? policy.placements[request.placement]?.techniques ?? [];
  for (const technique of techniques) {
    const scope = SCOPES[technique];
    if (scope !== undefined && !(technique === "threshold" && policy.thresholds.length === 0)) add(scope);
  }
  if (!techniques.includes("popular")) return;
  const { category, query, country = request.customer?.country, session } = request;
  if (country !== undefined) add(`country:${country}`);
  if (session?.source !== undefined) add(`source:${session.source}`);
  if (category !== undefined) add(`category:${category}`);
  for (const word of words(query ?? "")) add(`word:${word}`);
}
