import { describe, expect, test } from "vitest";
import { stopsOf } from "../support/answers.ts";
import { product, shop } from "../support/shop.ts";

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

  test("does not look at what was shown without consent", () => {
    const often = shown("2026-10-27T00:00:00Z", "2026-10-29T00:00:00Z", "2026-11-02T09:00:00Z");
    expect(stops(often, false)).toEqual([]);
  });
});
