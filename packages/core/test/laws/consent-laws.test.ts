import { describe, expect, test } from "vitest";
import type { Customer } from "../../src/model/request.ts";
import { answerIn, law } from "./check.ts";

/** A customer without all that tells of who they are and what they did before. */
function stranger({
  id,
  segments,
  goals,
  plan,
  usage,
  supportContacts,
  orders,
  country,
  ...now
}: Customer): Customer {
  return now;
}

describe("without consent", () => {
  test("a page is answered as for somebody of whom nothing is known", () => {
    let known = 0;
    law((shop, request) => {
      const customer = { ...request.customer, consent: false };
      const { offers, technique, required, guides, used } = answerIn(shop, { ...request, customer });
      const other = answerIn(shop, { ...request, customer: stranger(customer) });
      if (JSON.stringify(customer) !== JSON.stringify(stranger(customer))) known++;
      expect({ technique, offers, required, guides, used }).toEqual({
        technique: other.technique,
        offers: other.offers,
        required: other.required,
        guides: other.guides,
        used: other.used,
      });
      expect(used).not.toContain("customer");
    });
    expect(known).toBeGreaterThan(400);
  });

  test("whoever is known is answered otherwise", () => {
    let differs = 0;
    law((shop, request) => {
      const { consent: _, ...customer } = request.customer ?? {};
      const known = answerIn(shop, { ...request, customer });
      const other = answerIn(shop, { ...request, customer: { ...customer, consent: false } });
      if (JSON.stringify(known.offers) !== JSON.stringify(other.offers)) differs++;
    });
    expect(differs).toBeGreaterThan(30);
  });
});
