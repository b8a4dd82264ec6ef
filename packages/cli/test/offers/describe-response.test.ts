import { describe, expect, test } from "vitest";
import { describeResponse } from "../../src/offers/describe-response.ts";
import { type Asked, answer, product } from "./answer.ts";

/** The lines of an answer below its head, without the empty ones. */
function lines(asked: Asked, all = false): string[] {
  const { response, words } = answer(asked);
  const [, ...rest] = describeResponse(response, words, all).split("\n");
  return rest.filter((line) => line !== "");
}

/** The head of an answer. */
function head(asked: Asked): string {
  const { response, words } = answer(asked);
  return describeResponse(response, words).split(" (graph")[0] ?? "";
}

const cooler = product("cooler", 100, { group: "g", features: { volume: 20, "USB port": false } });
const plus = product("plus", 120, {
  group: "g",
  features: { volume: 24, "USB port": true, wheels: true },
});

describe("an offer is read with", () => {
  test("its price in the store's currency, and what is saved where that is true", () => {
    const catalog = [product("phone", 1300), product("case", 6.5, { isAccessoryOrSparePartFor: ["phone"] })];
    const request = { placement: "product", productId: "phone" };
    expect(lines({ catalog, request })).toContain("1. The case: €6.50");
    const cheaper = [catalog[0] ?? cooler, { ...product("case", 6.5), lowestPrice30Days: 8 }];
    const curated = [{ ...cheaper[0], isRelatedTo: ["case"] } as typeof cooler, cheaper[1] ?? cooler];
    expect(lines({ catalog: curated, request })).toContain("1. The case: €6.50, was €8.00, saves €1.50");
    expect(lines({ catalog, request, policy: { currency: "JPY" } })).toContain("1. The case: ¥7");
  });

  test("what is compared, side by side", () => {
    const asked = { catalog: [cooler, plus], request: { placement: "product", productId: "cooler" } };
    expect(lines(asked)).toEqual([
      "1. The plus: €120.00",
      "   A better version of The cooler",
      "             The cooler  The plus",
      "   volume    20          24",
      "   USB port  no          yes",
      "   wheels    –           yes",
    ]);
  });

  test("all versions of a ladder, side by side with their prices", () => {
    const request = { placement: "product", productId: "cooler", techniques: ["ladder"] };
    expect(lines({ catalog: [cooler, plus], request })).toEqual([
      "1. The cooler or The plus",
      "   2 versions side by side",
      "             The cooler  The plus",
      "   price     €100.00     €120.00",
      "   volume    20          24",
      "   USB port  no          yes",
      "   wheels    –           yes",
    ]);
  });

  test("a set with what it saves, and so many pieces of one thing", () => {
    const catalog = [product("bike", 400), product("lock", 40), product("socks", 10)];
    const set = {
      catalog,
      request: { placement: "product", productId: "bike", techniques: ["bundle"] },
      policy: { bundles: [{ productIds: ["bike", "lock"], percent: 10 }] },
    };
    expect(lines(set)[0]).toBe("1. The bike + The lock: €396.00, was €440.00, saves €44.00");
    const many = {
      catalog,
      request: { placement: "cart", cart: { lines: [{ productId: "socks" }] }, techniques: ["multibuy"] },
      policy: { multibuy: [{ productId: "socks", quantity: 6, percent: 10 }] },
    };
    expect(lines(many)[0]).toBe("1. 6 × The socks: €54.00, was €60.00, saves €6.00");
  });

  test("the code or gift of a thank-you, which has no price", () => {
    const asked = {
      catalog: [product("mug", 60)],
      request: { placement: "confirmation", cart: { lines: [{ productId: "mug" }] } },
      policy: { rewards: [{ atLeast: 50, code: "THANKS10", percent: 10, validDays: 30 }] },
    };
    expect(lines(asked)).toEqual([
      "1. THANKS10",
      "   Thank you for your order: 10% off the next one, valid for 30 days",
      "   code: THANKS10",
    ]);
  });

  test("a free trial as free, and what stands beside a reminder", () => {
    const plans = [
      product("basic", 29, { kind: "plan", group: "p", plan: { includes: { leads: 100 }, overage: {} } }),
      product("pro", 99, {
        kind: "plan",
        group: "p",
        plan: {
          includes: { leads: 900 },
          overage: {},
          trialDays: 1,
          unlocks: [{ metric: "leads", atLeast: 50, feature: "CRM" }],
        },
      }),
    ];
    const trial = {
      catalog: plans,
      request: {
        placement: "account",
        techniques: ["trial"],
        customer: { plan: "basic", usage: { leads: 80 } },
        session: { dismissed: [{ productId: "pro", at: "2026-11-01T10:00:00Z" }] },
      },
    };
    expect(lines(trial)[0]).toBe("1. The pro: free for 1 day");
    const shoes = product("shoes", 80, { category: "shoes", isSimilarTo: ["boots"] });
    const reminder = {
      catalog: [shoes, product("boots", 90, { category: "shoes" })],
      request: { placement: "home", session: { viewed: ["shoes"] } },
    };
    expect(lines(reminder)).toContain("   with it: The boots, €90.00: An alternative to The shoes");
  });
});

