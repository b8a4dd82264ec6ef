import { describe, expect, test } from "vitest";
import type { PolicyInput } from "../../src/index.ts";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, product, shop } from "../support/shop.ts";

type Rewards = NonNullable<PolicyInput["rewards"]>;
const large = { atLeast: 100, code: "THANKS10", percent: 10, validDays: 30 };
const larger = { atLeast: 200, gift: "a scarf", validDays: 14 };
const accepted = { acceptedOffer: true, code: "AGAIN", validDays: 7 };
const store = (rewards: Rewards) =>
  shop({ catalog: [product("coat", 120), product("hat", 30), product("pin", 99.99)], policy: { rewards } });
const codeOf = (
  rewards: Rewards,
  lines: NonNullable<Parameters<ReturnType<typeof store>["ask"]>[1]["cart"]>,
) => {
  const [offer] = store(rewards).ask("reward", { placement: "confirmation", cart: lines }).offers;
  return offer?.code ?? offer?.gift;
};
const taken = { lines: [{ productId: "hat", offerId: "r.1" }] };

describe("reward", () => {
  test("thanks for an order with a code: no products, no price", () => {
    const response = store([large]).ask("reward", { placement: "confirmation", cart: cart("coat") });
    expect(response.offers).toEqual([
      {
        id: "r.1",
        technique: "reward",
        products: [],
        price: { amount: 0, currency: "EUR" },
        code: "THANKS10",
        reasons: [
          {
            code: "thank_you",
            evidence: { percent: 10, validDays: 30 },
            text: "Thank you for your order: 10% off the next one, valid for 30 days",
          },
        ],
      },
    ]);
  });

  test("is the one with the highest amount that the cart reaches", () => {
    expect(codeOf([large, larger], cart("coat"))).toBe("THANKS10");
    expect(codeOf([large, larger], cart(["coat", 2]))).toBe("a scarf");
    expect(codeOf([larger, large], cart("hat"))).toBeUndefined();
  });

  test("is reached to the cent, with all lines at the line's price", () => {
    expect(codeOf([large], cart("pin"))).toBeUndefined();
    expect(codeOf([large], { lines: [{ productId: "pin", price: 100 }] })).toBe("THANKS10");
    expect(codeOf([large], { lines: [{ productId: "coat", price: 99.99 }] })).toBeUndefined();
    expect(
      codeOf([large], {
        lines: [
          { productId: "hat", quantity: 3 },
          { productId: "hat", price: 10, offerId: "r" },
        ],
      }),
    ).toBe("THANKS10");
  });

  test("is given for an accepted offer too, where no amount is reached", () => {
    expect(codeOf([large, accepted], taken)).toBe("AGAIN");
    expect(codeOf([large, accepted], cart("hat"))).toBeUndefined();
    const both = { lines: [...taken.lines, { productId: "coat" }] };
    expect(codeOf([accepted, large], both)).toBe("THANKS10");
  });

  test("is given for any order where the merchant names neither", () => {
    const any = { code: "HELLO", validDays: 30 };
    expect(codeOf([any, large], cart("hat"))).toBe("HELLO");
    expect(codeOf([any, large], cart("coat"))).toBe("THANKS10");
    expect(codeOf([any, accepted], taken)).toBe("AGAIN");
    expect(codeOf([any], { lines: [] })).toBeUndefined();
  });

  test("is nothing where the policy has none", () => {
    expect(store([]).ask("reward", { placement: "confirmation", cart: cart("coat") }).offers).toEqual([]);
  });

  test("is what a confirmation tries first", () => {
    const response = store([large]).answer({ placement: "confirmation", cart: cart("coat") });
    expect(response.technique).toBe("reward");
  });

  test("adds nothing to the bill, and names no product that could be excluded, had or refused", () => {
    const response = store([large]).ask("reward", {
      placement: "confirmation",
      cart: cart("coat"),
      exclude: ["coat"],
      customer: { budget: 0, consent: false },
      session: { dismissed: [{ productId: "coat", at: daysAgo(1), reason: "have-it" }] },
    });
    expect(response.offers).toHaveLength(1);
  });

  test("is not for who hesitates or is still being shown the ropes by mail", () => {
    const ask = (request: object) =>
      store([large]).ask("reward", { placement: "email", cart: cart("coat"), ...request });
    expect(stopsOf(ask({ customer: { signals: ["hesitant"] } }), "coat")).toEqual(["not-now"]);
    expect(stopsOf(ask({ customer: { stage: "onboarding" } }), "coat")).toEqual(["too-early"]);
    expect(offeredIds(ask({}))).toEqual([""]);
  });
});
