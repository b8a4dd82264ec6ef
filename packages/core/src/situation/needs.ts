import type { Scope } from "../graph/graph.ts";
import { productRecord, type RecordKey, scopeRecord } from "../graph/packs/record-key.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { words } from "../model/words.ts";
import { BROWSING, MESSAGES } from "./occasions.ts";
import { latestProducts, recent } from "./recent.ts";

/** The records of the graph that deciding a request can look at, so that they are fetched together before it. */
export function needsOf(asked: OfferRequest, policy: Policy): Set<RecordKey> {
  const request = recent(asked);
  const needs = new Set<RecordKey>();
  const add = (productId: string) => void needs.add(productRecord(productId));
  const { productId, cart, customer, session } = request;
  if (productId !== undefined) add(productId);
  if (cart) for (const line of cart.lines) add(line.productId);
  if (customer?.plan !== undefined) add(customer.plan);
  if (customer?.orders) latestProducts(customer.orders).forEach(add);
  const techniques = request.techniques ?? policy.placements[request.placement]?.techniques ?? [];
  if (looksAtVisit(request, techniques)) {
    session?.viewed?.forEach(add);
    session?.abandoned?.forEach(add);
  }
  for (const dismissed of session?.dismissed ?? []) add(dismissed.productId);
  for (const { productIds } of policy.bundles) {
    if (productIds.some((id) => needs.has(productRecord(id)))) productIds.forEach(add);
  }
  addScopes(request, policy, techniques, (scope) => needs.add(scopeRecord(scope)));
  return needs;
}

/** Whether what was viewed or left behind can matter: as the main item, as a reminder, or as a sign of interest. */
function looksAtVisit({ placement }: OfferRequest, techniques: readonly string[]): boolean {
  return BROWSING.has(placement) || MESSAGES.has(placement) || techniques.includes("remind");
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
