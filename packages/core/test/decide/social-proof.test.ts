import { describe, expect, test } from "vitest";
import type { OfferRequest, OfferResponse, Order } from "../../src/index.ts";
import { reasonsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

/** Orders of dentists who bought a chair, and of one who sent it back; a florist who bought it too. */
const orders = ["a", "b", "c", "d", "e"].map((customerId): Order => {
  const line = { productId: "chair", quantity: 1, price: 60, returned: customerId === "d" ? 1 : 0 };
  return {
    orderId: customerId,
    customerId,
    at: "2026-09-01T10:00:00Z",
    segments: [customerId === "e" ? "florist" : "dentist"],
    lines: [line],
  };
});

const office = shop({
  catalog: [
    product("desk", 400, {
      isRelatedTo: ["chair"],
      partner: "Joiner Ltd",
      stories: [{ segment: "dentist", text: "It stands." }],
    }),
    product("chair", 60, {
      stories: [
        { segment: "florist", text: "Ours are never thirsty." },
        { segment: "dentist", text: "We sit well.", link: "https://shop.example/dentists" },
      ],
    }),
  ],
  orders,
  policy: {
    bundles: [{ productIds: ["desk", "chair"], percent: 10 }],
    rewards: [{ atLeast: 10, code: "THANKS", validDays: 30 }],
  },
});

const at = (customer: OfferRequest["customer"], technique = "complement"): OfferResponse =>
  office.ask(technique, {
    placement: "cart",
    cart: { lines: [{ productId: "desk" }] },
    ...(customer && { customer }),
  });

const proofIn = ({ offers }: OfferResponse) =>
  offers[0]?.reasons.find(({ code }) => code === "popular_in_segment");

describe("customers like you", () => {
  test("are those of the request's first segment who bought it and kept it", () => {
    expect(proofIn(at({ segments: ["dentist", "florist"] }))).toEqual({
      code: "popular_in_segment",
      text: "Chosen by 3 customers like you",
      evidence: { segment: "dentist", customers: 3 },
    });
  });

  test("are told of last, beside what makes it an offer", () => {
    expect(reasonsOf(at({ segments: ["dentist"] }), "chair")).toEqual(["expert_pick", "popular_in_segment"]);
  });

  test("are told of for the product that a set is offered for", () => {
    expect(reasonsOf(at({ segments: ["dentist"] }, "bundle"), "chair")).toEqual([
      "set_price",
      "popular_in_segment",
    ]);
  });

  test("are an input of the answer that the customer gave", () => {
    expect(at({ segments: ["dentist"] }).used).toContain("customer");
    expect(at({ segments: ["baker"] }).used).not.toContain("customer");
  });

  test("are nobody where only one chose it, or none", () => {
    expect(proofIn(at({ segments: ["florist"] }))).toBeUndefined();
    expect(proofIn(at({ segments: ["baker", "dentist"] }))).toBeUndefined();
  });

  test("are nobody for who is in no segment, or gives no consent", () => {
    expect(proofIn(at(undefined))).toBeUndefined();
    expect(proofIn(at({ segments: ["dentist"], consent: false }))).toBeUndefined();
  });

  test("have not chosen a thank-you", () => {
    const { offers } = at({ segments: ["dentist"] }, "reward");
    expect(offers.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([["thank_you"]]);
  });
});

describe("a thank-you", () => {
  test("tells nothing of the main item: neither its story nor its partner", () => {
    const [offer] = at({ segments: ["dentist"] }, "reward").offers;
    expect(offer?.code).toBe("THANKS");
    expect(offer).not.toHaveProperty("story");
    expect(offer).not.toHaveProperty("partner");
  });
});

describe("a success story", () => {
  const storyFor = (customer?: OfferRequest["customer"]) => at(customer).offers[0]?.story;

  test("is told to its own segment", () => {
    expect(storyFor({ segments: ["dentist"] })).toEqual({
      text: "We sit well.",
      link: "https://shop.example/dentists",
    });
    expect(storyFor({ segments: ["florist"] })).toEqual({ text: "Ours are never thirsty." });
  });

  test("is told to nobody else, and to nobody without consent", () => {
    expect([storyFor(), storyFor({ segments: ["baker"] })]).toEqual([undefined, undefined]);
    expect(storyFor({ segments: ["dentist"], consent: false })).toBeUndefined();
  });
});
