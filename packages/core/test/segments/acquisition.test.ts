import { describe, expect, test } from "vitest";
import type { Order } from "../../src/index.ts";
import { acquisitionSegments } from "../../src/segments/acquisition.ts";
import { order } from "../support/shop.ts";

const at = Date.parse("2026-11-02T10:00:00Z");

const first: Order = { ...order("a", "2026-01-01T00:00:00Z", "lamp"), country: "DE", source: "rival-ad" };
const second: Order = { ...order("b", "2026-02-01T00:00:00Z", "lamp"), country: "FR", source: "search" };

describe("how a customer was won", () => {
  test("is by the country and the source of their first order, whatever order the orders stand in", () => {
    expect(acquisitionSegments([first, second], { at })).toEqual(["country:DE", "source:rival-ad"]);
    expect(acquisitionSegments([second, first], { at })).toEqual(["country:DE", "source:rival-ad"]);
  });

  test("is of two orders at one moment by the one with the smaller id", () => {
    const same = { ...second, at: first.at };
    expect(acquisitionSegments([same, first], { at })).toContain("country:DE");
  });

  test("is beside that by the source of this visit", () => {
    expect(acquisitionSegments([first], { at, source: "newsletter" })).toEqual([
      "country:DE",
      "source:newsletter",
      "source:rival-ad",
    ]);
  });

  test("is by where they are now for who has not bought yet", () => {
    expect(acquisitionSegments([], { at, country: "NL" })).toEqual(["country:NL"]);
    expect(acquisitionSegments([first], { at, country: "NL" })).toContain("country:DE");
  });

  test("is not by an order that is still to come", () => {
    expect(acquisitionSegments([first], { at: Date.parse("2025-01-01T00:00:00Z") })).toEqual([]);
  });
});

describe("coupons", () => {
  const orders = (coupons: number) =>
    Array.from({ length: coupons + 2 }, (_, i): Order => {
      return { ...order(`o-${i}`, "2026-01-01T00:00:00Z", "lamp"), coupon: i < coupons };
    });

  test("make a customer of three also one of one and of two", () => {
    expect(acquisitionSegments(orders(3), { at })).toEqual(["coupons:1", "coupons:2", "coupons:3"]);
  });

  test("are told apart up to ten", () => {
    expect(acquisitionSegments(orders(25), { at })).toHaveLength(10);
  });

  test("are none where none was redeemed", () => {
    expect(acquisitionSegments(orders(0), { at })).toEqual([]);
  });
});
