import { describe, expect, test } from "vitest";
import type { OfferRequest, Product } from "../../src/index.ts";
import { hasPath } from "../../src/scenarios/is-part.ts";
import { product, shop } from "../support/shop.ts";

const offerOf = (lamp: Partial<Product>, request: Partial<OfferRequest> = {}) =>
  shop({
    catalog: [product("desk", 400), product("lamp", 100, { isAccessoryOrSparePartFor: ["desk"], ...lamp })],
  }).ask("complement", { productId: "desk", ...request }).offers[0];

describe("an offer", () => {
  test("names each product with its title, today's price and where to find it", () => {
    const links = { salePrice: 80, imageLink: "/lamp.png", link: "/lamp" };
    expect(offerOf(links)?.products).toEqual([
      { productId: "lamp", title: "lamp", price: 80, quantity: 1, imageLink: "/lamp.png", link: "/lamp" },
    ]);
  });

  test("says whose it is where a partner sells it", () => {
    expect(offerOf({ partner: "Acme Insurance" })?.partner).toBe("Acme Insurance");
    expect(offerOf({})).not.toHaveProperty("partner");
  });

  test("has a number of its own, told from every other of the answer", () => {
    expect(offerOf({})?.id).toBe("r.1");
  });
});

describe("a saving", () => {
  const priceOf = (lamp: Partial<Product>) => offerOf(lamp)?.price;

  test("is shown against the lowest price of 30 days", () => {
    expect(priceOf({ salePrice: 80, lowestPrice30Days: 85 })).toEqual({
      amount: 80,
      currency: "EUR",
      was: 85,
      saving: 5,
    });
  });

  test("is not shown against a price that nobody paid", () => {
    expect(priceOf({ salePrice: 80 })).toEqual({ amount: 80, currency: "EUR" });
    expect(priceOf({ salePrice: 80, lowestPrice30Days: 80 })).toEqual({ amount: 80, currency: "EUR" });
    expect(priceOf({ salePrice: 80, lowestPrice30Days: 75 })).toEqual({ amount: 80, currency: "EUR" });
  });

  test("takes a sale price that is no lower for none", () => {
    expect(priceOf({ salePrice: 120 })).toEqual({ amount: 100, currency: "EUR" });
  });
});

describe("a success story", () => {
  const stories = [
    { segment: "bakery", text: "Sold twice the bread" },
    { segment: "loyal", text: "Stayed for years", link: "/stories/loyal" },
  ];
  const storyFor = (customer: NonNullable<OfferRequest["customer"]>) =>
    offerOf({ stories }, { customer })?.story;

  test("is shown to its own segment alone", () => {
    expect(storyFor({ segments: ["bakery"] })).toEqual({ text: "Sold twice the bread" });
    expect(storyFor({ stage: "loyal" })).toEqual({ text: "Stayed for years", link: "/stories/loyal" });
    expect(storyFor({ segments: ["butchery"] })).toBeUndefined();
    expect(storyFor({})).toBeUndefined();
  });

  test("is the first that fits, and never says for whom it was written", () => {
    const offer = offerOf({ stories }, { customer: { segments: ["loyal", "bakery"] } });
    expect(offer?.story?.text).toBe("Sold twice the bread");
    expect(hasPath(offer, "story.segment")).toBe(false);
  });

  test("is not shown by the merchant's segment without consent", () => {
    expect(storyFor({ segments: ["bakery"], consent: false })).toBeUndefined();
  });
});
