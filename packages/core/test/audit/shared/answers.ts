import fc from "fast-check";
import type { Answered } from "../../../src/audit/shape.ts";
import { RULES, TECHNIQUES } from "../../../src/model/codes.ts";
import type { Offer, OfferResponse } from "../../../src/model/response.ts";

/** What a test says of an answer; the rest is as plain as can be. */
export interface Told extends Partial<Pick<Answered, "basketValue" | "tied">> {
  readonly placement?: string;
  readonly technique?: string;
  readonly offers?: readonly Partial<Offer>[];
  /** The rules that stop each withheld candidate. */
  readonly withheld?: readonly (readonly string[])[];
}

/** An answer as a decision with `explain` gives it. */
export function answered(told: Told): Answered {
  const {
    placement = "product",
    technique,
    offers = [],
    withheld = [],
    basketValue = 0,
    tied = false,
  } = told;
  const response: OfferResponse = {
    requestId: "r",
    graphVersion: "g",
    policyVersion: "p",
    placement,
    ...(technique !== undefined && { technique }),
    used: [],
    offers: offers.map((offer, i) => ({ ...plainOffer(`r.${i}`, technique ?? ""), ...offer })),
    guides: [],
    required: [],
    later: [],
    withheld: withheld.map((rules, i) => ({
      productId: `w${i}`,
      technique: "complement",
      rules: rules.map((rule) => ({ rule, detail: {} })),
    })),
  };
  return { response, basketValue, tied };
}

function plainOffer(id: string, technique: string): Offer {
  return { id, technique, products: [piece(id)], price: { amount: 1, currency: "EUR" }, reasons: [] };
}

/** One piece of a product. */
export function piece(productId: string): Offer["products"][number] {
  return { productId, title: productId, price: 1, quantity: 1 };
}

const ids = fc.constantFrom("a", "b", "c", "d", "e");

/** Any answers: some with offers, some with none. */
export const manyAnswers: fc.Arbitrary<readonly Answered[]> = fc.array(
  fc
    .record({
      placement: fc.constantFrom("product", "cart", "home"),
      technique: fc.constantFrom(...TECHNIQUES),
      shown: fc.array(fc.array(ids, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
      withheld: fc.array(fc.uniqueArray(fc.constantFrom(...RULES), { minLength: 1, maxLength: 3 }), {
        maxLength: 6,
      }),
      tied: fc.boolean(),
      basketValue: fc.integer({ min: 0, max: 50 }),
    })
    .map(({ shown, technique, ...told }) =>
      answered({
        ...told,
        offers: shown.map((products) => ({ products: products.map(piece) })),
        ...(shown.length > 0 && { technique }),
      }),
    ),
  { maxLength: 30 },
);
