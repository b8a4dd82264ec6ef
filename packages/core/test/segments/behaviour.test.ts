import { describe, expect, test } from "vitest";
import type { Session } from "../../src/index.ts";
import { type BehaviourOptions, behaviourSegments } from "../../src/segments/behaviour.ts";
import { order } from "../support/shop.ts";

const CATEGORIES: Readonly<Record<string, string>> = {
  phone: "electronics/phones",
  "phone-xl": "electronics/phones",
  camera: "electronics/cameras",
  sofa: "home",
};

const of = (session: Session, more: Partial<BehaviourOptions> = {}) =>
  behaviourSegments(session, {
    orders: [],
    at: Date.parse("2026-11-02T10:00:00Z"),
    categoryOf: (id) => CATEGORIES[id],
    ...more,
  });

describe("what a visit tells", () => {
  test("is a category of which two products were looked at, with those above it", () => {
    expect(of({ viewed: ["phone", "phone-xl"] })).toEqual([
      "browses:electronics/phones",
      "browses:electronics",
    ]);
  });

  test("is a category of which one product was looked at twice", () => {
    expect(of({ viewed: ["sofa", "phone", "sofa"] })).toEqual(["browses:home"]);
  });

  test("is only the category above where two categories below it were looked into", () => {
    expect(of({ viewed: ["phone", "camera"] })).toEqual(["browses:electronics"]);
  });

  test("is nothing by one look, or by products that the catalog doesn't know", () => {
    expect(of({ viewed: ["phone", "gone", "gone"] })).toEqual([]);
  });

  test("is nothing of what was viewed where that is not looked at", () => {
    expect(of({ viewed: ["phone", "phone"] }, { categoryOf: undefined })).toEqual([]);
  });

  test("is each word that was searched for, in lower case", () => {
    expect(of({ searches: ["Red Lamp", "лампа"] })).toEqual([
      "searches:red",
      "searches:lamp",
      "searches:лампа",
    ]);
  });
});

describe("visits since the last purchase", () => {
  const shown = ["2026-10-20T09:00:00Z", "2026-10-28T09:00:00Z", "2026-10-28T19:00:00Z"].map((at) => ({
    productId: "phone",
    at,
  }));

  test("are the days on which something was shown or dismissed, and today", () => {
    expect(of({ shown })).toEqual(["visits:2", "visits:3"]);
    const dismissed = [{ productId: "sofa", at: "2026-10-30T09:00:00Z" }];
    expect(of({ shown, dismissed })).toEqual(["visits:2", "visits:3", "visits:4"]);
  });

  test("begin anew with a purchase", () => {
    const orders = [order("o", "2026-10-25T10:00:00Z", "phone")];
    expect(of({ shown }, { orders })).toEqual(["visits:2"]);
  });

  test("don't count what is shown today twice, nor what is still to come", () => {
    const times = ["2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z"];
    expect(of({ shown: times.map((at) => ({ productId: "phone", at })) })).toEqual([]);
  });

  test("are told apart up to ten", () => {
    const days = Array.from({ length: 20 }, (_, i) => `2026-10-${10 + i}T09:00:00Z`);
    const found = of({ shown: days.map((at) => ({ productId: "phone", at })) });
    expect(found).toHaveLength(9);
    expect(found.at(-1)).toBe("visits:10");
  });
});