describe("beside the offers", () => {
  const phone = product("phone", 300, { requires: ["charger"] });
  const catalog = [phone, product("charger", 19.9), product("case", 20)];

  test("stands what is required, with its price", () => {
    const asked = { catalog, request: { placement: "product", productId: "phone" } };
    expect(head(asked)).toBe("product: no offers");
    expect(lines(asked)).toEqual(["Required", "  The charger, €19.90"]);
  });

  test("stand guides where selling would be wrong", () => {
    const plan = product("basic", 29, { kind: "plan", guides: [{ title: "First steps", link: "/start" }] });
    const request = { placement: "email", customer: { plan: "basic", stage: "onboarding" as const } };
    expect(lines({ catalog: [plan], request })).toEqual(["Guides", "  First steps: /start"]);
  });

  test("stands what is kept for later, and, explained, what it waits for", () => {
    const doubt = {
      placement: "product",
      productId: "cooler",
      customer: { signals: ["hesitant"] },
    };
    const asked = (explain: boolean) => ({ catalog: [cooler, plus], request: { ...doubt, explain } });
    const kept = "  upgrade, The plus (plus): A better version of The cooler";
    expect(lines(asked(false))).toEqual(["Kept for later", kept]);
    expect(lines(asked(true))).toContain(`${kept} – not-now: the customer is hesitant`);
  });
});

describe("an explanation", () => {
  const many = Array.from({ length: 120 }, (_, i) =>
    product(`extra-${i}`, i === 0 ? 10 : 200, { isAccessoryOrSparePartFor: [i < 60 ? "phone" : "tablet"] }),
  );
  const asked = (extras: number) => ({
    catalog: [product("phone", 300), product("tablet", 250), ...many.slice(0, extras)],
    request: {
      placement: "product",
      productId: "phone",
      cart: { lines: [{ productId: "tablet" }] },
      techniques: ["complement"],
      explain: true,
    },
  });

  test("shows the numbers behind each reason", () => {
    expect(lines(asked(1))).toContain("   Goes with The phone [accessory_of: productId phone]");
  });

  test("says how many each rule stops, shows the first of a long list, and says how many more there are", () => {
    const told = lines(asked(120));
    expect(told).toContain("Withheld (119)");
    expect(told).toContain("  complement, 119 candidates: 119 by price-anchor");
    const ones = told.filter((line) => line.includes(" – price-anchor: costs €200.00, at most 30%"));
    expect(ones).toHaveLength(10);
    expect(told.at(-1)).toBe("    and 109 more, which --all shows");
  });

  test("shows all where all is wanted", () => {
    const told = lines(asked(120), true);
    expect(told.filter((line) => line.includes(" – price-anchor: "))).toHaveLength(119);
    expect(told.join("\n")).not.toContain("--all");
  });

  test("of one candidate speaks of one, and of exactly what it shows says nothing more", () => {
    expect(lines(asked(2))).toContain("  complement, 1 candidate: 1 by price-anchor");
    expect(lines(asked(11)).filter((line) => line.includes("–"))).toHaveLength(10);
    expect(lines(asked(11)).join("\n")).not.toContain("--all");
  });

  test("shows what may not be offered before that for which there was no room", () => {
    const cheap = Array.from({ length: 30 }, (_, i) =>
      product(`cheap-${i}`, 5, { isAccessoryOrSparePartFor: ["phone"] }),
    );
    const { catalog, request } = asked(3);
    const told = lines({ catalog: [...catalog, ...cheap], request }).filter((line) => line.includes(" – "));
    expect(told.slice(0, 2).every((line) => line.includes("price-anchor"))).toBe(true);
    expect(told[2]).toMatch(/ – over-limit: number 4, 3 are shown$/);
  });

  test("says of a product that nobody knows its id", () => {
    const { response } = answer(asked(2));
    const { words } = answer({ catalog: [], request: { placement: "home" } });
    expect(describeResponse(response, words)).toContain("    extra-1 – price-anchor: ");
  });
});
