import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, type Order, type OrderLine } from "../../src/index.ts";
import { audiencesOf } from "../../src/segments/audiences.ts";

const AT = Date.parse("2026-11-02T10:00:00Z");

/** An order so many days ago; where nothing is said, of one piece at a price that no two orders share. */
function bought(days: number, line: Partial<OrderLine> = {}, more: Partial<Order> = {}): Order {
  return {
    orderId: `o-${days}`,
    at: new Date(AT - days * 86_400_000).toISOString(),
    lines: [{ productId: "coat", quantity: 1, price: 10 * days, ...line }],
    ...more,
  };
}

const found = (orders: readonly Order[], supportContacts = 0) =>
  audiencesOf(orders, supportContacts, AT, DEFAULT_POLICY);
const codes = (orders: readonly Order[], supportContacts?: number) =>
  found(orders, supportContacts).map(({ code }) => code);

describe("a serial returner", () => {
  const returns = (quantity: number, returned: number) =>
    [10, 20, 30].map((days) => bought(days, { quantity, returned }));

  test("sends back half of what they buy, in three orders or more", () => {
    expect(found(returns(2, 1))).toEqual([
      { code: "serial-returner", numbers: { orders: 3, returnedShare: 0.5 } },
    ]);
    expect(codes(returns(2, 1).slice(1))).toEqual([]);
    expect(codes(returns(5, 2))).toEqual([]);
  });

  test("is judged by the last year alone", () => {
    expect(codes([...returns(2, 2), bought(366, { quantity: 50 })])).toEqual(["serial-returner"]);
    expect(
      codes([bought(10, { returned: 1 }), bought(370, { returned: 1 }), bought(380, { returned: 1 })]),
    ).toEqual([]);
  });
});

describe("who is heavy on support", () => {
  test("asks three times at least, and twice an order", () => {
    expect(found([bought(10)], 3)).toEqual([
      { code: "support-heavy", numbers: { orders: 1, supportContacts: 3 } },
    ]);
    expect(codes([bought(10)], 2)).toEqual([]);
    expect(codes([bought(10), bought(20)], 3)).toEqual([]);
  });

  test("may not have ordered at all", () => {
    expect(codes([], 3)).toEqual(["support-heavy"]);
  });
});

describe("a discount seeker", () => {
  test("uses a coupon, or buys wholly below the list price, in four orders of five", () => {
    const orders = [
      bought(10, {}, { coupon: true }),
      bought(20, {}, { coupon: true }),
      bought(30, { listPrice: 301 }),
      bought(40, { listPrice: 401 }),
      bought(50, { listPrice: 500 }),
    ];
    expect(found(orders)).toEqual([
      { code: "discount-seeker", numbers: { orders: 5, discountedShare: 0.8 } },
    ]);
    expect(codes(orders.slice(1))).toEqual([]);
    expect(codes(orders.slice(0, 2))).toEqual([]);
  });

  test("is not who pays the full price of a part of the order", () => {
    const part = {
      lines: [10, 20].map((price) => ({ productId: "coat", quantity: 1, price, listPrice: 20 })),
    };
    expect(codes([10, 20, 30].map((days) => bought(days, {}, part)))).toEqual([]);
  });
});

describe("who has a fixed budget", () => {
  const spent = (...prices: number[]) => prices.map((price, i) => bought(i + 1, { price }));

  test("spends in four orders or more never over a tenth above the least", () => {
    expect(found(spent(100, 105, 110, 100))).toEqual([
      { code: "fixed-budget", numbers: { orders: 4, lowest: 100, highest: 110 } },
    ]);
    expect(codes(spent(100, 105, 111, 100))).toEqual([]);
    expect(codes(spent(100, 100, 100))).toEqual([]);
  });
});

test("who has done none of it is in no audience", () => {
  expect(codes([bought(10), bought(20), bought(30), bought(40)], 1)).toEqual([]);
  expect(codes([])).toEqual([]);
});
