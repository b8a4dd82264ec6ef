import {
  decide,
  type Offer,
  type OfferRequest,
  PLAYBOOK,
  type Playbook,
  type Promised,
  promise,
  type Terms,
} from "../../../src/index.ts";
import { product, type Shop, shop } from "../../support/shop.ts";

/** The moment of the promises under test. */
export const NOW: number = Date.parse("2026-11-02T10:20:00Z");

/** A shop that offers at prices of the offers' own in every way there is. */
export const DEALS: Shop = shop({
  catalog: [
    product("phone", 300, { cost: 200 }),
    product("case", 20, { cost: 10, isAccessoryOrSparePartFor: ["phone"] }),
    product("film", 10, { isAccessoryOrSparePartFor: ["phone"] }),
    plan("lite", 29, {}),
    plan("plus", 49, { unlocks: [{ metric: "leads", atLeast: 10, feature: "CRM" }], trialDays: 30 }),
  ],
  policy: {
    version: "p7",
    bundles: [{ productIds: ["phone", "case", "film"], percent: 10 }],
    multibuy: [{ productId: "film", quantity: 3, percent: 20 }],
    secondItem: { percent: 30, maxShare: 0.5 },
    rewards: [
      { atLeast: 100, code: "THANKS10", percent: 10, validDays: 30 },
      { acceptedOffer: true, gift: "a scarf", validDays: 14 },
    ],
  },
});

function plan(id: string, price: number, terms: object) {
  return product(id, price, { kind: "plan", group: "plans", plan: { includes: {}, overage: {}, ...terms } });
}

/** What the offers of an answer promise, in order; undefined for one that costs what everybody pays. */
export function termsIn(
  { graph, policy }: Shop,
  request: Partial<OfferRequest>,
  playbook: Playbook = PLAYBOOK,
): (Terms | undefined)[] {
  const terms = new Map<Offer, Terms>();
  const promised = (offer: Offer, said: Terms) => void terms.set(offer, said);
  const context = { graph, policy, playbook, at: NOW, requestId: "r", promise: promised };
  return decide({ placement: "product", ...request }, context).offers.map((offer) => terms.get(offer));
}

/** Terms as a promise of a store to anybody. */
export function promised(terms: Terms, more: Partial<Promised> = {}): Promised {
  return { ...promise(terms, { id: "r.1", store: "shop", by: "page", at: NOW }), ...more };
}
