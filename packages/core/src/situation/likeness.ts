import type { OfferRequest } from "../model/request.ts";

/** The segment whose choices a customer is told of: the first that the request gives them; none without consent. */
export function segmentToTell({ customer }: OfferRequest): string | undefined {
  return customer?.consent === false ? undefined : customer?.segments?.[0];
}
