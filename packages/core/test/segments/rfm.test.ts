import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderTableOf } from "../../src/graph/order-table-of.ts";
import { rfmCuts } from "../../src/graph/rfm-cuts.ts";
import type { Order } from "../../src/index.ts";
import { toMinor } from "../../src/model/money.ts";
import { kept } from "../../src/model/order.ts";
import { type RfmScores, rfmName, rfmOf } from "../../src/segments/rfm.ts";
import { manyOrders } from "../laws/generate/orders.ts";
import { order } from "../support/shop.ts";

const DAY = 86_400_000;
const AT = Date.parse("2026-11-02T10:00:00Z");

const ago = (days: number) => new Date(AT - days * DAY).toISOString();

/** A customer's orders, one for each of so many days ago, of 10 each. */
const bought = (...days: number[]) => days.map((day, i) => order(`o-${i}`, ago(day), "lamp"));

/** A shop in which the fifths end at 10, 20, 30 and 40 days, 1 to 4 orders, and 10 to 40 in money. */
const cuts = {
  latest: AT,
  recency: [10, 20, 30, 40],
  frequency: [1, 2, 3, 4],
  monetary: [1000, 2000, 3000, 4000],
} as const;

const named = (recency: number, frequency: number, monetary = 3) => rfmName({ recency, frequency, monetary });

describe("RFM names", () => {
  test("champions buy lately, often and for much", () => {
    expect(named(4, 4, 4)).toBe("champions");
  });

  test("loyal customers buy often, whenever it was and whatever it cost", () => {
    expect([named(5, 5, 3), named(1, 4, 5)]).toEqual(["loyal-customers", "loyal-customers"]);
  });

  test("the recent have just begun", () => {
    expect(named(4, 2)).toBe("recent");
  });

  test("at risk are those who bought more than others and have stopped", () => {
    expect(named(2, 3)).toBe("at-risk");
  });

  test("the hibernating bought little, long ago", () => {
    expect(named(2, 2)).toBe("hibernating");
  });

  test("all others are regular", () => {
    expect([named(3, 3, 5), named(3, 1), named(4, 3)]).toEqual(["regular", "regular", "regular"]);
  });
});

describe("RFM scores", () => {
  test("are best for the latest, the most orders and the most money", () => {
    expect(rfmOf(bought(3, 60, 90, 200, 300), AT, cuts, 2)).toEqual({
      recency: 5,
      frequency: 5,
      monetary: 5,
      name: "champions",
    });
  });

  test("count whole days, so that the hour of the day makes no difference", () => {
    expect(rfmOf(bought(10.9), AT, cuts, 2)?.recency).toBe(5);
    expect(rfmOf(bought(11), AT, cuts, 2)?.recency).toBe(4);
  });

  test("measure everybody's days to the shop's latest order, however much later it is asked", () => {
    const early = { ...cuts, latest: AT - 5 * DAY };
    expect(rfmOf(bought(15), AT, early, 2)?.recency).toBe(5);
    expect(rfmOf(bought(16), AT, early, 2)?.recency).toBe(4);
    expect(rfmOf(bought(2), AT, early, 2)?.recency).toBe(5);
  });

  test("count what was kept, not what came back", () => {
    const [one] = bought(3);
    const lines = [{ productId: "lamp", quantity: 5, price: 10, returned: 4 }];
    expect(one && rfmOf([{ ...one, lines }], AT, cuts, 2)?.monetary).toBe(1);
    const back = [{ productId: "lamp", quantity: 5, price: 10, returned: 5 }];
    expect(one && rfmOf([{ ...one, lines: back }, ...bought(25)], AT, cuts, 2)).toMatchObject({
      recency: 3,
      frequency: 1,
    });
  });

  test("are none without orders, or with orders that are still to come", () => {
    expect(rfmOf([], AT, cuts, 2)).toBeUndefined();
    expect(rfmOf(bought(-1), AT, cuts, 2)).toBeUndefined();
    expect(rfmOf(bought(-1), AT, { ...cuts, latest: AT + 9 * DAY }, 2)).toBeUndefined();
  });
});

/** What is known of a customer by a plain walk over the orders. */
function valuesOf(orders: readonly Order[], customer: string, at: number) {
  const own = orders.filter((one) => one.customerId === customer && one.lines.some((line) => kept(line) > 0));
  const pieces = own.flatMap(({ lines }) => lines.map((line) => toMinor(line.price * kept(line), 2)));
  return {
    recency: Math.min(...own.map((one) => Math.floor((at - Date.parse(one.at)) / DAY))),
    frequency: own.length,
    monetary: pieces.reduce<number>((sum, price) => sum + price, 0),
  };
}

/** A score by its definition: one more than the fifths that the value exceeds, by sorting and counting. */
function slowScore(value: number, all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  const ends = [1, 2, 3, 4].map((k) =>
    sorted.find((cut) => all.filter((other) => other <= cut).length * 5 >= k * all.length),
  );
  return 1 + ends.filter((cut) => cut !== undefined && value > cut).length;
}

describe("a shop's quintiles", () => {
  test("give each customer the scores that sorting and counting all customers gives", () => {
    const scored = { shops: 0, customers: 0 };
    const run = (orders: Order[]) => {
      const found = rfmCuts(orderTableOf(orders), 2);
      const latest = Math.max(...orders.map((one) => Date.parse(one.at)));
      const ids = orders
        .filter(({ lines }) => lines.some((line) => kept(line) > 0))
        .map((one) => one.customerId);
      const customers = [...new Set(ids)].filter((id) => id !== undefined);
      if (customers.length < 5) return expect(found).toBeUndefined();
      scored.shops++;
      const all = customers.map((id) => valuesOf(orders, id, latest));
      const slow = (value: number, what: keyof RfmScores) =>
        slowScore(
          value,
          all.map((one) => one[what]),
        );
      customers.forEach((id, i) => {
        const own = orders.filter((one) => one.customerId === id);
        const scores = found && rfmOf(own, latest, found, 2);
        const { recency = 0, frequency = 0, monetary = 0 } = all[i] ?? {};
        scored.customers++;
        expect(scores).toMatchObject({
          recency: 6 - slow(recency, "recency"),
          frequency: slow(frequency, "frequency"),
          monetary: slow(monetary, "monetary"),
        });
      });
    };
    fc.assert(
      fc.property(manyOrders, (orders) => void run(orders)),
      { seed: 3, numRuns: 300 },
    );
    expect(scored.shops).toBeGreaterThan(50);
    expect(scored.customers).toBeGreaterThan(500);
  });

  test("are the same in whatever order the orders and their lines stand", () => {
    fc.assert(
      fc.property(manyOrders, (orders) => {
        const turned = orders.toReversed().map((one) => ({ ...one, lines: one.lines.toReversed() }));
        expect(rfmCuts(orderTableOf(turned), 2)).toEqual(rfmCuts(orderTableOf(orders), 2));
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  test("are none of fewer than five customers, or of customers whose orders have no date", () => {
    const four = bought(1, 2, 3, 4).map((one, i) => ({ ...one, customerId: `c-${i}` }));
    expect(rfmCuts(orderTableOf(four), 2)).toBeUndefined();
    const undated = bought(1, 2, 3, 4, 5, 6).map((one, i) => ({
      ...one,
      customerId: `c-${i}`,
      at: "unknown",
    }));
    expect(rfmCuts(orderTableOf(undated), 2)).toBeUndefined();
  });
});
