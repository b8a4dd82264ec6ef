import type { Offer } from "@basketwise/sdk";
import type { OffersState } from "@basketwise/sdk/store";
import { RESPONSE } from "../../test/support/answers.ts";

/** An offer of one product, with whatever is said of it. */
export function offer(id: string, title: string, more: Partial<Offer> = {}): Offer {
  return {
    id,
    technique: "complement",
    products: [{ productId: id, title, price: 19, quantity: 1 }],
    price: { amount: 19, currency: "EUR" },
    reasons: [{ code: "bought_together", text: `Often bought with ${title}`, evidence: { baskets: 1240 } }],
    ...more,
  };
}

/** The state of a placement with these offers. */
export function ready(first: Offer, ...others: Offer[]): OffersState {
  const response = { ...RESPONSE, offers: [first, ...others] };
  return { status: "ready", offers: [first, ...others], response, answeredBy: "graph" };
}

/** The state of a placement with an answer, and nothing to offer. */
export const EMPTY: OffersState = {
  status: "empty",
  offers: [],
  response: { ...RESPONSE, offers: [] },
  answeredBy: "graph",
};
