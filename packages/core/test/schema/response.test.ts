import {
  checkInput,
  OfferBatchResponseSchema,
  OfferResponseSchema,
  ProblemSchema,
} from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";
import type { OfferResponse } from "../../src/model/response.ts";

const empty: OfferResponse = {
  requestId: "r1",
  graphVersion: "g1",
  policyVersion: "default",
  placement: "cart",
  used: [],
  offers: [],
  guides: [],
  required: [],
  later: [],
};

const reason = {
  code: "bought_together",
  evidence: { baskets: 12, confidence: 0.4, lift: 3.1 },
  text: "Bought together in 12 baskets.",
};

const full: OfferResponse = {
  ...empty,
  technique: "upgrade",
  used: ["graph", "cart"],
  offers: [
    {
      id: "o1",
      technique: "upgrade",
      products: [{ productId: "b", title: "B", price: 12.5, quantity: 1, replaces: "a" }],
      price: { amount: 12.5, currency: "EUR", was: 14, saving: 1.5 },
      reasons: [reason],
      compare: [{ feature: "wheels", from: false, to: true }],
      story: { text: "It holds.", link: "/stories/1" },
      companion: { productId: "c", title: "C", price: 1, reasons: [reason] },
      exploring: { propensity: 0.1 },
      experiment: { id: "e1", variant: "shown" },
    },
  ],
  guides: [{ title: "First steps", link: "/first-steps" }],
  required: [{ productId: "d", title: "D", price: 3 }],
  later: [{ technique: "complement", productId: "e", reason }],
  withheld: [
    { productId: "f", technique: "complement", rules: [{ rule: "price-anchor", detail: { share: 0.5 } }] },
  ],
  degraded: "timeout",
};

describe("a response", () => {
  test.each([
    ["with nothing to offer", empty],
    ["with everything", full],
  ])("%s is what its schema says", (_, response) => {
    expect(checkInput(OfferResponseSchema, response)).toEqual({ ok: true, value: response });
  });

  test("stands in a batch", () => {
    const batch = { responses: [empty, full] };
    expect(checkInput(OfferBatchResponseSchema, batch)).toEqual({ ok: true, value: batch });
  });

  test("without offers has an empty list of them, not none", () => {
    const { offers: _, ...without } = empty;
    expect(checkInput(OfferResponseSchema, without)).toEqual({ ok: false, problem: "offers: is missing" });
  });
});

describe("a problem", () => {
  const problem = { type: "about:blank", title: "Bad Request", status: 400, detail: "placement: is missing" };

  test("is what RFC 9457 says", () => {
    expect(checkInput(ProblemSchema, problem)).toEqual({ ok: true, value: problem });
  });

  test("never has the status of a success", () => {
    expect(checkInput(ProblemSchema, { ...problem, status: 200 })).toMatchObject({ ok: false });
  });
});
