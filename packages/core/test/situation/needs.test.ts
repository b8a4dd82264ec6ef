import { describe, expect, test } from "vitest";
import { completePolicy, needsOf, type OfferRequest } from "../../src/index.ts";
import { order } from "../support/shop.ts";

const policy = completePolicy();
const needs = (request: OfferRequest) => [...needsOf(request, policy)].sort();

describe("what a request needs of the graph", () => {
  test("is little for a visitor of whom nothing is known", () => {
    expect(needs({ placement: "product", productId: "phone" })).toEqual(["p:phone"]);
  });

  test("is the records of all that the page, the cart, the customer and the session name", () => {
    const request: OfferRequest = {
      placement: "checkout",
      productId: "a",
      cart: { lines: [{ productId: "b" }] },
      customer: { plan: "c", orders: [order("o", "2026-01-01T00:00:00Z", "d")] },
      session: {
        viewed: ["e"],
        abandoned: ["f"],
        dismissed: [{ productId: "g", at: "2026-01-01T00:00:00Z" }],
      },
    };
    expect(needs(request)).toEqual(["a", "b", "c", "d", "e", "f", "g"].map((id) => `p:${id}`));
  });

  test("is also what is wanted here, where popular things may be offered", () => {
    const request: OfferRequest = {
      placement: "home",
      category: "toys",
      query: "Red lamp",
      country: "DE",
      session: { source: "ads" },
    };
    expect(needs(request)).toEqual([
      "s:all",
      "s:category:toys",
      "s:country:DE",
      "s:source:ads",
      "s:word:lamp",
      "s:word:red",
    ]);
  });

  test("stays bounded however long the cart and the history are", () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => ({ productId: `p${i}` }));
    const orders = [order("o", "2026-01-01T00:00:00Z", ...lines.map(({ productId }) => `q${productId}`))];
    expect(
      needs({ placement: "checkout", cart: { lines }, customer: { orders } }).length,
    ).toBeLessThanOrEqual(300);
  });
});
