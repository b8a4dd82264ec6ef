import { describe, expect, test } from "vitest";
import { claimsOf, onceText, promise, type Terms, type Today } from "../../src/index.ts";
import { readClaims } from "../../src/promise/claims.ts";
import { refused } from "../../src/promise/refused.ts";
import { isToken, keyIdOf } from "../../src/promise/token.ts";
import { unearned } from "../../src/promise/unearned.ts";
import { cart, daysAgo } from "../support/shop.ts";
import { DEALS, NOW, promised, termsIn } from "./support/promises.ts";

const termsFor = (technique: string, request: Parameters<typeof termsIn>[1]): Terms => {
  const [said] = termsIn(DEALS, { techniques: [technique], ...request });
  if (!said) throw new Error(`${technique} promises nothing`);
  return said;
};
const bundle = termsFor("bundle", { productId: "phone" });
const second = termsFor("second-item", { placement: "till", cart: cart("phone") });
const reward = termsFor("reward", { placement: "confirmation", cart: cart("phone") });
const gift = termsFor("reward", {
  placement: "confirmation",
  cart: { lines: [{ productId: "case", offerId: "r.1" }] },
});
const trial = termsFor("trial", {
  placement: "account",
  customer: { plan: "lite", usage: { leads: 12 } },
  session: { dismissed: [{ productId: "plus", at: daysAgo(3) }] },
});
const today = (more: Partial<Today> = {}): Today => ({
  currency: "EUR",
  floor: 0.05,
  product: (id) => DEALS.graph.listing(id)?.product,
  ...more,
});

