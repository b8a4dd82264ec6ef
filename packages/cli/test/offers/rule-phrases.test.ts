import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  completePolicy,
  decide,
  type Facts,
  PLAYBOOK,
  RULES,
  type RuleCode,
  type Scenario,
  scenarioGraph,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { describeFacts, describeStop } from "../../src/offers/rule-phrases.ts";
import { wordsFor } from "../../src/offers/words.ts";
import { findScenarioFiles } from "../../src/scenarios/find-scenario-files.ts";

const TITLES: Readonly<Record<string, string>> = {
  phone: "The phone",
  case: "The case",
  tv: "The television",
};
const words = wordsFor("EUR", (id) => TITLES[id]);

/** The candidate that is stopped. */
const ONE = { productId: "case", technique: "complement" };

describe("a rule's numbers in words:", () => {
  const table: readonly (readonly [rule: RuleCode, detail: Facts, said: string])[] = [
    [
      "low-evidence",
      { baskets: 1, minBaskets: 5, z: 3.1, minZ: 1.645 },
      "seen together once, at least 5 are needed",
    ],
    [
      "low-evidence",
      { baskets: 12, minBaskets: 5, z: 0.81234, minZ: 1.645 },
      "seen together 12 times, which is no more than chance: z 0.8123, above 1.645 is needed",
    ],
    [
      "price-anchor",
      { price: 12.75, value: 1115.9, maxShare: 0.3 },
      "costs €12.75, at most 30% of the basket's €1,115.90",
    ],
    ["dearer-than-main", { price: 300, mainPrice: 300 }, "costs €300.00, the main item €300.00"],
    ["uplift", { uplift: 0.853, maxUplift: 0.6 }, "costs 85.3% more, at most 60%"],
    ["uplift", { benefits: 0 }, "names no benefit for its price"],
    ["incompatible", { conflictsWith: "phone" }, "does not go with The phone"],
    ["incompatible", { feature: "season", differsFrom: "phone" }, "has another season than The phone"],
    [
      "incompatible",
      { madeFor: ["phone", "group:phones"] },
      "made for The phone or group:phones, none of which is there",
    ],
    ["off-goal", { goals: ["relax"], aims: ["grow", "save"] }, "serves relax, wanted is grow or save"],
    ["essential", { productId: "case" }, "what is chosen does not work without it: shown as required"],
    ["excluded", { productId: "case" }, "the request excludes it"],
    ["in-cart", { productId: "case" }, "in the basket already"],
    ["owned", { productId: "case" }, "the customer has it"],
    ["out-of-stock", { productId: "tv" }, "The television: out of stock"],
    ["margin", { productId: "case", floor: 0.05 }, "would sell at less than 5% above its cost"],
    ["budget", { added: 40, budget: 20 }, "adds €40.00, the budget is €20.00"],
    ["audience", { forSegments: ["loyal", "vip"] }, "only for loyal or vip"],
    [
      "audience",
      { audience: "serial-returner", orders: 3, returnedShare: 0.625 },
      "serial-returner: 62.5% returned of 3 orders",
    ],
    [
      "audience",
      { audience: "support-heavy", orders: 1, supportContacts: 4 },
      "support-heavy: 4 support contacts for 1 order",
    ],
    [
      "audience",
      { audience: "discount-seeker", orders: 5, discountedShare: 0.8 },
      "discount-seeker: 80% of 5 orders discounted",
    ],
    [
      "audience",
      { audience: "fixed-budget", orders: 4, lowest: 50, highest: 54.5 },
      "fixed-budget: 4 orders of €50.00 to €54.50",
    ],
    [
      "too-early",
      { stage: "onboarding", until: ["value-seen", "referred", "expanding"] },
      "still onboarding, until value-seen, referred or expanding",
    ],
    ["not-now", { signal: "hesitant" }, "the customer is hesitant"],
    ["not-now", { stage: "new" }, "the customer is new"],
    ["not-now", { owned: "phone" }, "the customer has The phone already"],
    ["not-now", { days: 1.2, waitDays: 14 }, "the order is 1 day old, a second shipment waits 14 days"],
    ["fatigue", { productId: "case", shown: 3, times: 3, days: 7 }, "shown 3 times in 7 days"],
    [
      "dismissed",
      { productId: "case", at: "2026-11-01T10:00:00Z", days: 30 },
      "dismissed on 2026-11-01, rests 30 days",
    ],
    [
      "dismissed",
      { price: 25, tooDear: 20, days: 30 },
      "costs €25.00, and €20.00 was too dear in the last 30 days",
    ],
    ["no-consent", { restsOn: "order" }, "rests on what is known of the customer (order), without consent"],
    ["hidden", { productId: "case" }, "hidden by the merchant"],
    ["hidden", { productId: "case", for: "phone" }, "hidden by the merchant beside The phone"],
    ["technique-order", { technique: "upgrade" }, "upgrade comes first"],
    ["over-limit", { rank: 4, limit: 3 }, "number 4, 3 are shown"],
    ["over-limit", { rank: 3, limit: 3, explored: "tv" }, "The television took its place by chance"],
    ["over-limit", { sameGroupAs: "phone" }, "the same thing as The phone"],
    ["over-limit", { survivors: 1, limit: 3, min: 2 }, "1 left, fewer than 2 are none"],
    ["over-limit", { survivors: 1 }, "1 left, too few to show together"],
  ];
  test.each(table)("%s %j: %s", (rule, detail, said) => {
    expect(describeStop({ rule, detail }, ONE, words)).toBe(`${rule}: ${said}`);
  });

  test("a second item is measured by the basket with it", () => {
    const stop = { rule: "price-anchor", detail: { price: 30, value: 130, maxShare: 0.1 } };
    expect(describeStop(stop, { ...ONE, technique: "second-item" }, words)).toBe(
      "price-anchor: costs €30.00, at most 10% of the basket with it, €130.00",
    );
  });

  test("every rule has them", () => {
    expect([...new Set(table.map(([rule]) => rule))].sort()).toEqual([...RULES].sort());
  });

  test("a merchant's own rule is said by its numbers, and so is a detail that no phrase knows", () => {
    expect(describeStop({ rule: "no-alcohol", detail: { age: 17, least: 18 } }, ONE, words)).toBe(
      "no-alcohol: age 17, least 18",
    );
    expect(describeStop({ rule: "constructor", detail: {} }, ONE, words)).toBe("constructor");
    expect(describeStop({ rule: "budget", detail: { left: 3 } }, ONE, words)).toBe("budget: left 3");
  });
});

test("whatever the rules say in the scenarios of the playbook is said in words", async () => {
  const folder = fileURLToPath(new URL("../../../core/scenarios", import.meta.url));
  const met = new Set<string>();
  for (const file of await findScenarioFiles([folder])) {
    const scenario = JSON.parse(readFileSync(file, "utf8")) as Scenario;
    const context = {
      graph: scenarioGraph(scenario),
      policy: completePolicy(scenario.policy),
      playbook: PLAYBOOK,
      at: Date.parse(scenario.at),
      requestId: "r",
    };
    const { withheld = [] } = decide({ ...scenario.request, explain: true }, context);
    for (const one of withheld) {
      for (const stop of one.rules) {
        const said = describeStop(stop, one, words);
        expect(said).not.toMatch(/undefined|NaN|\[object/);
        expect(said).not.toBe(`${stop.rule}: ${describeFacts(stop.detail, words)}`);
        met.add(stop.rule);
      }
    }
  }
  expect(met.size).toBeGreaterThan(15);
});
