import { describe, expect, test } from "vitest";
import { RULES, TECHNIQUES } from "../../src/model/codes.ts";
import type { Facts } from "../../src/model/response.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import type { Rule } from "../../src/rules/shape.ts";
import type { Situation } from "../../src/situation/situation.ts";
import type { Candidate } from "../../src/techniques/shape.ts";
import { answerIn, law, situationIn } from "./check.ts";

interface Verdict {
  readonly detail: Facts | undefined;
  readonly again: Facts | undefined;
  readonly candidate: Candidate;
  readonly situation: Situation;
}

/** Holds a law against what a rule says of every candidate of every technique that it binds. */
function verdicts(rule: Rule, holds: (verdict: Verdict) => void): void {
  law((shop, request) => {
    const situation = situationIn(shop, request);
    for (const technique of PLAYBOOK.techniques.filter((one) => rule.binds(one))) {
      for (const candidate of technique.propose(situation)) {
        const detail = rule.check(candidate, situation, technique);
        holds({ detail, again: rule.check(candidate, situation, technique), candidate, situation });
      }
    }
  });
}

const isFact = (value: unknown) =>
  typeof value === "number" ? Number.isFinite(value) : ["string", "boolean"].includes(typeof value) || Array.isArray(value);

describe.each(PLAYBOOK.rules.map((rule) => ({ code: rule.code, rule })))("the rule $code", ({ code, rule }) => {
  test("stops something in some generated shop, and lets something pass", () => {
    const counts = { stopped: 0, passed: 0 };
    verdicts(rule, ({ detail }) => counts[detail ? "stopped" : "passed"]++);
    expect({ stops: counts.stopped > 0, passes: counts.passed > 0 }).toEqual({ stops: true, passes: true });
  });

  test("stops nothing where it does not apply", () => {
    verdicts(rule, ({ detail, situation }) => {
      if (rule.applies?.(situation) === false) expect(detail).toBeUndefined();
    });
  });

  test("says the same when it is asked again", () => {
    verdicts(rule, ({ detail, again }) => expect(again).toEqual(detail));
  });

  test("gives numbers and words that can be shown, and never a cost", () => {
    verdicts(rule, ({ detail = {} }) => {
      expect(Object.entries(detail).filter(([, value]) => !isFact(value))).toEqual([]);
      expect(detail).not.toHaveProperty("cost");
    });
  });

  test("withholds only candidates of techniques that it binds", () => {
    const bound = new Set(PLAYBOOK.techniques.filter((one) => rule.binds(one)).map((one) => one.code));
    law((shop, request) => {
      for (const { technique, rules } of answerIn(shop, request).withheld ?? [])
        if (rules.some((stop) => stop.rule === code)) expect(bound).toContain(technique);
    });
  });
});

describe("the playbook", () => {
  test("names every technique and every rule once, by the contract's codes", () => {
    const techniques = PLAYBOOK.techniques.map(({ code }) => code);
    const rules = [...PLAYBOOK.rules, ...PLAYBOOK.selection].map(({ code }) => code);
    expect(techniques).toHaveLength(new Set(techniques).size);
    expect(rules).toHaveLength(new Set(rules).size);
    expect(TECHNIQUES).toEqual(expect.arrayContaining(techniques));
    expect(RULES).toEqual(expect.arrayContaining(rules));
  });
});
