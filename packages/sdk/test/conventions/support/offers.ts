import type { Offer, OfferResponse } from "@basketwise/sdk";

/** One product at today's price. */
export const CASE: Offer = {
  id: "r1.1",
  technique: "complement",
  products: [
    { productId: "case", title: "Case", price: 19, quantity: 1, link: "/case", imageLink: "/case.jpg" },
  ],
  price: { amount: 19, currency: "EUR" },
  reasons: [{ code: "accessory_of", text: "Made for it", evidence: {} }],
};

/** Two products for less than their sum. */
export const SET: Offer = {
  id: "r1.2",
  technique: "bundle",
  products: [
    { productId: "phone", title: "Phone", price: 300, quantity: 1 },
    { productId: "film", title: "Film", price: 10, quantity: 2 },
  ],
  price: { amount: 288, currency: "EUR", was: 320, saving: 32 },
  reasons: [{ code: "set_price", text: "10 % less together", evidence: { percent: 10 } }],
};

/** A thank-you without a product. */
export const THANKS: Offer = {
  id: "r1.3",
  technique: "reward",
  products: [],
  price: { amount: 0, currency: "EUR" },
  reasons: [{ code: "thank_you", text: "Thank you", evidence: { validDays: 30 } }],
  code: "SECRET-10",
};

/** An answer for the cart. */
export function answer(...offers: Offer[]): OfferResponse {
  return {
    requestId: "r1",
    graphVersion: "g1",
    policyVersion: "default",
    placement: "cart",
    used: ["graph"],
    offers,
    guides: [],
    required: [],
    later: [],
  };
}