describe("a promise", () => {
  test("holds for a day from the hour it was made in, to the end of an hour", () => {
    const { from, expiresAt } = promised(bundle);
    expect([from, expiresAt]).toEqual(["2026-11-02T10:00:00.000Z", "2026-11-03T11:00:00.000Z"]);
  });

  test("of a reward holds as long as the policy says", () => {
    expect(promised(reward).expiresAt).toBe("2026-12-02T11:00:00.000Z");
  });

  test("of a reward or a trial is redeemed once, any other each time it is paid", () => {
    expect([bundle, second, reward, gift, trial].map((terms) => promised(terms).once)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  test("is the same after it was made claims and read again", () => {
    for (const terms of [bundle, second, reward, gift, trial]) {
      const made = promised(terms, { subject: "s" });
      expect(readClaims(JSON.parse(JSON.stringify(claimsOf(made))))).toEqual(made);
    }
  });

  test("has no cost price in its claims", () => {
    expect(JSON.stringify(claimsOf(promised(bundle)))).not.toMatch(/cost|200/);
  });

  test("is none where a claim is missing or of another kind", () => {
    const claims = claimsOf(promised(bundle));
    for (const field of Object.keys(claims)) {
      expect(readClaims({ ...claims, [field]: null }), field).toBeUndefined();
    }
    for (const other of [null, 1, "x", [], {}]) expect(readClaims(other)).toBeUndefined();
    expect(readClaims({ ...claims, products: [{ productId: "a", quantity: 0 }] })).toBeUndefined();
    expect(readClaims({ ...claims, currency: "EURO" })).toBeUndefined();
    expect(readClaims({ ...claims, exp: 1e99 })).toBeUndefined();
  });
});

describe("a promise is refused", () => {
  const made = promised(bundle, { subject: "me" });
  const ask = { store: "shop", at: NOW, subjects: ["me"] };

  test("by another store", () => {
    expect(refused(made, { ...ask, store: "other" })?.code).toBe("other-store");
  });

  test("when it is over, by more than clocks may differ", () => {
    const end = Date.parse(made.expiresAt);
    expect(refused(made, { ...ask, at: end + 60_000 })).toBeUndefined();
    expect(refused(made, { ...ask, at: end + 60_001 })?.code).toBe("expired");
  });

  test("by a clock that is two hours behind, and not by one that is a minute behind", () => {
    const begin = Date.parse(made.from);
    expect(refused(made, { ...ask, at: begin - 60_000 })).toBeUndefined();
    expect(refused(made, { ...ask, at: NOW - 2 * 3_600_000 })?.code).toBe("not-yet");
  });

  test("to another customer, and to nobody in particular", () => {
    expect(refused(made, { ...ask, subjects: ["you"] })?.code).toBe("other-customer");
    expect(refused(made, { ...ask, subjects: [] })?.code).toBe("other-customer");
    expect(refused(made, { ...ask, subjects: ["you", "me"] })).toBeUndefined();
    expect(refused(promised(bundle), { ...ask, subjects: [] })).toBeUndefined();
  });
});

describe("a cart does not earn", () => {
  const code = (terms: Terms, lines: ReturnType<typeof cart>, now = today()) =>
    unearned(promised(terms), lines, now)?.code;

  test("a second item without the main one", () => {
    expect(code(second, cart("phone", "case"))).toBeUndefined();
    expect(code(second, cart("case"))).toBe("main-item-missing");
    expect(code(second, cart("phone"))).toBe("quantity-missing");
  });

  test("a set of which a part is gone, whichever it is", () => {
    expect(code(bundle, cart("phone", "case", "film"))).toBeUndefined();
    for (const left of [cart("phone", "case"), cart("phone", "film"), cart("case", "film")]) {
      expect(code(bundle, left)).toBe("quantity-missing");
    }
  });

  test("a reward below its threshold, at the line's price before today's", () => {
    expect(code(reward, cart("phone"))).toBeUndefined();
    expect(code(reward, cart("case"))).toBe("below-threshold");
    expect(code(reward, { lines: [{ productId: "phone", price: 99.99 }] })).toBe("below-threshold");
    // Fractions of a cent a piece come to the sum of a set: 3 × 33.335 is 100.01 in all, and not 3 × 33.34.
    expect(code(reward, { lines: [{ productId: "phone", price: 33.335, quantity: 3 }] })).toBeUndefined();
    expect(code(reward, { lines: [{ productId: "phone", price: 33.328, quantity: 3 }] })).toBe(
      "below-threshold",
    );
    expect(code(reward, { lines: [] })).toBe("empty-cart");
  });

  test("a reward for an accepted offer that is not there", () => {
    expect(code(gift, cart("case"))).toBe("accepted-offer-missing");
    expect(code(gift, { lines: [{ productId: "case", offerId: "any" }] })).toBeUndefined();
  });

  test("a price that is below the floor today, without telling what it costs", () => {
    const dearer = today({ product: (id) => ({ price: 300, cost: id === "case" ? 290 : 10 }) });
    const found = unearned(promised(bundle), cart("phone", "case", "film"), dearer);
    expect(found).toMatchObject({ code: "below-floor", productId: "case" });
    expect(JSON.stringify(found)).not.toContain("290");
  });

  test("a price to the coin at the floor is earned, as the rule on margins has it", () => {
    const terms: Terms = { ...second, price: { amount: 0.7, currency: "EUR" }, trigger: { products: [] } };
    const at = (cost: number) => today({ product: () => ({ price: 1, cost }), floor: 0 });
    expect(code(terms, cart("case"), at(0.7))).toBeUndefined();
    expect(code(terms, cart("case"), at(0.71))).toBe("below-floor");
  });

  test("a trial below any floor: it is no discount", () => {
    expect(code(trial, cart("plus"), today({ product: () => ({ price: 49, cost: 48 }) }))).toBeUndefined();
  });

  test("what today's catalog does not have, or has in another currency", () => {
    expect(code(second, cart("phone", "case"), today({ product: () => undefined }))).toBe("unknown-product");
    expect(code(second, cart("phone", "case"), today({ currency: "USD" }))).toBe("other-currency");
  });

  test("anything by a quantity that is no number", () => {
    const lines = [{ productId: "phone", quantity: Number.NaN }, { productId: "case" }];
    expect(code(second, { lines })).toBe("main-item-missing");
  });
});

describe("what is redeemed once", () => {
  const options = { store: "shop", subject: "me", cart: cart("phone", "case"), at: NOW };

  test("is the same for the same basket in any order, the whole day", () => {
    const again = { ...options, cart: cart("case", "phone"), at: NOW + 3_600_000 };
    expect(onceText(reward, again)).toBe(onceText(reward, options));
  });

  test("is another for another store, customer, basket, reward or day", () => {
    const others = [
      onceText(reward, { ...options, store: "other" }),
      onceText(reward, { ...options, subject: "you" }),
      onceText(reward, { ...options, cart: cart("phone") }),
      onceText(gift, options),
      onceText(reward, { ...options, at: NOW + 24 * 3_600_000 }),
    ];
    expect(new Set([onceText(reward, options), ...others]).size).toBe(6);
  });

  test("is one trial a plan, whatever the day and the basket", () => {
    const later = { ...options, cart: undefined, at: NOW + 99 * 24 * 3_600_000 };
    expect(onceText(trial, later)).toBe(onceText(trial, options));
  });
});

describe("a token", () => {
  const part = "a".repeat(85);

  test("is three parts of base64url, the last of 64 bytes, written in the one way there is", () => {
    expect(isToken(`e30.e30.${part}A`)).toBe(true);
    for (const other of [
      "",
      "e30.e30",
      `e30.e30.${part}B`,
      `e30.e30.${part}`,
      `e30.e30.${part}A=`,
      ` e30.e30.${part}A`,
      `e30.e30.${part}A\n`,
    ])
      expect(isToken(other), other).toBe(false);
    expect(isToken(`e30.${"a".repeat(8_192)}.${part}A`)).toBe(false);
  });

  test("names its key only by the header of an offer's token", () => {
    const header = { alg: "EdDSA", typ: "basketwise-offer+jwt", kid: "k1" };
    expect(keyIdOf(header)).toBe("k1");
    for (const more of [
      { alg: "none" },
      { alg: "HS256" },
      { typ: "JWT" },
      { kid: 1 },
      { crit: ["b64"], b64: false },
    ])
      expect(keyIdOf({ ...header, ...more })).toBeUndefined();
    for (const other of [undefined, null, "x", []]) expect(keyIdOf(other)).toBeUndefined();
  });

  test("ends when its promise does", () => {
    const { exp, iat } = claimsOf(promise(bundle, { id: "1", store: "s", by: "page", at: NOW })) as Record<
      string,
      number
    >;
    expect((exp ?? 0) - (iat ?? 0)).toBe(25 * 3_600);
  });
});
