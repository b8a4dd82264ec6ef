import { describe, expect, test } from "vitest";
import type { OfferRequest } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const isFor = { isAccessoryOrSparePartFor: ["shoes"] };
const catalog = [
  product("shoes", 90, { group: "shoes", category: "shoes" }),
  product("boots", 120, { group: "shoes", category: "shoes", highlights: ["Warm"] }),
  product("spray", 7, { ...isFor, category: "care/leather" }),
  product("cream", 7, { kind: "consumable", isConsumableFor: ["shoes"] }),
  product("repair", 9, { ...isFor, kind: "service" }),
  product("cover", 9, { ...isFor, kind: "protection" }),
  product("wax", 5, { category: "care/leather/wax" }),
  product("brush", 5, { category: "care" }),
];
const shops = { retail: shop({ catalog }), saas: shop({ catalog, policy: { trade: "saas" } }) };
const bought = (days: number) => ({ orders: [order("o", daysAgo(days), "shoes")] });
const ask = (technique: string, request: Partial<OfferRequest>, trade: keyof typeof shops = "retail") =>
  shops[trade].ask(technique, { placement: "email", limit: 9, ...request });

describe("not-now in retail, a second shipment", () => {
  test("is not asked for within 14 days of the order, and is from then on", () => {
    expect(stopsOf(ask("complement", { customer: bought(0) }), "spray")).toEqual(["not-now"]);
    expect(stopsOf(ask("complement", { customer: bought(14) }), "spray")).toEqual(["not-now"]);
    expect(stopsOf(ask("complement", { customer: bought(14.01) }), "spray")).toEqual([]);
    expect(detailOf(ask("complement", { customer: bought(7) }), "spray", "not-now")).toEqual({
      days: 7,
      waitDays: 14,
    });
  });

  test("is one of goods and consumables: services and protection need none", () => {
    const response = ask("complement", { customer: bought(7) });
    expect(stopsOf(response, "cream")).toEqual(["not-now"]);
    expect(offeredIds(response).sort()).toEqual(["cover", "repair"]);
  });

  test.each(["email", "sms", "push"])("is not asked for by %s", (placement) => {
    expect(stopsOf(ask("complement", { placement, customer: bought(7) }), "spray")).toEqual(["not-now"]);
  });

  test.each(["home", "account", "confirmation", "call", "chat"])("may be asked for by %s", (placement) => {
    expect(stopsOf(ask("complement", { placement, customer: bought(7) }), "spray")).toEqual([]);
  });

  test("is welcome to who looks at it, or at something of its category or below", () => {
    const seen = (...viewed: string[]) =>
      stopsOf(ask("complement", { customer: bought(7), session: { viewed } }), "spray");
    expect(seen("spray")).toEqual([]);
    expect(seen("wax")).toEqual([]);
    expect(seen("brush")).toEqual(["not-now"]);
    expect(seen("boots", "gone")).toEqual(["not-now"]);
  });

  test("is meant of complements, not of what customers buy later anyway", () => {
    const left = ask("remind", { customer: bought(7), session: { abandoned: ["spray"] } });
    expect(offeredIds(left)).toEqual(["spray"]);
  });

  test("is none where the message is about the cart or a page", () => {
    expect(stopsOf(ask("complement", { customer: bought(7), cart: cart("shoes") }), "spray")).toEqual([]);
    expect(stopsOf(ask("complement", { customer: bought(7), productId: "shoes" }), "spray")).toEqual([]);
  });

  test("is none of software", () => {
    expect(stopsOf(ask("complement", { customer: bought(7) }, "saas"), "spray")).toEqual([]);
  });
});

