import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { offeredIds, stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const withMount = (availability: NonNullable<Product["availability"]>, policy = {}) =>
  shop({
    catalog: [
      product("tv", 500),
      product("mount", 40, { isAccessoryOrSparePartFor: ["tv"], availability }),
      product("cable", 9),
    ],
    policy,
  });

describe("out-of-stock", () => {
  test("stops what can't be had", () => {
    const response = withMount("out_of_stock").ask("complement", { productId: "tv" });
    expect(stopsOf(response, "mount")).toEqual(["out-of-stock"]);
  });

  test.each(["in_stock", "preorder", "backorder"] as const)("lets pass what is %s", (availability) => {
    expect(offeredIds(withMount(availability).ask("complement", { productId: "tv" }))).toEqual(["mount"]);
  });

  test("stops a set of which one part can't be had, under each part beside the main one", () => {
    const bundles = [{ productIds: ["tv", "cable", "mount"], percent: 10 }];
    const response = withMount("out_of_stock", { bundles }).ask("bundle", { productId: "tv" });
    expect(offeredIds(response)).toEqual([]);
    expect([stopsOf(response, "cable"), stopsOf(response, "mount")]).toEqual([
      ["out-of-stock"],
      ["out-of-stock"],
    ]);
  });
});
