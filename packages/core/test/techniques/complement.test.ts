import { describe, expect, test } from "vitest";
import { offeredIds, reasonsOf } from "../support/answers.ts";
import { cart, product, shop } from "../support/shop.ts";

const evidence = shop({
  catalog: [
    product("tv", 500),
    product("mount", 40),
    product("cable", 9),
    product("lamp", 30),
    product("stand", 100),
  ],
  baskets: [
    [40, "tv", "cable"],
    [20, "tv", "mount"],
    [15, "stand", "lamp"],
    [20, "stand"],
    [40, "tv"],
  ],
});

describe("complement", () => {
  test("offers what was bought together, the strongest tie first", () => {
    const response = evidence.ask("complement", { productId: "tv" });
    expect(offeredIds(response)).toEqual(["cable", "mount"]);
    expect(reasonsOf(response, "cable")).toEqual(["bought_together"]);
  });

  test("says in how many baskets, in what share of them, and how far above chance", () => {
    const [offer] = evidence.ask("complement", { productId: "tv" }).offers;
    expect(offer?.reasons[0]?.evidence).toEqual({
      baskets: 40,
      confidence: 0.4,
      lift: (40 * 435) / (100 * 40),
      productId: "tv",
      title: "tv",
    });
    expect(offer?.reasons[0]?.text).toMatch(/tv/);
    expect(offer?.reasons[0]?.text).toMatch(/40 orders/);
  });

  test("looks at the neighbours of every item of the basket", () => {
    const response = evidence.ask("complement", { cart: cart("tv", "stand") });
    expect(offeredIds(response).sort()).toEqual(["cable", "lamp", "mount"]);
  });

  test("offers accessories, consumables, protection, services and experts' picks that the merchant names", () => {
    const named = shop({
      catalog: [
        product("printer", 200, { group: "printers", category: "office/printers", isRelatedTo: ["stapler"] }),
        product("tray", 10, { isAccessoryOrSparePartFor: ["group:printers"] }),
        product("ink", 20, { kind: "consumable", isConsumableFor: ["printer"] }),
        product("warranty", 30, { kind: "protection", isAccessoryOrSparePartFor: ["category:office"] }),
        product("setup", 40, { kind: "service", isAccessoryOrSparePartFor: ["printer"] }),
        product("stapler", 15),
        product("paper", 5, { isRelatedTo: ["printer"] }),
      ],
    });
    const response = named.ask("complement", { productId: "printer", limit: 9 });
    const told = Object.fromEntries(offeredIds(response).map((id) => [id, reasonsOf(response, id)]));
    expect(told).toEqual({
      tray: ["accessory_of"],
      ink: ["consumable_for"],
      warranty: ["protects"],
      setup: ["accessory_of"],
      stapler: ["expert_pick"],
    });
  });

  test("gives every reason that holds", () => {
    const both = shop({
      catalog: [
        product("tv", 500, { isRelatedTo: ["mount"] }),
        product("mount", 40, { isAccessoryOrSparePartFor: ["tv"], goals: ["tidy"] }),
      ],
      baskets: [[20, "tv", "mount"]],
    });
    const response = both.ask("complement", { productId: "tv", customer: { goals: ["tidy"] } });
    expect(reasonsOf(response, "mount")).toEqual([
      "same_goal",
      "expert_pick",
      "accessory_of",
      "bought_together",
    ]);
  });

  test("costs rank above the ideal share of a fifth", () => {
    const two = (price: number) => {
      const named = { isAccessoryOrSparePartFor: ["tv"] };
      const store = shop({
        catalog: [product("tv", 100), product("a", price, named), product("b", 20, named)],
      });
      return offeredIds(store.ask("complement", { productId: "tv" }));
    };
    expect(two(20)).toEqual(["a", "b"]);
    expect(two(20.5)).toEqual(["b", "a"]);
  });

  test("ranks what serves the customer's goal before all that doesn't", () => {
    const named = { isAccessoryOrSparePartFor: ["tv"] };
    const store = shop({
      catalog: [product("tv", 100), product("a", 5, named), product("b", 28, { ...named, goals: ["tidy"] })],
    });
    expect(offeredIds(store.ask("complement", { productId: "tv" }))).toEqual(["a", "b"]);
    expect(offeredIds(store.ask("complement", { productId: "tv", customer: { goals: ["tidy"] } }))).toEqual([
      "b",
      "a",
    ]);
  });

  test("has nothing to offer beside nothing", () => {
    expect(offeredIds(evidence.ask("complement", { placement: "home" }))).toEqual([]);
  });
});
