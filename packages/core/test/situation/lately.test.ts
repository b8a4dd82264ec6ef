import { describe, expect, test } from "vitest";
import { completePolicy } from "../../src/index.ts";
import { readLately } from "../../src/situation/lately.ts";

const AT = Date.parse("2026-11-02T10:00:00Z");
const policy = completePolicy({ fatigue: { days: 7 }, dismissed: { days: 30 } });
const daysAgo = (days: number) => new Date(AT - days * 86_400_000).toISOString();
const lately = (session: object) => readLately({ placement: "cart", session }, policy, AT);

describe("what was shown lately", () => {
  test("is counted by product, within the policy's days", () => {
    const shown = [
      { productId: "a", at: daysAgo(1) },
      { productId: "a", at: daysAgo(7) },
      { productId: "a", at: daysAgo(7.01) },
      { productId: "b", at: daysAgo(0) },
    ];
    expect([...lately({ shown }).shownLately]).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
  });

  test("holds what a clock that is ahead dates after now, and nothing without a date", () => {
    expect(lately({ shown: [{ productId: "a", at: daysAgo(-1) }] }).shownLately.get("a")).toBe(1);
    expect(lately({ shown: [{ productId: "a", at: "yesterday" }] }).shownLately.size).toBe(0);
  });
});

describe("what was dismissed lately", () => {
  test("rests for the policy's days, and then no longer", () => {
    const dismissed = [
      { productId: "a", at: daysAgo(30) },
      { productId: "b", at: daysAgo(30.01) },
    ];
    expect(lately({ dismissed }).dismissedLately.map(({ productId }) => productId)).toEqual(["a"]);
  });
});
