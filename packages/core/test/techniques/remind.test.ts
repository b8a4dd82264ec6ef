import { describe, expect, test } from "vitest";
import type { OfferRequest } from "../../src/index.ts";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("sneakers", 90, { category: "shoes" }),
    product("runners", 95, { category: "shoes" }),
    product("boots", 140, { category: "shoes" }),
    product("hat", 20),
    product("red-hat", 21, { group: "caps" }),
    product("blue-hat", 21, { group: "caps" }),
  ],
});
type Session = NonNullable<OfferRequest["session"]>;
const ask = (session: Session, request: Partial<OfferRequest> = {}) =>
  store.ask("remind", { placement: "home", limit: 9, session, ...request });
const companions = (session: Session, request: Partial<OfferRequest> = {}) =>
  ask(session, request).offers.map(({ companion }) => companion?.productId);

describe("remind", () => {
  test("offers what was left in the cart, then what was viewed, the latest first", () => {
    const session = { viewed: ["hat", "boots"], abandoned: ["sneakers", "runners"] };
    expect(offeredIds(ask(session))).toEqual(["runners", "sneakers", "boots", "hat"]);
  });

  test("offers a thing once that was viewed again and again, at its latest place", () => {
    expect(offeredIds(ask({ viewed: ["hat", "boots", "hat"] }))).toEqual(["hat", "boots"]);
  });

  test("says what they did with it, all of it", () => {
    const response = ask({ viewed: ["hat", "boots"], abandoned: ["hat"] });
    expect(reasonsOf(response, "hat")).toEqual(["left_in_cart", "you_viewed"]);
    expect(reasonsOf(response, "boots")).toEqual(["you_viewed"]);
  });

  test("passes over what the catalog doesn't know", () => {
    expect(offeredIds(ask({ viewed: ["gone", "hat"] }))).toEqual(["hat"]);
  });

  test("reminds of nothing that is in the cart or on the page", () => {
    expect(stopsOf(ask({ viewed: ["hat"] }, { cart: cart("hat") }), "hat")).toEqual(["in-cart"]);
    expect(stopsOf(ask({ viewed: ["hat"] }, { placement: "product", productId: "hat" }), "hat")).toEqual([
      "in-cart",
    ]);
  });

  test("reminds of one version of a thing", () => {
    expect(offeredIds(ask({ viewed: ["red-hat", "blue-hat"] }))).toEqual(["blue-hat"]);
  });

  test("is not bound by the rules on add-ons", () => {
    expect(offeredIds(ask({ viewed: ["boots"] }, { cart: cart("hat") }))).toEqual(["boots"]);
  });

  test("rests on the visit before: without consent it is made only to be withheld", () => {
    expect(stopsOf(ask({ viewed: ["hat"] }, { customer: { consent: false } }), "hat")).toEqual([
      "no-consent",
    ]);
  });

  test("has nothing to remind of in a first visit", () => {
    expect(ask({}).offers).toEqual([]);
    expect(store.ask("remind", { placement: "home" }).offers).toEqual([]);
  });
});

describe("the companion of a reminder", () => {
  test("is the best one similar to it", () => {
    expect(companions({ abandoned: ["sneakers"] })).toEqual(["runners"]);
    const [offer] = ask({ abandoned: ["sneakers"] }).offers;
    expect(offer?.companion?.reasons.map(({ code }) => code)).toEqual(["similar_to"]);
  });

  test("is the next best where a rule stops the best", () => {
    expect(companions({ abandoned: ["sneakers"] }, { exclude: ["runners"] })).toEqual(["boots"]);
    expect(companions({ abandoned: ["hat"] })).toEqual([undefined]);
  });

  test("is nothing that the answer shows already", () => {
    expect(companions({ viewed: ["runners", "sneakers"] })).toEqual(["boots", undefined]);
    expect(companions({ viewed: ["runners", "sneakers"] }, { limit: 1 })).toEqual(["runners"]);
  });
});
