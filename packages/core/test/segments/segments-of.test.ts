import { describe, expect, test } from "vitest";
import { type Customer, completePolicy, type SegmentContext, segmentsOf } from "../../src/index.ts";
import { order } from "../support/shop.ts";

const context: SegmentContext = {
  at: Date.parse("2026-11-02T10:00:00Z"),
  policy: completePolicy(),
  decimals: 2,
  rfm: {
    latest: Date.parse("2026-11-02T10:00:00Z"),
    recency: [10, 20, 30, 40],
    frequency: [1, 2, 3, 4],
    monetary: [1000, 2000, 3000, 4000],
  },
};

/** Four orders of the last months, all with a coupon, the first one from Germany. */
const orders = ["2026-07-01", "2026-08-01", "2026-09-01", "2026-10-30"].map((day, i) => ({
  ...order(`o-${i}`, `${day}T10:00:00Z`, "lamp"),
  coupon: true,
  ...(i === 0 && { country: "DE", source: "rival-ad" }),
}));

const namesOf = (customer: Customer, more: Partial<SegmentContext> = {}) =>
  [...segmentsOf(customer, { ...context, ...more }).segments].sort();

describe("all that a customer counts as", () => {
  test("is their stage, audiences, RFM name, acquisition, account and the merchant's own", () => {
    const customer = { id: "c-1", orders, segments: ["wholesale"], signals: ["expanding"], plan: "pro" };
    expect(namesOf(customer)).toEqual([
      "champions",
      "country:DE",
      "coupons:1",
      "coupons:2",
      "coupons:3",
      "coupons:4",
      "discount-seeker",
      "fixed-budget",
      "loyal",
      "plan:pro",
      "signal:expanding",
      "source:rival-ad",
      "wholesale",
    ]);
  });

  test("comes with the numbers behind it", () => {
    const { stage, audiences, rfm } = segmentsOf({ id: "c-1", orders }, context);
    expect(stage).toBe("loyal");
    expect(audiences.map(({ code }) => code)).toEqual(["discount-seeker", "fixed-budget"]);
    expect(rfm).toEqual({ recency: 5, frequency: 4, monetary: 4, name: "champions" });
  });

  test("is the stage that is given, before the one that orders tell", () => {
    expect(segmentsOf({ stage: "onboarding", orders }, context).stage).toBe("onboarding");
  });

  test("is no RFM name without the shop's quintiles", () => {
    expect(segmentsOf({ orders }, { ...context, rfm: undefined }).rfm).toBeUndefined();
    expect(namesOf({ orders }, { rfm: undefined })).not.toContain("champions");
  });

  test("is a prospect for who is known and has not ordered, and nothing for who is not known", () => {
    expect(namesOf({ id: "c-1" })).toEqual(["prospect"]);
    expect(namesOf({})).toEqual([]);
  });

  test("is beside that what this visit tells", () => {
    const session = { source: "newsletter", searches: ["lamp"], viewed: ["desk", "desk"] };
    expect(namesOf({ country: "NL" }, { session, categoryOf: () => "home" })).toEqual([
      "browses:home",
      "country:NL",
      "searches:lamp",
      "source:newsletter",
    ]);
  });
});
