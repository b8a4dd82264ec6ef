import { describe, expect, test } from "vitest";
import { KNOBS } from "../../src/audit/knobs.ts";
import type { PolicyInput } from "../../src/model/policy.ts";
import { completePolicy } from "../../src/policy/complete-policy.ts";
import { checkInput } from "../../src/schema/check-input.ts";
import { PolicySchema } from "../../src/schema/index.ts";

const scale = { smallAmount: 0.85 };

/** One step of all knobs, from where a policy has them. */
function steps(input: PolicyInput): (readonly [name: string, from: number | undefined, to: number])[] {
  return KNOBS.flatMap(({ name, turn }) => {
    const turned = turn(completePolicy(input), scale);
    return turned ? [[name, turned.from, turned.to] as const] : [];
  });
}

describe("a knob", () => {
  test("goes one step on from the defaults, from nothing where it is not set", () => {
    expect(steps({})).toEqual([
      ["anchor.maxShare", 0.3, 0.35],
      ["anchor.floor", 0, 0.85],
      ["evidence.minBaskets", 5, 4],
      ["evidence.minBaskets", 5, 6],
      ["upgrade.maxUplift", 0.6, 0.7],
      ["bundle.percent", undefined, 5],
      ["secondItem.percent", undefined, 10],
      ["secondItem.maxShare", 0.1, 0.15],
      ["impulse.maxShare", 0.1, 0.15],
    ]);
  });

  test("stays within its ends, and at an end has no step", () => {
    const names = steps({
      anchor: { maxShare: 1 },
      evidence: { minBaskets: 1 },
      bundle: { percent: 98 },
    });
    expect(names).not.toContainEqual(["anchor.maxShare", 1, expect.anything()]);
    expect(names).toContainEqual(["evidence.minBaskets", 1, 2]);
    expect(names.filter(([name]) => name === "evidence.minBaskets")).toHaveLength(1);
    expect(names).toContainEqual(["bundle.percent", 98, 100]);
  });

  test("changes its own number and nothing else, and what comes of it is a policy", () => {
    const before = completePolicy({ bundle: { percent: 5 }, secondItem: { percent: 20 } });
    for (const { name, turn } of KNOBS) {
      const { policy, to } = turn(before, scale) ?? { policy: before, to: Number.NaN };
      const [section = "", field = ""] = name.split(".");
      const own = before[section as "anchor"];
      expect(policy).toEqual({ ...before, [section]: { ...own, [field]: to } });
      expect(checkInput(PolicySchema, JSON.parse(JSON.stringify(policy)))).toMatchObject({ ok: true });
    }
  });
});
