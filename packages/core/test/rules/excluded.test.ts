import { describe, expect, test } from "vitest";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [
    product("tv", 500),
    product("mount", 40, { isAccessoryOrSparePartFor: ["tv"] }),
    product("cable", 9),
  ],
  policy: {
    multibuy: [{ productId: "tv", quantity: 2, percent: 5 }],
    bundles: [{ productIds: ["tv", "mount", "cable"], percent: 5 }],
  },
});

describe("excluded", () => {
  test("stops what the page asked not to be offered", () => {
    const response = store.ask("complement", { productId: "tv", exclude: ["mount"] });
    expect(stopsOf(response, "mount")).toEqual(["excluded"]);
    expect(offeredIds(response)).toEqual([]);
  });

  test("lets pass what it did not name", () => {
    expect(offeredIds(store.ask("complement", { productId: "tv", exclude: ["case"] }))).toEqual(["mount"]);
    expect(offeredIds(store.ask("complement", { productId: "tv", exclude: [] }))).toEqual(["mount"]);
  });

  test("stops more of the page's own product too", () => {
    expect(offeredIds(store.ask("multibuy", { productId: "tv" }))).toEqual(["tv"]);
    expect(stopsOf(store.ask("multibuy", { productId: "tv", exclude: ["tv"] }), "tv")).toEqual(["excluded"]);
  });

  test.each(["tv", "mount", "cable"])("stops a set that holds %s, whichever part of it that is", (id) => {
    expect(offeredIds(store.ask("bundle", { productId: "tv" }))).toEqual(["tv+mount+cable"]);
    expect(offeredIds(store.ask("bundle", { productId: "tv", exclude: [id] }))).toEqual([]);
  });
});
