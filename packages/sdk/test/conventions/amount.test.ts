import { fromGa4 } from "@basketwise/sdk/ga4";
import { describe, expect, test } from "vitest";

/** What a page's amount is read as, with the currency it names. */
function read(value: unknown) {
  const [event] = fromGa4("view_item", { value, items: [{ item_id: "a" }] }, { currency: "EUR" });
  return event && "value" in event ? [event.value, event.currency] : undefined;
}

describe("amounts as pages write them", () => {
  test.each<[unknown, number, string]>([
    [12.9, 12.9, "EUR"],
    [0, 0, "EUR"],
    ["12.90", 12.9, "EUR"],
    ["12.90 GBP", 12.9, "GBP"],
    ["usd 5", 5, "USD"],
    ["£1,299.00", 1299, "EUR"],
    ["1,299", 1299, "EUR"],
    ["1,299,000.50", 1299000.5, "EUR"],
    ["12,90", 12.9, "EUR"],
    ["1.299,00 €", 1299, "EUR"],
    ["1.299.000", 1299000, "EUR"],
    ["1 299,00", 1299, "EUR"],
    ["1\u00a0299,00", 1299, "EUR"],
    ["1'299.50 CHF", 1299.5, "CHF"],
    ["0,125", 0.125, "EUR"],
    ["1.299", 1.299, "EUR"],
  ])("%s is %d in %s", (value, amount, currency) => {
    expect(read(value)).toEqual([amount, currency]);
  });

  test.each([
    ["free"],
    ["-5"],
    [-5],
    ["12.90.1"],
    ["1,2,3"],
    ["12 90"],
    [Number.NaN],
    [""],
    [true],
    [{}],
    ["1e5"],
  ])("%s is no amount", (value) => {
    expect(read(value)).toBeUndefined();
  });
});
