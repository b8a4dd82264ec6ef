import { describe, expect, test } from "vitest";
import type { Customer, OfferRequest, Order } from "../../src/index.ts";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

/** Ten customers: those of greater number bought more often and later. No two orders of one cost the same. */
const history = Array.from({ length: 10 }, (_, c) =>
  Array.from({ length: c + 1 }, (_, i): Order => {
    const at = new Date(Date.UTC(2026, c, 1 + i)).toISOString();
    const lines = [{ productId: "brush", quantity: 1 + i, price: 10 }];
    return { orderId: `c${c}-${i}`, customerId: `c${c}`, at, lines };
  }),
).flat();

/** The orders of one of them. */
const ordersOf = (customer: number) => history.filter(({ customerId }) => customerId === `c${customer}`);

const coupons = ordersOf(2).map((one) => ({ ...one, coupon: true, country: "DE", source: "rival-ad" }));

/** Whom a product can be made for, and somebody who is that. */
const people: readonly (readonly [segment: string, request: Partial<OfferRequest>])[] = [
  ["champions", { customer: { orders: ordersOf(9) } }],
  ["loyal-customers", { customer: { orders: ordersOf(6).map(freely) } }],
  ["recent", { customer: { orders: ordersOf(0).map(lately) } }],
  ["at-risk", { customer: { orders: ordersOf(4).map(longAgo) } }],
  ["hibernating", { customer: { orders: ordersOf(0) } }],
  ["regular", { customer: { orders: ordersOf(5).map(inSummer) } }],
  ["prospect", { customer: { id: "c" } }],
  ["country:DE", { customer: { orders: coupons } }],
  ["country:NL", { country: "NL" }],
  ["source:rival-ad", { customer: { orders: coupons } }],
  ["source:ads", { session: { source: "ads" } }],
  ["coupons:3", { customer: { orders: coupons } }],
  ["signal:expanding", { customer: { signals: ["expanding"] } }],
  ["plan:pro", { customer: { plan: "pro" } }],
  ["wholesale", { customer: { segments: ["wholesale"] } }],
  ["searches:lamp", { session: { searches: ["a red lamp"] } }],
  ["visits:2", { session: { shown: [{ productId: "brush", at: "2026-10-20T10:00:00Z" }] } }],
  ["browses:garden", { placement: "home", session: { viewed: ["rake", "spade", "grill"] } }],
  ["browses:garden/tools", { placement: "home", session: { viewed: ["rake", "spade", "grill"] } }],
];

/** The same order for much less than the others. */
function freely(one: Order): Order {
  return { ...one, lines: one.lines.map((line) => ({ ...line, price: 0.01 })) };
}

function lately(one: Order): Order {
  return { ...one, at: "2026-11-01T10:00:00Z" };
}

function longAgo(one: Order): Order {
  return { ...one, at: "2026-02-20T10:00:00Z" };
}

function inSummer(one: Order): Order {
  return { ...one, at: "2026-06-01T10:00:00Z" };
}

const catalog = [
  product("grill", 300, { category: "garden", isRelatedTo: ["membership"] }),
  product("rake", 20, { category: "garden/tools" }),
  product("spade", 20, { category: "garden/tools" }),
  product("brush", 7),
  product("pro", 29, { kind: "plan" }),
];

const shopFor = (segment: string) =>
  shop({
    catalog: [...catalog, product("membership", 40, { kind: "service", forSegments: [segment] })],
    orders: history,
  });

/** Where the grill is in the cart, or, while browsing, looked at last. */
const at = (request: Partial<OfferRequest>): Partial<OfferRequest> =>
  request.placement === "home"
    ? { techniques: ["complement"], ...request }
    : {
        placement: "cart",
        techniques: ["complement"],
        cart: { lines: [{ productId: "grill" }] },
        ...request,
      };

describe("what is made for a segment", () => {
  test.each(people)("is offered to who is %s", (segment, request) => {
    expect(offeredIds(shopFor(segment).answer(at(request)))).toEqual(["membership"]);
  });

  test.each(people)("is not offered to a stranger, who is not %s", (segment) => {
    const answer = shopFor(segment).answer(at({}));
    expect(offeredIds(answer)).toEqual([]);
    expect(stopsOf(answer, "membership")).toEqual(["audience"]);
  });
});

describe("the merchant's hand for a segment", () => {
  test.each(people)("reaches who is %s, and nobody else", (segment, request) => {
    const hiding = shop({
      catalog: [...catalog, product("membership", 40, { kind: "service" })],
      orders: history,
      policy: { merchandising: [{ effect: "hide", productIds: ["membership"], segments: [segment] }] },
    });
    expect(stopsOf(hiding.answer(at(request)), "membership")).toContain("hidden");
    expect(offeredIds(hiding.answer(at({})))).toEqual(["membership"]);
  });
});

describe("a person without consent", () => {
  const all: Customer = {
    id: "c",
    consent: false,
    stage: "active",
    orders: coupons,
    segments: ["wholesale"],
    signals: ["expanding"],
    plan: "pro",
    country: "DE",
    supportContacts: 9,
    goals: ["grow"],
  };
  const session = { source: "ads", searches: ["lamp"], viewed: ["rake", "rake"] };

  test("is told by the stage that is given and by where they come from now, nothing else", () => {
    const found = shopFor("x").situation({ placement: "home", customer: all, session, country: "NL" });
    expect([...found.segments].sort()).toEqual(["active", "country:NL", "source:ads"]);
    expect([found.stage, found.audiences, found.goals]).toEqual(["active", [], []]);
  });

  test("is nobody where nothing else is said", () => {
    const { segments, stage } = shopFor("x").situation({ customer: { id: "c", consent: false } });
    expect([segments.size, stage]).toEqual([0, undefined]);
  });
});

describe("what was viewed", () => {
  const session = { viewed: ["rake", "rake"] };
  const segments = (request: Partial<OfferRequest>) => [
    ...shopFor("x").situation({ ...request, session }).segments,
  ];

  test("tells an interest where a visit is looked at: while browsing, in messages, and to remind", () => {
    for (const request of [
      { placement: "home" },
      { placement: "email" },
      { placement: "cart", techniques: ["remind"] },
    ])
      expect(segments(request)).toEqual(["browses:garden/tools", "browses:garden"]);
  });

  test("tells nothing where it is not, at the cart", () => {
    expect(segments({ placement: "cart" })).toEqual([]);
  });
});
