import { describe, expect, test } from "vitest";
import { completePolicy, needsOf, type OfferRequest } from "../../src/index.ts";
import { order } from "../support/shop.ts";

const policy = completePolicy();
const NOVEMBER = Date.parse("2026-11-02T10:00:00Z");
const needs = (request: OfferRequest) => [...needsOf(request, policy, NOVEMBER)].sort();

describe("what a request needs of the graph", () => {
  test("is little for a visitor of whom nothing is known", () => {
    expect(needs({ placement: "product", productId: "phone" })).toEqual(["p:phone"]);
  });

  test("is the records of all that the page, the cart, the customer and the session name", () => {
    const request: OfferRequest = {
      placement: "email",
      techniques: ["complement"],
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

  test("is not what was viewed where nobody looks at it: at the cart", () => {
    const session = { viewed: ["e"], abandoned: ["f"] };
    expect(needs({ placement: "cart", cart: { lines: [{ productId: "b" }] }, session })).toEqual(["p:b"]);
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
      "s:month:11",
      "s:source:ads",
      "s:word:lamp",
      "s:word:red",
    ]);
  });

  test("is also what the customers of the first segment chose, if they may be looked at", () => {
    const customer = { segments: ["dentist", "florist"] };
    expect(needs({ placement: "cart", customer })).toEqual(["c:dentist"]);
    expect(needs({ placement: "cart", customer: { ...customer, consent: false } })).toEqual([]);
  });

  test("stays bounded however long the history is", () => {
    const ids = Array.from({ length: 10_000 }, (_, i) => `p${i}`);
    const orders = [order("o", "2026-01-01T00:00:00Z", ...ids)];
    const dismissed = ids.map((id) => ({ productId: `d${id}`, at: "2026-01-01T00:00:00Z" }));
    const session = { viewed: ids.map((id) => `v${id}`), abandoned: ids.map((id) => `a${id}`), dismissed };
    expect(needs({ placement: "chat", customer: { orders }, session })).toHaveLength(400);
  });

  test("is the latest of a long visit", () => {
    const viewed = Array.from({ length: 500 }, (_, i) => `v${i}`);
    const found = needs({ placement: "home", session: { viewed } });
    expect(found).toContain("p:v499");
    expect(found).not.toContain("p:v0");
  });
});
