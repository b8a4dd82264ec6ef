import { describe, expect, test } from "vitest";
import type { OfferRequest } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, product, shop } from "../support/shop.ts";

type Dismissed = NonNullable<NonNullable<OfferRequest["session"]>["dismissed"]>[number];
const isFor = { isAccessoryOrSparePartFor: ["boots"] };
const store = shop({
  catalog: [
    product("boots", 200, { group: "boots", category: "shoes" }),
    product("gloves", 40, isFor),
    product("same", 40, isFor),
    product("purse", 45, isFor),
    product("polish", 39.99, isFor),
    product("tall-boots", 240, { group: "boots", highlights: ["Taller"] }),
    product("sandals", 210, { category: "shoes" }),
    product("laces", 45, { optionsOf: ["boots"] }),
    product("gum", 15, { impulse: true }),
  ],
  policy: {
    secondItem: { percent: 10, maxShare: 1 },
    bundles: [{ productIds: ["boots", "gloves", "polish"], percent: 10 }],
  },
});
const no = (productId: string, days: number, reason?: Dismissed["reason"]): Dismissed => ({
  productId,
  at: daysAgo(days),
  ...(reason && { reason }),
});
const ask = (technique: string, dismissed: Dismissed[], request: Parameters<typeof store.ask>[1] = {}) =>
  store.ask(technique, { productId: "boots", limit: 9, session: { dismissed }, ...request });

describe("dismissed", () => {
  test("lets what was refused rest for 30 days, and not a day longer", () => {
    expect(stopsOf(ask("complement", [no("gloves", 0)]), "gloves")).toEqual(["dismissed"]);
    expect(stopsOf(ask("complement", [no("gloves", 30)]), "gloves")).toEqual(["dismissed"]);
    expect(stopsOf(ask("complement", [no("gloves", 30.01)]), "gloves")).toEqual([]);
    expect(detailOf(ask("complement", [no("gloves", 3)]), "gloves", "dismissed")).toEqual({
      productId: "gloves",
      at: daysAgo(3),
      days: 30,
    });
  });

  test("counts the latest no", () => {
    expect(stopsOf(ask("complement", [no("gloves", 90), no("gloves", 9)]), "gloves")).toEqual(["dismissed"]);
  });

  test("takes the days from the policy", () => {
    const short = shop({
      catalog: [product("boots", 200), product("gloves", 40, isFor)],
      policy: { dismissed: { days: 7 } },
    });
    const at = (days: number) =>
      stopsOf(
        short.ask("complement", { productId: "boots", session: { dismissed: [no("gloves", days)] } }),
        "gloves",
      );
    expect(at(7)).toEqual(["dismissed"]);
    expect(at(8)).toEqual([]);
  });

  test("binds every technique, and a set that holds it", () => {
    expect(stopsOf(ask("upgrade", [no("tall-boots", 1)]), "tall-boots")).toEqual(["dismissed"]);
    expect(stopsOf(ask("similar", [no("sandals", 1)]), "sandals")).toEqual(["dismissed"]);
    expect(stopsOf(ask("bundle", [no("polish", 1)]), "gloves")).toEqual(["dismissed"]);
    const session = { abandoned: ["gloves"], dismissed: [no("gloves", 1)] };
    expect(stopsOf(store.ask("remind", { placement: "home", session }), "gloves")).toEqual(["dismissed"]);
  });

  test("does not count the main item of a set as refused with the set", () => {
    expect(offeredIds(ask("bundle", [no("boots", 1)]))).toEqual(["boots+gloves+polish"]);
  });

  test("after too dear offers only cheaper add-ons, to the cent", () => {
    const response = ask("complement", [no("gloves", 1, "price")]);
    expect(offeredIds(response)).toEqual(["polish"]);
    expect(stopsOf(response, "same")).toEqual(["dismissed"]);
    expect(detailOf(response, "purse", "dismissed")).toEqual({ price: 45, tooDear: 40, days: 30 });
  });

  test.each(["complement", "option", "second-item", "impulse"])("binds %s after too dear", (technique) => {
    const dear = { productId: "gum", at: daysAgo(1), reason: "price" } as const;
    const known = ask(technique, []).offers.flatMap(({ products }) =>
      products.map(({ productId }) => productId),
    );
    const rest = known.filter((id) => !stopsOf(ask(technique, [dear]), id).includes("dismissed"));
    expect(known.length).toBeGreaterThan(0);
    expect(rest).toEqual([]);
  });

  test("binds no better version, no alternative, no set and no threshold after too dear", () => {
    const dear = [no("gum", 1, "price")];
    expect(offeredIds(ask("upgrade", dear))).toEqual(["tall-boots"]);
    expect(offeredIds(ask("similar", dear))).toEqual(["sandals"]);
    expect(offeredIds(ask("bundle", dear))).toEqual(["boots+gloves+polish"]);
  });

  test("forgets too dear with the no, and what the catalog doesn't know", () => {
    expect(stopsOf(ask("complement", [no("gloves", 31, "price")]), "purse")).toEqual([]);
    expect(stopsOf(ask("complement", [no("gone", 1, "price")]), "purse")).toEqual([]);
    expect(stopsOf(ask("complement", [no("gloves", 1, "not-needed")]), "purse")).toEqual([]);
  });

  test("goes by the cheapest of what was too dear", () => {
    const response = ask("complement", [no("purse", 1, "price"), no("polish", 2, "price")]);
    expect(detailOf(response, "gloves", "dismissed")).toMatchObject({ tooDear: 39.99 });
  });

  test("remembers that they have it for good", () => {
    const response = ask("complement", [no("gloves", 300, "have-it")]);
    expect(stopsOf(response, "gloves")).toEqual(["owned"]);
  });

  test("counts in a session without consent", () => {
    const response = ask("complement", [no("gloves", 1)], {
      customer: { consent: false },
      cart: cart("boots"),
    });
    expect(stopsOf(response, "gloves")).toEqual(["dismissed"]);
  });
});
