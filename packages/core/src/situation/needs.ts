import { productRecord, type RecordKey, scopeRecord } from "../graph/packs/record-key.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import { words } from "../model/words.ts";
import { latestOrder } from "./main-item.ts";

/** At most this many products of one list of a request are looked up; of a longer list, the first or the latest. */
const MOST_PRODUCTS = 100;

/** The records of the graph that deciding a request can look at, so that they are fetched together before it. */
export function needsOf(request: OfferRequest, policy: Policy): Set<RecordKey> {
  return new Set([...productsOf(request, policy).map(productRecord), ...scopesOf(request)]);
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

function scopesOf({ category, query, country, customer, session }: OfferRequest): RecordKey[] {
  const here = country ?? customer?.country;
  return [
    scopeRecord("all"),
    ...(here === undefined ? [] : [scopeRecord(`country:${here}`)]),
    ...(session?.source === undefined ? [] : [scopeRecord(`source:${session.source}`)]),
    ...(category === undefined ? [] : [scopeRecord(`category:${category}`)]),
    ...words(query ?? "").map((word) => scopeRecord(`word:${word}`)),
  ];
}
