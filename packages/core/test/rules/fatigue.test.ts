import { describe, expect, test } from "vitest";
import { stopsOf } from "../support/answers.ts";
import { daysAgo, product, shop } from "../support/shop.ts";

const store = shop({
  catalog: [product("tv", 500), product("mount", 40, { isAccessoryOrSparePartFor: ["tv"] })],
});
const shown = (...times: string[]) => ({ shown: times.map((at) => ({ productId: "mount", at })) });
const stops = (session: ReturnType<typeof shown>, consent = true) =>
  stopsOf(store.ask("complement", { productId: "tv", session, customer: { consent } }), "mount");

describe("fatigue", () => {
  test("stops what was shown three times in seven days, not twice", () => {
    expect(stops(shown("2026-10-27T00:00:00Z", "2026-10-29T00:00:00Z"))).toEqual([]);
    expect(stops(shown("2026-10-27T00:00:00Z", "2026-10-29T00:00:00Z", "2026-11-02T09:00:00Z"))).toEqual([
      "fatigue",
    ]);
  });

  test("forgets what was shown longer ago", () => {
    expect(stops(shown("2026-10-26T09:00:00Z", "2026-10-29T00:00:00Z", "2026-11-02T09:00:00Z"))).toEqual([]);
  });

  test("counts from exactly seven days ago to now", () => {
    const at = (days: number) => stops(shown(daysAgo(days), daysAgo(1), daysAgo(0)));
    expect(at(7)).toEqual(["fatigue"]);
    expect(at(7.001)).toEqual([]);
  });

  test("counts each product for itself, and binds a set that holds a tired one", () => {
    const set = shop({
      catalog: [product("tv", 500), product("mount", 40), product("cable", 9)],
      policy: { bundles: [{ productIds: ["tv", "cable", "mount"], percent: 5 }] },
    });
    const ask = (...ids: string[]) => {
      const session = { shown: ids.map((productId) => ({ productId, at: daysAgo(1) })) };
      return stopsOf(set.ask("bundle", { productId: "tv", session }), "cable");
    };
    expect(ask("mount", "mount", "cable", "cable")).toEqual([]);
    expect(ask("mount", "mount", "mount")).toEqual(["fatigue"]);
    expect(ask("tv", "tv", "tv")).toEqual([]);
  });

  test("takes how often and how long from the policy", () => {
    const mild = shop({
      catalog: [product("tv", 500), product("mount", 40, { isAccessoryOrSparePartFor: ["tv"] })],
      policy: { fatigue: { times: 2, days: 1 } },
    });
    const ask = (...days: number[]) =>
      stopsOf(mild.ask("complement", { productId: "tv", session: shown(...days.map(daysAgo)) }), "mount");
    expect(ask(0.5, 1)).toEqual(["fatigue"]);
    expect(ask(0.5, 1.1)).toEqual([]);
  });

  test("does not look at what was shown without consent", () => {
    const often = shown("2026-10-27T00:00:00Z", "2026-10-29T00:00:00Z", "2026-11-02T09:00:00Z");
    expect(stops(often, false)).toEqual([]);
  });
});
