import { describe, expect, test } from "vitest";
import type { Money, Order, ProfitTerms } from "../../src/index.ts";
import { profitCut, profitOf, profitSegment } from "../../src/segments/profitability.ts";

const terms: ProfitTerms = {
  costs: new Map([["lamp", 6]]),
  marginRate: 0.5,
  contact: 5,
  returnedPiece: 3,
  decimals: 2,
};

const bought = (productId: string, quantity: number, price: number, returned?: number): Order => ({
  orderId: "o",
  at: "2026-01-01T00:00:00Z",
  lines: [{ productId, quantity, price, ...(returned !== undefined && { returned }) }],
});

describe("what a customer has brought", () => {
  test("is the price less the cost of each piece, in minor units", () => {
    expect(profitOf({ orders: [bought("lamp", 3, 10)] }, terms)).toBe(1200);
  });

  test("is reckoned by the catalog's median margin rate where the cost is not known", () => {
    expect(profitOf({ orders: [bought("shade", 2, 7.5)] }, terms)).toBe(750);
  });

  test("is less by what came back: its margin is gone, and taking it back costs", () => {
    expect(profitOf({ orders: [bought("lamp", 3, 10, 2)] }, terms)).toBe(400 - 600);
  });

  test("is less by every time they asked for help", () => {
    expect(profitOf({ orders: [bought("lamp", 3, 10)], supportContacts: 4 }, terms)).toBe(1200 - 2000);
    expect(profitOf({ supportContacts: 1 }, terms)).toBe(-500);
  });

  test("is not known of who never ordered or asked, nor where no cost is known", () => {
    expect(profitOf({}, terms)).toBeUndefined();
    expect(
      profitOf({ orders: [bought("shade", 1, 7)] }, { ...terms, marginRate: undefined }),
    ).toBeUndefined();
  });
});

describe("who is worth selling to", () => {
  const profits = [-300, 0, 100, 200, 300, 400, 500, 600, 700, 800] as Money[];
  const cut = profitCut(profits);

  test("is the best fifth of the shop's customers", () => {
    expect(profits.filter((profit) => profitSegment(profit, cut) === "profitable")).toEqual([700, 800]);
  });

  test("is not who brought no more than they cost", () => {
    expect(profits.filter((profit) => profitSegment(profit, cut) === "costs-more")).toEqual([-300, 0]);
  });

  test("is nobody where the best fifth brought nothing", () => {
    const poor = [-5, -4, -3, -2, -1] as Money[];
    expect(poor.map((profit) => profitSegment(profit, profitCut(poor)))).toEqual(
      poor.map(() => "costs-more"),
    );
  });

  test("needs something to be the best of", () => {
    expect(profitCut([])).toBe(0);
  });
});
