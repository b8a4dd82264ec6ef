import type { OfferRequest, OfferResponse } from "@basketwise/core";
import type { Degraded } from "./storage/degraded.ts";

/** The answer where there is no graph to decide with: no offers, and why. */
export function emptyAnswer(request: OfferRequest, requestId: string, degraded: Degraded): OfferResponse {
  return {
    requestId,
    graphVersion: "none",
    policyVersion: "none",
    placement: request.placement,
    used: [],
    offers: [],
    guides: [],
    required: [],
    later: [],
    ...(request.explain && { withheld: [] }),
    degraded,
  };
}
