import type { Scope } from "../graph/graph.ts";
import { monthScope } from "../graph/month-scope.ts";
import { productRecord, type RecordKey, scopeRecord, segmentRecord } from "../graph/packs/record-key.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { monthOf } from "../model/time.ts";
import { words } from "../model/words.ts";
import { segmentToTell } from "./likeness.ts";
import { looksAtVisit, techniquesFor } from "./occasions.ts";
import { latestProducts, recent } from "./recent.ts";

/**
 * The records of the graph that deciding a request can look at, so that they are fetched together before it; `at` is the
 * moment to decide for, milliseconds since the epoch.
 */
export function needsOf(asked: OfferRequest, policy: Policy, at: number): Set<RecordKey> {
  const request = recent(asked);
  const needs = new Set<RecordKey>();
  const add = (productId: string) => void needs.add(productRecord(productId));
  const { productId, cart, customer, session } = request;
  if (productId !== undefined) add(productId);
  if (cart) for (const line of cart.lines) add(line.productId);
  if (customer?.plan !== undefined) add(customer.plan);
  if (customer?.orders) latestProducts(customer.orders).forEach(add);
  const techniques = techniquesFor(request, policy);
  if (looksAtVisit(request, policy)) {
    session?.viewed?.forEach(add);
    session?.abandoned?.forEach(add);
  }
  for (const dismissed of session?.dismissed ?? []) add(dismissed.productId);
  for (const { productIds } of policy.bundles) {
    if (productIds.some((id) => needs.has(productRecord(id)))) productIds.forEach(add);
  }
  const segment = segmentToTell(request);
  if (segment !== undefined) needs.add(segmentRecord(segment));
  addScopes(request, policy, techniques, (scope) => needs.add(scopeRecord(scope)));
  if (techniques.includes("popular")) needs.add(scopeRecord(monthScope(monthOf(at))));
  return needs;
}

/** The scopes that some techniques look at, beside those of the visitor, the page and the search. */
const SCOPES: Readonly<Record<string, Scope>> = {
  threshold: "all",
  popular: "all",
  impulse: "impulse",
  introduce: "launched",
};

function addScopes(
  request: OfferRequest,
  policy: Policy,
  techniques: readonly string[],
  add: (scope: Scope) => void,
): void {
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
