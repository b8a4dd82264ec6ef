import { checkInput, PolicySchema } from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../src/policy/default-policy.ts";

const wrong: readonly [policy: unknown, problem: string][] = [
  [{ anchor: { maxShare: 3 } }, "anchor.maxShare: expected a number from 0 to 1, found 3"],
  [{ anchor: { maxShar: 0.3 } }, "anchor.maxShar: unknown field"],
  [{ ancor: {} }, "ancor: unknown field"],
  [{ upgrade: { maxUplift: 60 } }, "upgrade.maxUplift: expected a number from 0 to 10, found 60"],
  [{ bundle: { percent: 101 } }, "bundle.percent: expected a number of percent from 0 to 100, found 101"],
  [
    { evidence: { minBaskets: 2.5 } },
    "evidence.minBaskets: expected a whole number from 0 to 1000000000, found 2.5",
  ],
  [
    { placements: { "my page": { limit: 0 } } },
    'placements["my page"].limit: expected a whole number from 1 to 20, found 0',
  ],
  [{ placements: { drawer: { technique: [] } } }, "placements.drawer.technique: unknown field"],
  [
    { multibuy: [{ quantity: 6, percent: 20 }] },
    "multibuy[0]: expected the productId or category that it is for",
  ],
  [
    { merchandising: [{ effect: "hide" }] },
    "merchandising[0]: expected productIds or a category that it is for",
  ],
  [
    { rewards: [{ code: "THANKS", validDays: 0 }] },
    "rewards[0].validDays: expected a whole number of days from 1 to 36500, found 0",
  ],
  [{ bundles: [{ percent: 10 }] }, "bundles[0].productIds: is missing"],
  [{ trade: "retial" }, 'trade: expected one of retail, saas, found "retial"'],
  [{ currency: "euro" }, 'currency: expected a currency of three capital letters (ISO 4217), found "euro"'],
];

describe("a policy", () => {
  test.each(wrong)("%j is refused with the path", (policy, problem) => {
    expect(checkInput(PolicySchema, policy)).toEqual({ ok: false, problem });
  });

  test("may say nothing", () => {
    expect(checkInput(PolicySchema, {})).toEqual({ ok: true, value: {} });
  });

  test("may say all that the default policy says", () => {
    expect(checkInput(PolicySchema, DEFAULT_POLICY)).toEqual({ ok: true, value: DEFAULT_POLICY });
  });
});
