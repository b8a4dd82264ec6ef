import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orderTableOf } from "../../src/graph/order-table-of.ts";
import { scopeCounts } from "../../src/graph/scope-counts.ts";
import type { Order } from "../../src/index.ts";
import { DAY } from "../../src/model/time.ts";

const IDS = ["a", "b", "c"];

const order = (at: string, ...ids: string[]): Order => ({
  orderId: "",
  at,
  lines: ids.map((productId) => ({ productId, quantity: 1, price: 1 })),
});

/** The orders of a scope that held each product, by scope and product. */
function counted(orders: readonly Order[]): Record<string, number> {
  const table = orderTableOf(orders.map((one, i) => ({ ...one, orderId: `o${i}` })));
  const counts = scopeCounts(table, IDS).flatMap(({ scope, orders }) => {
    const found: [string, number][] = [];
    orders.forEach((count, place) => {
      found.push([`${scope} ${IDS[place]}`, count]);
    });
    return found;
  });
  return Object.fromEntries(counts);
}

describe("orders by month", () => {
  test("are counted over all years, and a month begins and ends by UTC", () => {
    const orders = [
      order("2024-11-01T00:00:00.000Z", "a", "b"),
      order("2025-11-30T23:59:59.999Z", "a"),
      order("2025-12-01T00:00:00.000Z", "a"),
      order("2026-01-01T01:00:00+02:00", "c"),
    ];
    expect(counted(orders)).toEqual({ "month:11 a": 2, "month:11 b": 1, "month:12 a": 1, "month:12 c": 1 });
  });

  test("are not told apart in a history of less than 365 days", () => {
    const first = Date.parse("2025-01-01T12:00:00Z");
    const after = (ms: number) => [first, first + ms].map((at) => order(new Date(at).toISOString(), "a"));
    expect(counted(after(365 * DAY - 1))).toEqual({});
    expect(counted(after(365 * DAY))).toEqual({ "month:01 a": 2 });
  });

  test("are what a loop over the orders counts, without those that are not dated", () => {
    const days = fc.option(fc.integer({ min: 0, max: 1200 }), { freq: 8 });
    const line = fc.tuple(days, fc.subarray(IDS, { minLength: 1 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const at = (day: number) => new Date(Date.UTC(2022, 0, 1) + day * DAY).toISOString();
        const dated = lines.flatMap(([day]) => (day === null ? [] : [day]));
        const expected: Record<string, number> = {};
        for (const [day, ids] of lines) {
          if (day === null || Math.max(...dated) - Math.min(...dated) < 365) continue;
          for (const id of ids) {
            const key = `month:${at(day).slice(5, 7)} ${id}`;
            expected[key] = (expected[key] ?? 0) + 1;
          }
        }
        const orders = lines.map(([day, ids]) => order(day === null ? "unknown" : at(day), ...ids));
        expect(counted(orders)).toEqual(expected);
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
