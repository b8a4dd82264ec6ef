import { productRecord, type RecordKey, scopeRecord, segmentRecord } from "../graph/packs/record-key.ts";
import type { Policy } from "../model/policy.ts";
import type { OfferRequest } from "../model/request.ts";
import type { SituationParts } from "./parts.ts";

/**
 * The records of the graph that deciding a request with these parts can look at, so that they are fetched together before
 * it; `at` is the moment to decide for, milliseconds since the epoch.
 */
export function needsWith(
  parts: SituationParts,
  asked: OfferRequest,
  policy: Policy,
  at: number,
): Set<RecordKey> {
  const request = parts.history?.recent(asked) ?? asked;
  const ids = new Set(request.cart?.lines.map(({ productId }) => productId));
  if (request.productId !== undefined) ids.add(request.productId);
  for (const id of parts.history?.products(request, policy) ?? []) ids.add(id);
  parts.addSets?.(policy, ids);
  const needs = new Set<RecordKey>(Array.from(ids, productRecord));
  const segment = parts.socialProof?.segmentOf(request);
  if (segment !== undefined) needs.add(segmentRecord(segment));
  for (const scope of parts.scopes?.(request, policy, at) ?? []) needs.add(scopeRecord(scope));
  return needs;
}
