import { describe, expect, test } from "vitest";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { cart, order, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("tv", 500),
    product("mount", 40, { isAccessoryOrSparePartFor: ["tv"] }),
    product("cable", 9, { isAccessoryOrSparePartFor: ["tv"] }),
  ],
  baskets: [[3, "mount"]],
});

describe("in-cart", () => {
  test("stops an add-on that the cart holds", () => {
    const response = store.ask("complement", { cart: cart("tv", "mount") });
    expect(stopsOf(response, "mount")).toContain("in-cart");
    expect(offeredIds(response)).toEqual(["cable"]);
  });

  test("stops an add-on that the page shows", () => {
    expect(stopsOf(store.ask("complement", { productId: "mount", cart: cart("tv") }), "mount")).toContain(
      "in-cart",
    );
  });

  test("stops what stands in the order that the basket comes from", () => {
    const customer = { orders: [order("o", "2026-01-01T00:00:00Z", "tv", "mount")] };
    const response = store.ask("complement", { placement: "account", customer });
    expect(stopsOf(response, "mount")).toContain("in-cart");
    expect(offeredIds(response)).toEqual(["cable"]);
  });

  test("stops what is in the cart also where the offer does not rest on the basket", () => {
    expect(offeredIds(store.ask("popular", { placement: "home" }))).toContain("mount");
    expect(stopsOf(store.ask("popular", { cart: cart("mount") }), "mount")).toEqual(["in-cart"]);
    expect(stopsOf(store.ask("popular", { productId: "mount" }), "mount")).toEqual(["in-cart"]);
  });

  test("lets pass, where the offer does not rest on the basket, what only an earlier order held", () => {
    const customer = {
      orders: [order("o", "2026-01-01T00:00:00Z", "mount"), order("p", "2026-02-01T00:00:00Z", "mount")],
    };
    expect(offeredIds(store.ask("popular", { placement: "email", customer }))).toContain("mount");
  });
});
