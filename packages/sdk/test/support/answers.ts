import type { OfferResponse } from "@basketwise/sdk";

/** An answer as a worker gives it, with one offer. */
export const RESPONSE: OfferResponse = {
  requestId: "r1",
  graphVersion: "g1",
  policyVersion: "default",
  placement: "cart",
  technique: "complement",
  used: ["cart", "graph"],
  offers: [
    {
      id: "r1.1",
      technique: "complement",
      products: [{ productId: "case", title: "Case", price: 19, quantity: 1 }],
      price: { amount: 19, currency: "EUR" },
      reasons: [{ code: "bought_together", text: "Often bought together", evidence: { baskets: 40 } }],
    },
  ],
  guides: [],
  required: [],
  later: [],
};

/** A 200 with this text. */
export function ok(text: string): Response {
  return new Response(text, { status: 200, headers: { "content-type": "application/json" } });
}
