import { describe, expect, test } from "vitest";
import { offeredIds, reasonsOf, stopsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("shirt", 40),
    product("socks", 9.99),
    product("belt", 10),
    product("cap", 15),
    product("scarf", 20),
    product("bag", 20.01),
    product("tie", 12),
  ],
  baskets: [
    [20, "shirt", "cap"],
    [20, "shirt"],
    [9, "socks"],
    [9, "belt"],
    [9, "scarf"],
    [9, "bag"],
    [20, "shirt", "scarf"],
    [2, "shirt", "tie"],
  ],
  policy: {
    thresholds: [
      { amount: 100, reward: "a gift" },
      { amount: 50, reward: "free delivery" },
    ],
  },
});
const ask = (request: Parameters<typeof store.ask>[1]) =>
  store.ask("threshold", { placement: "cart", limit: 9, ...request });

describe("threshold", () => {
  test("offers what closes the gap and costs at most twice of it", () => {
    const response = ask({ cart: cart("shirt") });
    expect(offeredIds(response).sort()).toEqual(["belt", "cap", "scarf", "tie"]);
  });

  test("puts what was bought with the basket first, then what is popular, each closest first", () => {
    expect(offeredIds(ask({ cart: cart("shirt") }))).toEqual(["cap", "scarf", "belt", "tie"]);
  });

  test("says what is missing, to what and for what", () => {
    const [offer] = ask({ cart: cart("shirt") }).offers;
    expect(offer?.reasons.map(({ code }) => code)).toEqual(["reaches_threshold", "bought_together"]);
    expect(offer?.reasons[0]?.evidence).toEqual({ threshold: 50, missing: 10, reward: "free delivery" });
    expect(offer?.reasons[0]?.text).toMatch(/€10/);
    expect(reasonsOf(ask({ cart: cart("shirt") }), "belt")).toEqual(["reaches_threshold"]);
  });

  test("offers nothing where more than 30 % of the cart is missing", () => {
    expect(offeredIds(ask({ cart: { lines: [{ productId: "shirt", price: 38.46 }] } }))).toEqual([]);
    expect(
      offeredIds(ask({ cart: { lines: [{ productId: "shirt", price: 38.47 }] } })).length,
    ).toBeGreaterThan(0);
  });

  test("allows up to 30 % of the cart where the gap is smaller than that", () => {
    const response = ask({ cart: { lines: [{ productId: "shirt", price: 49 }] } });
    expect(offeredIds(response).sort()).toEqual(["belt", "socks", "something-else", "tie"]);
  });

  test("measures the cart by the line's price, with what came from an offer", () => {
    const lines = [
      { productId: "shirt", price: 20 },
      { productId: "tie", price: 10, quantity: 2, offerId: "r.1" },
    ];
    expect(offeredIds(ask({ cart: { lines } }))).toContain("belt");
  });

  test("aims at the next threshold only, and at none when all are reached", () => {
    const next = ask({ cart: cart(["shirt", 2]) });
    expect(next.offers[0]?.reasons[0]?.evidence).toMatchObject({ threshold: 100, missing: 20 });
    expect(offeredIds(ask({ cart: cart(["shirt", 3]) }))).toEqual([]);
    const reached = ask({ cart: { lines: [{ productId: "shirt", price: 50 }] } });
    expect(offeredIds(reached)).toEqual([]);
  });

  test("leaves what rests on a weak tie alone to the rule on evidence", () => {
    const rare = shop({
      catalog: [
        product("shirt", 40),
        product("tie", 12),
        ...Array.from({ length: 100 }, (_, i) => product(`x${i}`, 99)),
      ],
      baskets: [
        [20, "shirt", "scarf"],
        [2, "shirt", "tie"],
        [9, "shirt"],
        ...Array.from({ length: 100 }, (_, i) => [5, `x${i}`] as const),
      ],
      policy: { thresholds: [{ amount: 50, reward: "free delivery" }] },
    });
    const response = rare.ask("threshold", { placement: "cart", cart: cart("shirt") });
    expect(stopsOf(response, "tie")).toEqual(["low-evidence"]);
  });

  test("has nothing to offer without a threshold or without a cart", () => {
    expect(
      offeredIds(shop({ catalog: [product("shirt", 40)] }).ask("threshold", { cart: cart("shirt") })),
    ).toEqual([]);
    expect(offeredIds(ask({ productId: "shirt" }))).toEqual([]);
  });
});
