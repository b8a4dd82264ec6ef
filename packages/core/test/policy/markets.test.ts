import { describe, expect, test } from "vitest";
import { completePolicy, type PolicyInput } from "../../src/index.ts";
import { lawOf } from "../../src/policy/markets.ts";

const law = (policy: PolicyInput) => lawOf(completePolicy(policy));
const STRICT = { priorPrice: true, disclosure: true };

describe("the law profile", () => {
  test.each(["EU", "DE", "FR", "GR", "EEA", "NO"])("of %s asks for the lowest price of 30 days", (market) => {
    expect(law({ market })).toEqual(STRICT);
  });

  test("of Britain and the States takes a genuine earlier price, and says what is personal", () => {
    expect(law({ market: "GB" })).toEqual({ priorPrice: false, disclosure: true });
    expect(law({ market: "US" })).toMatchObject({ priorPrice: false, disclosure: true });
    expect(law({ market: "US" }).words).toMatch(/^THIS PRICE WAS SET BY AN ALGORITHM/);
  });

  test("of a market that nobody knows, or that is misspelt, is the strictest", () => {
    for (const market of ["Germany", "de", "BR", "toString"]) expect(law({ market })).toEqual(STRICT);
  });

  test("without a market leaves savings to the offer, and keeps no personal price quiet", () => {
    expect(law({})).toEqual({ priorPrice: false, disclosure: true });
  });

  test("gives way to what the merchant says, part by part", () => {
    expect(law({ market: "DE", law: { priorPrice: false } })).toEqual({
      priorPrice: false,
      disclosure: true,
    });
    expect(law({ market: "GB", law: { priorPrice: true, disclosure: false } })).toEqual({
      priorPrice: true,
      disclosure: false,
    });
    expect(law({ law: { priorPrice: true } })).toEqual(STRICT);
  });
});