describe("not-now in retail, an upgrade", () => {
  test("is none of goods that are bought already", () => {
    const response = ask("upgrade", { placement: "chat", customer: bought(99) });
    expect(stopsOf(response, "boots")).toEqual(["not-now"]);
    expect(detailOf(response, "boots", "not-now")).toEqual({ owned: "shoes" });
    expect(stopsOf(ask("upgrade", { productId: "shoes", customer: bought(99) }), "boots")).toEqual([
      "not-now",
    ]);
  });

  test("is fine before the purchase, and where the main item is no good", () => {
    expect(stopsOf(ask("upgrade", { productId: "shoes" }), "boots")).toEqual([]);
    expect(stopsOf(ask("upgrade", { cart: cart("shoes") }), "boots")).toEqual([]);
    const course = { kind: "service", group: "courses" } as const;
    const school = shop({
      catalog: [product("shoes", 90, course), product("boots", 120, { ...course, highlights: ["Longer"] })],
    });
    expect(stopsOf(school.ask("upgrade", { placement: "chat", customer: bought(99) }), "boots")).toEqual([]);
  });

  test("is not lifted by a return: what was sent back is not owned", () => {
    const lines = [{ productId: "shoes", quantity: 1, price: 90, returned: 1 }];
    const customer = { orders: [{ orderId: "o", at: daysAgo(9), lines }] };
    expect(stopsOf(ask("upgrade", { productId: "shoes", customer }), "boots")).toEqual([]);
  });
});

describe("not-now in software", () => {
  test("puts an upgrade off for who is new, and nothing else", () => {
    const customer = { stage: "new" } as const;
    expect(stopsOf(ask("upgrade", { productId: "shoes", customer }, "saas"), "boots")).toEqual(["not-now"]);
    expect(
      stopsOf(ask("upgrade", { productId: "shoes", customer: { stage: "active" } }, "saas"), "boots"),
    ).toEqual([]);
    expect(stopsOf(ask("upgrade", { productId: "shoes", customer }), "boots")).toEqual([]);
    expect(stopsOf(ask("complement", { productId: "shoes", customer }, "saas"), "spray")).toEqual([]);
  });

  test("does not put off an upgrade of what is owned", () => {
    expect(stopsOf(ask("upgrade", { placement: "chat", customer: bought(99) }, "saas"), "boots")).toEqual([]);
  });
});

describe("not-now, a hesitant buyer", () => {
  const customer = { signals: ["hesitant"] };

  test.each(["retail", "saas"] as const)("is not pushed at all in %s", (trade) => {
    for (const technique of ["complement", "upgrade", "ladder"]) {
      const response = ask(technique, { placement: "product", productId: "shoes", customer }, trade);
      expect(response.offers).toEqual([]);
      expect(stopsOf(response, "boots").concat(stopsOf(response, "spray"))).toContain("not-now");
    }
    expect(ask("popular", { placement: "home", customer }, trade).offers).toEqual([]);
  });

  test("has no companion either", () => {
    const response = ask("remind", { placement: "home", customer, session: { abandoned: ["shoes"] } });
    expect(response.offers).toEqual([]);
    expect(response.later.map(({ productId }) => productId)).toEqual(["shoes"]);
  });
});

describe("what only not-now stops", () => {
  const later = (request: Partial<OfferRequest>, technique = "complement") =>
    ask(technique, { customer: bought(7), ...request }).later.map(({ productId }) => productId);

  test("is kept for later, with its technique and its reason", () => {
    const [first] = ask("complement", { customer: bought(7) }).later;
    expect(first).toMatchObject({
      technique: "complement",
      productId: "cream",
      reason: { code: "consumable_for" },
    });
  });

  test("is not kept where another rule stops it too", () => {
    expect(later({})).toEqual(["cream", "spray"]);
    expect(later({ exclude: ["spray"] })).toEqual(["cream"]);
  });

  test("is at most as much as would have been offered, of the first technique that has some", () => {
    expect(later({ limit: 1 })).toEqual(["cream"]);
    const hesitant = { customer: { signals: ["hesitant"] }, placement: "product", productId: "shoes" };
    const response = shops.retail.answer({ ...hesitant, techniques: ["option", "upgrade", "complement"] });
    expect(response.later.map(({ technique }) => technique)).toEqual(["upgrade"]);
  });

  test("is kept beside what is offered, and without an explanation too", () => {
    const response = ask("complement", { customer: bought(7), explain: false });
    expect(offeredIds(response).sort()).toEqual(["cover", "repair"]);
    expect(response.later.map(({ productId }) => productId)).toEqual(["cream", "spray"]);
  });

  test("waits for no one that it does not stop", () => {
    expect(later({ customer: bought(15) })).toEqual([]);
  });
});
