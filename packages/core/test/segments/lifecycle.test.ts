import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../src/index.ts";
import { lifecycleStage } from "../../src/segments/lifecycle.ts";
import { order } from "../support/shop.ts";

const AT = Date.parse("2026-11-02T10:00:00Z");

/** The stage of a customer who ordered so many days ago. */
const stage = (...days: number[]) =>
  lifecycleStage(
    days.map((day, i) => order(`o-${i}`, new Date(AT - day * 86_400_000).toISOString(), "lamp")),
    AT,
    DEFAULT_POLICY.lifecycle,
  );

test("who has not ordered is a prospect", () => {
  expect(stage()).toBe("prospect");
  expect(stage(-3)).toBe("prospect");
});

test("who ordered once, in the last 30 days, is new", () => {
  expect([stage(30), stage(30.1)]).toEqual(["new", "active"]);
});

test("who ordered four times in a year, the last time within 90 days, is loyal", () => {
  expect([stage(90, 100, 200, 365), stage(90, 100, 200, 366)]).toEqual(["loyal", "active"]);
});

test("who has not ordered for 90 days is lapsing, for 180 days lapsed, however often it was before", () => {
  expect([stage(91), stage(180, 181, 182, 183), stage(181), stage(200, 201, 202, 203)]).toEqual([
    "lapsing",
    "lapsing",
    "lapsed",
    "lapsed",
  ]);
});
