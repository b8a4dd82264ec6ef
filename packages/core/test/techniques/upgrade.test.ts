import { describe, expect, test } from "vitest";
import type { Product } from "../../src/index.ts";
import { offeredIds, reasonsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

const version = (id: string, price: number, more: Partial<Product> = {}) =>
  product(id, price, { group: "coolers", highlights: ["Keeps cold"], ...more });
const askOf = (...catalog: Product[]) => shop({ catalog }).ask("upgrade", { productId: "cooler", limit: 9 });

describe("upgrade", () => {
  test("offers the dearer versions where not both have a tier", () => {
    const response = askOf(
      version("cooler", 100),
      version("basic", 80),
      version("plus", 120),
      version("same", 100),
    );
    expect(offeredIds(response)).toEqual(["plus"]);
  });

  test("goes by tier where both have one, also to a version that costs no more", () => {
    const response = askOf(
      version("cooler", 100, { tier: 2 }),
      version("higher", 90, { tier: 3 }),
      version("lower", 130, { tier: 1 }),
      version("equal", 140, { tier: 2 }),
      version("without", 110),
    );
    expect(offeredIds(response).sort()).toEqual(["higher", "without"]);
  });

  test("offers only versions of the same thing", () => {
    expect(offeredIds(askOf(version("cooler", 100), version("fridge", 130, { group: "fridges" })))).toEqual(
      [],
    );
    expect(offeredIds(askOf(product("cooler", 100), product("plus", 120)))).toEqual([]);
  });

  test("takes the place of the main item and shows what is gained", () => {
    const response = askOf(
      version("cooler", 100, { features: { wheels: 0, litres: 20, color: "blue" } }),
      version("plus", 120, { features: { wheels: 2, litres: 20, usb: true, color: "blue" } }),
    );
    expect(response.offers[0]?.products[0]?.replaces).toBe("cooler");
    expect(response.offers[0]?.compare).toEqual([
      { feature: "wheels", from: 0, to: 2 },
      { feature: "usb", to: true },
    ]);
    expect(reasonsOf(response, "plus")).toEqual(["better_version"]);
  });

  test("shows several versions side by side, those within a quarter more first", () => {
    const response = askOf(
      version("cooler", 100),
      version("a-far", 150),
      version("near", 125),
      version("close", 110),
    );
    expect(offeredIds(response)).toEqual(["close", "near", "a-far"]);
  });

  test("says of a plan that it brings more a month than it costs more", () => {
    const told = (kind: "plan" | "good", customer: object) => {
      const made = { kind, group: "plans", highlights: ["More"] } as const;
      const store = shop({ catalog: [product("basic", 50, made), product("plus", 80, made)] });
      return reasonsOf(store.ask("upgrade", { productId: "basic", customer }), "plus");
    };
    const usage = { valuePerMonth: 30.01 };
    expect(told("plan", { usage })).toEqual(["pays_back", "better_version"]);
    expect(told("plan", { usage: { valuePerMonth: 30 } })).toEqual(["better_version"]);
    expect(told("plan", { usage, consent: false })).toEqual(["better_version"]);
    expect(told("good", { usage })).toEqual(["better_version"]);
  });

  test("never offers a plan in place of the customer's own", () => {
    const plan = { kind: "plan", group: "plans" } as const;
    const store = shop({ catalog: [product("basic", 29, plan), product("plus", 59, plan)] });
    expect(offeredIds(store.ask("upgrade", { productId: "basic" }))).toEqual(["plus"]);
    expect(offeredIds(store.ask("upgrade", { productId: "basic", customer: { plan: "basic" } }))).toEqual([]);
  });
});
