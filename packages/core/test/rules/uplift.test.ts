import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

function stops(
  better: Partial<Product> & { price: number },
  main: Partial<Product> = {},
  policy = {},
): string[] {
  const store = shop({
    catalog: [
      product("laptop", 1000, { group: "laptops", features: { ram: 8, color: "grey" }, ...main }),
      product("pro", better.price, { group: "laptops", ...better }),
    ],
    policy,
  });
  return stopsOf(store.ask("upgrade", { productId: "laptop" }), "pro");
}
const ram = { features: { ram: 16, color: "grey" } };

describe("uplift", () => {
  test("lets an upgrade cost up to 60 % more, and not a cent above", () => {
    expect(stops({ price: 1600, ...ram })).toEqual([]);
    expect(stops({ price: 1600.01, ...ram })).toEqual(["uplift"]);
  });

  test("takes the bound from the policy", () => {
    expect(stops({ price: 1900, ...ram }, {}, { upgrade: { maxUplift: 0.9 } })).toEqual([]);
    expect(stops({ price: 1200, ...ram }, {}, { upgrade: { maxUplift: 0.1 } })).toEqual(["uplift"]);
  });

  test("wants a benefit: a highlight, or a feature that differs", () => {
    const same = { features: { ram: 8, color: "grey" } };
    expect(stops({ price: 1200, ...same })).toEqual(["uplift"]);
    expect(stops({ price: 1200, ...same, highlights: ["Runs all day"] })).toEqual([]);
    expect(stops({ price: 1200, features: { ram: 8, color: "grey", touch: true } })).toEqual([]);
    expect(stops({ price: 1200, features: { color: "grey" } })).toEqual([]);
  });

  test.each(["color", "size", "pattern", "material", "gender", "ageGroup"])(
    "takes no %s for a benefit",
    (feature) => {
      const features = { [feature]: "one" };
      expect(stops({ price: 1200, features: { [feature]: "other" } }, { features })).toEqual(["uplift"]);
    },
  );

  test("looks at the benefit of a version at the same price too", () => {
    const tiers = [{ tier: 1 }, { tier: 2 }] as const;
    expect(stops({ price: 1000, features: { ram: 8, color: "grey" }, ...tiers[1] }, tiers[0])).toEqual([
      "uplift",
    ]);
    expect(stops({ price: 1000, ...ram, ...tiers[1] }, tiers[0])).toEqual([]);
  });

  test("does not bind plans", () => {
    expect(stops({ price: 5000, kind: "plan" })).toEqual([]);
  });
});
