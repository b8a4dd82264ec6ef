import { expect, test } from "vitest";
import { countryCode } from "../../src/orders/country-code.ts";

test.each([
  ["United Kingdom", "GB"],
  ["EIRE", "IE"],
  ["RSA", "ZA"],
  ["USA", "US"],
  ["de", "DE"],
  ["Deutschland", "DE"],
  ["Czech Republic", "CZ"],
  ["Channel Islands", "GG"],
  [" Netherlands ", "NL"],
])("%s is %s", (name, code) => {
  expect(countryCode(name)).toBe(code);
});

test.each(["European Community", "Unspecified", "", "EU", "SU"])("%j is no country", (name) => {
  expect(countryCode(name)).toBeUndefined();
});
