import {
  completePolicy,
  DEFAULT_POLICY,
  namedPolicy,
  type PolicyInput,
  policyText,
  unnamedText,
} from "@basketwise/core";
import fc from "fast-check";
import { expect, test } from "vitest";

/** A value of JSON with its fields in another order, all the way down. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, shuffled(one)] as const)
      .reverse(),
  );
}

const anything = fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<PolicyInput>;

test("a policy is the same text in whatever order its fields were given, and another one another text", () => {
  fc.assert(
    fc.property(anything, (policy) => {
      const text = policyText(policy);
      expect(policyText(shuffled(policy) as PolicyInput)).toBe(text);
      // JSON knows no -0.
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(policy)));
    }),
    { seed: 4 },
  );
  expect(policyText({ compatibility: { mustMatch: ["a", "b"] } })).not.toBe(
    policyText({ compatibility: { mustMatch: ["b", "a"] } }),
  );
});

test("a policy keeps its own version, and gets one of its content where it has none", () => {
  expect(namedPolicy({ version: "p1", trade: "saas" }, "0123456789abcdef0123")).toEqual({
    version: "p1",
    trade: "saas",
  });
  expect(namedPolicy({ trade: "saas" }, "0123456789abcdef0123").version).toBe("0123456789abcdef");
  expect(unnamedText({ version: "p1", trade: "saas" })).toBe(unnamedText({ trade: "saas" }));
});

test("what a policy leaves out is filled in from another one, field by field and placement by placement", () => {
  const base = completePolicy({
    version: "base",
    anchor: { maxShare: 0.2, floor: 3 },
    placements: { cart: { limit: 5 }, shelf: { techniques: ["popular"], limit: 7 } },
  });
  const laid = completePolicy({ anchor: { maxShare: 0.4 }, placements: { shelf: { min: 2 } } }, base);
  expect(laid.version).toBe("base");
  expect(laid.anchor).toEqual({ ...DEFAULT_POLICY.anchor, maxShare: 0.4, floor: 3 });
  expect(laid.placements.cart?.limit).toBe(5);
  expect(laid.placements.shelf).toEqual({ techniques: ["popular"], limit: 7, min: 2 });
  expect(laid.placements.home).toEqual(DEFAULT_POLICY.placements.home);
  expect(completePolicy({}, base)).toEqual(base);
});
