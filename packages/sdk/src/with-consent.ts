import type { OfferRequest } from "@basketwise/core";

/** The request as it may be asked: without consent it says so, whoever it names. */
export function withConsent(request: OfferRequest, consents: boolean): OfferRequest {
  return consents ? request : { ...request, customer: { ...request.customer, consent: false } };
}
