import { describe, expect, test } from "vitest";
import type { PolicyInput } from "../../src/index.ts";
import { detailOf, offeredIds, stopsOf } from "../support/answers.ts";
import { cart, daysAgo, product, shop } from "../support/shop.ts";

type Entry = NonNullable<PolicyInput["merchandising"]>[number];
const store = (entry: Omit<Entry, "effect">) =>
  shop({
    catalog: [
      product("tv", 800, { category: "tv", group: "screens" }),
      product("screen", 790, { category: "tv" }),
      product("cable", 20, { isAccessoryOrSparePartFor: ["tv"], category: "parts/cables" }),
      product("mount", 40, { isAccessoryOrSparePartFor: ["tv"], category: "parts" }),
      product("partsy", 40, { isAccessoryOrSparePartFor: ["tv"], category: "partsy" }),
    ],
    policy: {
      merchandising: [{ effect: "hide", ...entry }],
      bundles: [{ productIds: ["tv", "mount", "cable"], percent: 10 }],
    },
  });
const stops = (entry: Omit<Entry, "effect">, request: object = {}, id = "cable") =>
  stopsOf(store(entry).ask("complement", { productId: "tv", limit: 9, ...request }), id);
const cable = { productIds: ["cable"] };

describe("hidden", () => {
  test("stops what the merchant hides, by id or by category with what lies below it", () => {
    expect(stops(cable)).toEqual(["hidden"]);
    expect(stops(cable, {}, "mount")).toEqual([]);
    expect(stops({ category: "parts" })).toEqual(["hidden"]);
    expect(stops({ category: "parts" }, {}, "mount")).toEqual(["hidden"]);
    expect(stops({ category: "parts" }, {}, "partsy")).toEqual([]);
    expect(stops({ category: "parts/cables" }, {}, "mount")).toEqual([]);
  });

  test("binds every technique, and a set that holds it", () => {
    const set = store(cable).ask("bundle", { productId: "tv" });
    expect(stopsOf(set, "mount")).toEqual(["hidden"]);
    expect(detailOf(set, "mount", "hidden")).toEqual({ productId: "cable" });
    const left = store(cable).ask("remind", { placement: "home", session: { abandoned: ["cable"] } });
    expect(stopsOf(left, "cable")).toEqual(["hidden"]);
  });

  test("hides on the placements that are named, and on all where none is", () => {
    const onPage = { ...cable, placements: ["product", "email"] };
    expect(stops(onPage)).toEqual(["hidden"]);
    expect(stops(onPage, { placement: "cart", productId: undefined, cart: cart("tv") })).toEqual([]);
  });

  test("hides from the segments that are named", () => {
    const fromNew = { ...cable, segments: ["new", "vip"] };
    expect(stops(fromNew)).toEqual([]);
    expect(stops(fromNew, { customer: { stage: "new" } })).toEqual(["hidden"]);
    expect(stops(fromNew, { customer: { segments: ["vip"] } })).toEqual(["hidden"]);
    expect(stops(fromNew, { customer: { stage: "loyal" } })).toEqual([]);
  });

  test("hides from a moment on and until a moment, which no longer counts", () => {
    expect(stops({ ...cable, from: daysAgo(0) })).toEqual(["hidden"]);
    expect(stops({ ...cable, from: daysAgo(-0.001) })).toEqual([]);
    expect(stops({ ...cable, until: daysAgo(-0.001) })).toEqual(["hidden"]);
    expect(stops({ ...cable, until: daysAgo(0) })).toEqual([]);
    expect(stops({ ...cable, from: daysAgo(2), until: daysAgo(1) })).toEqual([]);
  });

  test("hides beside what the pair names, by id, group or category, wherever it stands in the basket", () => {
    for (const ref of ["tv", "group:screens", "category:tv"]) {
      expect(stops({ ...cable, for: ref })).toEqual(["hidden"]);
      expect(stops({ ...cable, for: ref }, { cart: cart("mount") })).toEqual(["hidden"]);
    }
    expect(stops({ ...cable, for: "mount" })).toEqual([]);
    expect(stops({ ...cable, for: "mount" }, { cart: cart("mount") })).toEqual(["hidden"]);
    expect(stops({ ...cable, for: "category:cinema" })).toEqual([]);
  });

  test("tells what it is for, where it is for something", () => {
    const told = (entry: Omit<Entry, "effect">) =>
      detailOf(store(entry).ask("complement", { productId: "tv" }), "cable", "hidden");
    expect(told({ ...cable, for: "group:screens" })).toEqual({ productId: "cable", for: "group:screens" });
    expect(told(cable)).toEqual({ productId: "cable" });
  });

  test("hides beside a companion's own main item", () => {
    const left = (entry: Omit<Entry, "effect">) =>
      store(entry).ask("remind", { placement: "home", session: { abandoned: ["tv"] } }).offers[0]?.companion
        ?.productId;
    expect(left({ productIds: ["screen"], for: "mount" })).toBe("screen");
    expect(left({ productIds: ["screen"], for: "tv" })).toBeUndefined();
  });

  test("hides where all that is named holds, not where only some does", () => {
    const narrow = { ...cable, placements: ["product"], segments: ["vip"], from: daysAgo(1) };
    expect(stops(narrow, { customer: { segments: ["vip"] } })).toEqual(["hidden"]);
    expect(stops(narrow)).toEqual([]);
  });

  test("hides a product as an offer: as the page's own it has its add-ons all the same", () => {
    expect(offeredIds(store({ productIds: ["tv"] }).ask("complement", { productId: "tv" }))).toContain(
      "cable",
    );
  });
});
