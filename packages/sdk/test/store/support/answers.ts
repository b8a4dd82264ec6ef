import type { Offer, OfferResponse } from "@basketwise/sdk";

/** An offer of some products as a worker answers it; of several, the first is the main item. */
export function offerOf(id: string, productIds: readonly string[], more: Partial<Offer> = {}): Offer {
  return {
    id,
    technique: productIds.length > 1 ? "bundle" : "complement",
    products: productIds.map((productId) => ({ productId, title: productId, price: 10, quantity: 1 })),
    price: { amount: 10 * productIds.length, currency: "EUR" },
    reasons: [{ code: "bought_together", text: "Often bought together", evidence: { baskets: 40 } }],
    ...more,
  };
}

/** An answer for a placement, with one offer for each product. */
export function responseOf(
  requestId: string,
  placement: string,
  productIds: readonly string[],
): OfferResponse {
  return responseWith(
    requestId,
    placement,
    productIds.map((productId, i) => offerOf(`${requestId}.${i + 1}`, [productId])),
  );
}

/** An answer for a placement with these offers. */
export function responseWith(requestId: string, placement: string, offers: readonly Offer[]): OfferResponse {
  return {
    requestId,
    graphVersion: "g1",
    policyVersion: "p1",
    placement,
    ...(offers.length > 0 && { technique: "complement" }),
    used: ["graph"],
    offers,
    guides: [],
    required: [],
    later: [],
  };
}
