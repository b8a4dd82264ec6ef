import { describe, expect, test } from "vitest";
import type { PolicyInput, Product } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, order, product, shop } from "../support/shop.ts";

const catalog = (...more: Product[]) => [
  product("bike", 400),
  product("pump", 30),
  product("lock", 40),
  product("bell", 5.55),
  ...more,
];
const named = (...bundles: NonNullable<PolicyInput["bundles"]>) =>
  shop({ catalog: catalog(), policy: { bundles } });
const set = { productIds: ["bike", "pump", "lock"], percent: 10 };

describe("a bundle named by the merchant", () => {
  test("is offered with the main item, for the sum less the percentage", () => {
    const [offer] = named(set).ask("bundle", { productId: "bike" }).offers;
    expect(offer?.products.map(({ productId }) => productId)).toEqual(["bike", "pump", "lock"]);
    expect(offer?.price).toEqual({ amount: 423, currency: "EUR", was: 470, saving: 47 });
    expect(offer?.reasons[0]).toMatchObject({ code: "set_price", evidence: { percent: 10 } });
  });

  test("is rounded half up to the cent", () => {
    const odd = named({ productIds: ["bike", "bell"], percent: 12.5 }).ask("bundle", { productId: "bike" });
    expect(odd.offers[0]?.price).toEqual({ amount: 354.86, currency: "EUR", was: 405.55, saving: 50.69 });
  });

  test("is offered with any of its products as the main item, which stands first", () => {
    const [offer] = named(set).ask("bundle", { productId: "lock" }).offers;
    expect(offer?.products.map(({ productId }) => productId)).toEqual(["lock", "bike", "pump"]);
    expect(named(set).ask("bundle", { productId: "bell" }).offers).toEqual([]);
    expect(named(set).ask("bundle", { placement: "home" }).offers).toEqual([]);
  });

  test("is no set where the catalog lacks one of it, or where it holds nothing beside the main item", () => {
    const lacking = { productIds: ["bike", "saddle"], percent: 10 };
    expect(named(lacking).ask("bundle", { productId: "bike" }).offers).toEqual([]);
    expect(named({ productIds: ["bike"], percent: 10 }).ask("bundle", { productId: "bike" }).offers).toEqual(
      [],
    );
  });

  test("is withheld as a whole, once for each product beside the main one", () => {
    const response = named(set).ask("bundle", { productId: "bike", exclude: ["lock"] });
    expect(response.offers).toEqual([]);
    expect(
      response.withheld?.map(({ productId, rules }) => [productId, ...rules.map(({ rule }) => rule)]),
    ).toEqual([
      ["pump", "excluded"],
      ["lock", "excluded"],
    ]);
    expect(detailOf(response, "pump", "excluded")).toEqual({ productId: "lock" });
  });

  test("makes way for a smaller one that begins alike where it can't be had", () => {
    const small = { productIds: ["bike", "pump"], percent: 5 };
    const store = named(set, small);
    expect(offeredIds(store.ask("bundle", { productId: "bike" }))).toEqual(["bike+pump+lock"]);
    expect(offeredIds(store.ask("bundle", { productId: "bike", exclude: ["lock"] }))).toEqual(["bike+pump"]);
  });

  test("stands beside another only where they share nothing but the main item", () => {
    const pump = { productIds: ["bike", "pump", "bell"], percent: 10 };
    const lock = { productIds: ["bike", "lock", "bell"], percent: 10 };
    const shared = named(pump, lock).ask("bundle", { productId: "bike" });
    expect(offeredIds(shared)).toEqual(["bike+lock+bell"]);
    expect(detailOf(shared, "pump", "over-limit")).toEqual({ sameGroupAs: "lock" });
    const apart = named(pump, { productIds: ["bike", "lock"], percent: 10 });
    expect(offeredIds(apart.ask("bundle", { productId: "bike" }))).toEqual(["bike+lock", "bike+pump+bell"]);
  });

  test("is the same set in whatever order it is named, and the one with more off counts", () => {
    const again = { productIds: ["lock", "pump", "bike"], percent: 20 };
    const response = named(set, again).ask("bundle", { productId: "bike" });
    expect(response.offers.map(({ price }) => price.amount)).toEqual([376]);
    expect(response.withheld).toEqual([]);
  });

  test("is not measured by the price anchor: only the main item's extras are", () => {
    const twins = named({ productIds: ["pump", "bike"], percent: 10 });
    expect(offeredIds(twins.ask("bundle", { productId: "pump" }))).toEqual(["pump+bike"]);
  });

  test("adds its price less the main item's to the bill", () => {
    const ask = (budget: number) =>
      stopsOf(named(set).ask("bundle", { productId: "bike", customer: { budget } }), "pump");
    expect(ask(23)).toEqual([]);
    expect(ask(22.99)).toEqual(["budget"]);
  });

  test("is withheld where part of it is in the cart or owned, but the main item may be in the cart", () => {
    expect(offeredIds(named(set).ask("bundle", { cart: cart("bike") }))).toEqual(["bike+pump+lock"]);
    expect(stopsOf(named(set).ask("bundle", { cart: cart("bike", "lock") }), "lock")).toEqual(["in-cart"]);
    const customer = { orders: [order("o", daysAgo(40), "lock")] };
    expect(stopsOf(named(set).ask("bundle", { productId: "bike", customer }), "pump")).toEqual(["owned"]);
  });
});

