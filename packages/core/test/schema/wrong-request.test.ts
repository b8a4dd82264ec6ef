import {
  checkInput,
  LIMITS,
  OfferBatchSchema,
  OfferQuerySchema,
  OfferRequestSchema,
} from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";

const line = { productId: "22423" };
const cart = (lines: unknown) => ({ placement: "cart", cart: { lines } });
const withOrder = (order: object) => ({
  placement: "account",
  customer: { orders: [{ orderId: "1", at: "2026-11-02", lines: [], ...order }] },
});

const wrong: readonly [sentence: string, request: unknown, problem: string][] = [
  ["no object at all", null, "expected an object, found null"],
  ["no placement", {}, "placement: is missing"],
  ["an empty placement", { placement: "" }, 'placement: expected a string that is not empty, found ""'],
  ["a placement that is a number", { placement: 7 }, "placement: expected a string, found 7"],
  [
    "a product id of 201 characters",
    { placement: "product", productId: "x".repeat(201) },
    `productId: expected a string of at most 200 characters, found "${"x".repeat(57)}…"`,
  ],
  ["a cart without lines", { placement: "cart", cart: {} }, "cart.lines: is missing"],
  ["lines that are no list", cart("none"), 'cart.lines: expected a list, found "none"'],
  [
    "a cart of 10,000 lines",
    cart(Array.from({ length: 10_000 }, () => line)),
    "cart.lines: expected at most 500 lines, found a list of 10000",
  ],
  [
    "a negative quantity",
    cart([line, { ...line, quantity: -2 }]),
    "cart.lines[1].quantity: expected a number above 0, at most 1000000, found -2",
  ],
  [
    "a quantity of nothing",
    cart([{ ...line, quantity: 0 }]),
    "cart.lines[0].quantity: expected a number above 0, at most 1000000, found 0",
  ],
  [
    "an endless quantity, as 1e999 is in JSON",
    JSON.parse('{"placement": "cart", "cart": {"lines": [{"productId": "a", "quantity": 1e999}]}}'),
    "cart.lines[0].quantity: expected a number above 0, at most 1000000, found Infinity",
  ],
  [
    "a price in words",
    cart([{ ...line, price: "9,99" }]),
    'cart.lines[0].price: expected a number from 0 to 1000000000000, found "9,99"',
  ],
  [
    "a limit of 21",
    { placement: "cart", limit: 21 },
    "limit: expected a whole number from 1 to 20, found 21",
  ],
  [
    "a limit of 1.5",
    { placement: "cart", limit: 1.5 },
    "limit: expected a whole number from 1 to 20, found 1.5",
  ],
  ["fewer than none", { placement: "cart", min: -1 }, "min: expected a whole number from 0 to 20, found -1"],
  [
    "a country by its name",
    { placement: "home", country: "Austria" },
    'country: expected a country of two capital letters (ISO 3166-1 alpha-2), found "Austria"',
  ],
  [
    "a locale that Intl would throw at",
    { placement: "home", locale: "de-" },
    'locale: expected a language tag of BCP 47, at most 35 characters, such as nl or pt-BR, found "de-"',
  ],
  [
    "30 February",
    withOrder({ at: "2026-02-30T10:00:00Z" }),
    "customer.orders[0].at: expected a day or time in ISO 8601 with its zone, such as 2026-11-02T10:00:00Z, " +
      'found "2026-02-30T10:00:00Z"',
  ],
  [
    "a time without its zone",
    withOrder({ at: "2026-02-20T10:00:00" }),
    "customer.orders[0].at: expected a day or time in ISO 8601 with its zone, such as 2026-11-02T10:00:00Z, " +
      'found "2026-02-20T10:00:00"',
  ],
  [
    "more returned than bought",
    withOrder({ lines: [{ productId: "a", quantity: 2, price: 1, returned: 3 }] }),
    "customer.orders[0].lines[0].returned: expected at most the line's quantity, found 3",
  ],
  [
    "a stage nobody knows",
    { placement: "home", customer: { stage: "angry" } },
    "customer.stage: expected one of prospect, new, onboarding, active, loyal, lapsing, lapsed, " +
      'found "angry"',
  ],
  [
    "usage in words",
    { placement: "account", customer: { usage: { "seats a month": "many" } } },
    'customer.usage["seats a month"]: expected a number from -1000000000000 to 1000000000000, found "many"',
  ],
  [
    "a metric without a name",
    { placement: "account", customer: { usage: { "": 1 } } },
    'customer.usage[""]: expected a string that is not empty, found ""',
  ],
];

describe("a request with", () => {
  test.each(wrong)("%s is told so", (_, request, problem) => {
    expect(checkInput(OfferRequestSchema, request)).toEqual({ ok: false, problem });
  });
});

describe("a cart", () => {
  test("holds as many lines as the limit says and not one more", () => {
    const full = Array.from({ length: LIMITS.cartLines }, () => line);
    expect(checkInput(OfferRequestSchema, cart(full)).ok).toBe(true);
    expect(checkInput(OfferRequestSchema, cart([...full, line])).ok).toBe(false);
  });
});

describe("a batch", () => {
  test("names the request that is wrong", () => {
    const batch = { requests: [{ placement: "cart" }, { placement: "cart", limit: 0 }] };
    expect(checkInput(OfferBatchSchema, batch)).toEqual({
      ok: false,
      problem: "requests[1].limit: expected a whole number from 1 to 20, found 0",
    });
  });

  test("holds at most 20 requests", () => {
    const batch = { requests: Array.from({ length: 21 }, () => ({ placement: "cart" })) };
    expect(checkInput(OfferBatchSchema, batch)).toEqual({
      ok: false,
      problem: "requests: expected at most 20 requests, found a list of 21",
    });
  });
});

describe("a query string", () => {
  test("becomes a request whose numbers are numbers, without what is no part of it", () => {
    const query = { placement: "product", productId: "22423", limit: "3", min: "0", utm_source: "mail" };
    expect(checkInput(OfferQuerySchema, query)).toEqual({
      ok: true,
      value: { placement: "product", productId: "22423", limit: 3, min: 0 },
    });
  });

  test.each(["", "three", "-1", "1e1", "0x3", "21"])("does not take limit=%s", (limit) => {
    const checked = checkInput(OfferQuerySchema, { placement: "product", limit });
    expect(checked).toMatchObject({ ok: false });
    expect(checked).toHaveProperty(
      "problem",
      expect.stringContaining("limit: expected a whole number from 1 to 20, found "),
    );
  });
});
