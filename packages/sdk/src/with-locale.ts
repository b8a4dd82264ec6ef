import type { OfferRequest } from "@basketwise/core";

/** The request in the client's locale, where it names none itself. */
export function withLocale(request: OfferRequest, locale: string | undefined): OfferRequest {
  return { ...(locale && { locale }), ...request };
}
