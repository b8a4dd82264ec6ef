import { describe, expect, test } from "vitest";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("saw", 400, { guides: [{ title: "First cuts", link: "/cuts" }] }),
    product("blade", 20, { isAccessoryOrSparePartFor: ["saw"] }),
  ],
  policy: { rewards: [{ atLeast: 1, code: "T", validDays: 9 }] },
});
const onboarding = { stage: "onboarding" } as const;
const ask = (placement: string, customer: object = onboarding) =>
  store.ask("complement", { placement, cart: cart("saw"), customer });

describe("too-early", () => {
  test.each(["account", "email", "sms", "push", "call"])("stops all by %s during onboarding", (placement) => {
    expect(ask(placement).offers).toEqual([]);
    expect(stopsOf(ask(placement), "blade")).toEqual(["too-early"]);
  });

  test.each([
    "home",
    "category",
    "search",
    "product",
    "cart",
    "checkout",
    "till",
    "confirmation",
    "chat",
    "help",
  ])("stops nothing on %s, where the customer came by themselves", (placement) => {
    expect(offeredIds(ask(placement))).toEqual(["blade"]);
  });

  test.each(["value-seen", "referred", "expanding"])("ends with the signal %s", (signal) => {
    expect(offeredIds(ask("email", { ...onboarding, signals: ["other", signal] }))).toEqual(["blade"]);
  });

  test("does not end with any other signal", () => {
    expect(stopsOf(ask("email", { ...onboarding, signals: ["opened"] }), "blade")).toEqual(["too-early"]);
  });

  test("is meant of onboarding alone, which is only ever given", () => {
    const stages = ["prospect", "new", "active", "loyal", "lapsing", "lapsed"];
    for (const stage of stages) expect(offeredIds(ask("email", { stage }))).toEqual(["blade"]);
    const orders = [order("o", daysAgo(1), "something-else")];
    expect(offeredIds(ask("email", { orders }))).toEqual(["blade"]);
  });

  test("binds every technique, thanks too", () => {
    const thanks = store.ask("reward", { placement: "email", cart: cart("saw"), customer: onboarding });
    expect(stopsOf(thanks, "saw")).toEqual(["too-early"]);
  });

  test("says what would end it", () => {
    expect(detailOf(ask("email"), "blade", "too-early")).toEqual({
      stage: "onboarding",
      until: ["value-seen", "referred", "expanding"],
    });
  });

  test("shows how to get more out of what they have", () => {
    expect(ask("email").guides).toEqual([{ title: "First cuts", link: "/cuts" }]);
    expect(ask("email", { ...onboarding, signals: ["referred"] }).guides).toEqual([]);
    expect(ask("product").guides).toEqual([]);
  });

  test("holds a given stage without consent too", () => {
    expect(stopsOf(ask("email", { ...onboarding, consent: false }), "blade")).toEqual(["too-early"]);
  });
});
