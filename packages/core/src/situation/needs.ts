import type { Scope } from "../graph/graph.ts";
import { productRecord, type RecordKey, scopeRecord } from "../graph/packs/record-key.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { words } from "../model/words.ts";
import { latestOrder } from "./main-item.ts";

/** At most this many products of one list of a request are looked up; of a longer list, the first or the latest. */
const MOST_PRODUCTS = 100;

/** The records of the graph that deciding a request can look at, so that they are fetched together before it. */
export function needsOf(request: OfferRequest, policy: Policy): Set<RecordKey> {
  return new Set([...productsOf(request, policy).map(productRecord), ...scopesOf(request, policy)]);
}

function productsOf(request: OfferRequest, policy: Policy): string[] {
  const { cart, customer, session } = request;
  const cartIds = cart?.lines.map((line) => line.productId) ?? [];
  const latest = latestOrder(customer?.orders)?.lines.map((line) => line.productId) ?? [];
  const bought = customer?.orders?.flatMap((order) => order.lines.map((line) => line.productId)) ?? [];
  const wanted = [
    ...(request.productId === undefined ? [] : [request.productId]),
    ...cartIds.slice(0, MOST_PRODUCTS),
    ...(customer?.plan === undefined ? [] : [customer.plan]),
    ...(session?.viewed ?? []).slice(-MOST_PRODUCTS),
    ...(session?.abandoned ?? []).slice(-MOST_PRODUCTS),
    ...(session?.dismissed ?? []).slice(-MOST_PRODUCTS).map((dismissed) => dismissed.productId),
    ...latest.slice(0, MOST_PRODUCTS),
    ...[...new Set(bought)].slice(0, MOST_PRODUCTS),
  ];
  const here = new Set(wanted);
  const sets = policy.bundles.filter((set) => set.productIds.some((id) => here.has(id)));
  return [...here, ...sets.flatMap((set) => set.productIds)];
}

/** The scopes that some techniques look at, beside those of the visitor, the page and the search. */
const SCOPES: Readonly<Record<string, Scope>> = {
  threshold: "all",
  popular: "all",
  impulse: "impulse",
  introduce: "launched",
};

function scopesOf(request: OfferRequest, policy: Policy): RecordKey[] {
  const { category, query, country, customer, session, placement } = request;
  const techniques = request.techniques ?? policy.placements[placement]?.techniques ?? [];
  const scopes = techniques.map((technique) => SCOPES[technique]).filter((scope) => scope !== undefined);
  if (techniques.includes("popular")) {
    const here = country ?? customer?.country;
    if (here !== undefined) scopes.push(`country:${here}`);
    if (session?.source !== undefined) scopes.push(`source:${session.source}`);
    if (category !== undefined) scopes.push(`category:${category}`);
    for (const word of words(query ?? "")) scopes.push(`word:${word}`);
  }
  return scopes.map(scopeRecord);
}