describe("a bundle found in the graph", () => {
  const found = (percent: number | undefined, ...more: Product[]) =>
    shop({
      catalog: catalog(...more),
      baskets: [
        [40, "bike", "lock"],
        [20, "bike", "pump"],
        [10, "bike", "bell"],
        [3, "bike", "rare"],
        [20, "bike"],
      ],
      policy: percent === undefined ? {} : { bundle: { percent } },
    });

  test("is made only where the policy sets its percentage", () => {
    expect(found(undefined).ask("bundle", { productId: "bike" }).offers).toEqual([]);
    expect(found(0).ask("bundle", { productId: "bike" }).offers[0]?.price).toEqual({
      amount: 475.55,
      currency: "EUR",
    });
  });

  test("is the main item with the best of what really goes with it, at that percentage off", () => {
    const [offer] = found(10).ask("bundle", { productId: "bike" }).offers;
    expect(offer?.products.map(({ productId }) => productId)).toEqual(["bike", "lock", "pump", "bell"]);
    expect(offer?.price).toEqual({ amount: 428, currency: "EUR", was: 475.55, saving: 47.55 });
    expect(offer?.reasons.map(({ code }) => code)).toEqual(["set_price", "bought_together"]);
  });

  test("has three at most beside the main item, and what is left over makes no set of its own", () => {
    const isFor = { isAccessoryOrSparePartFor: ["bike"] };
    const more = ["helmet", "light", "mirror"].map((id) => product(id, 20, isFor));
    const [set, ...others] = found(10, ...more).ask("bundle", { productId: "bike" }).offers;
    expect(set?.products).toHaveLength(4);
    expect(others).toEqual([]);
  });

  test("goes without what would keep all of it from being offered", () => {
    const response = shop({
      catalog: [
        product("phone", 400, { requires: ["charger"] }),
        product("charger", 20),
        product("case", 25),
        product("glass", 15),
      ],
      baskets: [
        [60, "phone", "charger"],
        [40, "phone", "case"],
        [30, "phone", "glass"],
        [200, "other"],
      ],
      policy: { bundle: { percent: 10 } },
    }).ask("bundle", { productId: "phone", exclude: ["glass"] });
    expect(offeredIds(response)).toEqual(["phone+case"]);
    expect(response.required.map(({ productId }) => productId)).toEqual(["charger"]);
  });

  test("stands with one of them alone where a rule stops the other", () => {
    const store = (pump: Partial<Product>, policy: PolicyInput = {}) =>
      shop({
        catalog: [
          product("bike", 400, { isRelatedTo: ["pump", "lock"] }),
          product("pump", 30, pump),
          product("lock", 40),
        ],
        policy: { bundle: { percent: 10 }, ...policy },
      });
    const set = (asked: ReturnType<typeof store>, more: object = {}) =>
      offeredIds(asked.ask("bundle", { productId: "bike", ...more }));
    expect(set(store({}))).toEqual(["bike+lock+pump"]);
    expect(set(store({ cost: 28 }))).toEqual(["bike+lock"]);
    expect(set(store({ conflictsWith: ["bike"] }))).toEqual(["bike+lock"]);
    expect(set(store({}, { merchandising: [{ effect: "hide", productIds: ["pump"] }] }))).toEqual([
      "bike+lock",
    ]);
    expect(set(store({}), { customer: { budget: 0 } })).toEqual(["bike+lock", "bike+pump"]);
    expect(stopsOf(store({}).ask("bundle", { productId: "bike" }), "pump")).toEqual(["over-limit"]);
  });

  test("takes what the merchant names too, and nothing that was seen too seldom, is dearer or can't be had", () => {
    const beside = (more: Product) =>
      offeredIds(found(10, more).ask("bundle", { productId: "bike" }))
        .join()
        .split("+")
        .slice(1);
    const isFor = { isAccessoryOrSparePartFor: ["bike"] };
    expect(beside(product("light", 20, isFor))).toContain("light");
    expect(beside(product("rare", 20))).not.toContain("rare");
    expect(beside(product("motor", 400, isFor))).not.toContain("motor");
    expect(beside(product("bag", 20, { ...isFor, availability: "out_of_stock" }))).not.toContain("bag");
  });

  test("gives way to the merchant's own of the same products", () => {
    const own = shop({
      catalog: [product("bike", 400, { isRelatedTo: ["pump"] }), product("pump", 30)],
      policy: { bundle: { percent: 30 }, bundles: [{ productIds: ["bike", "pump"], percent: 10 }] },
    });
    const response = own.ask("bundle", { productId: "bike" });
    expect(response.offers.map(({ price }) => price.amount)).toEqual([387]);
    expect(response.withheld).toEqual([]);
  });
});
