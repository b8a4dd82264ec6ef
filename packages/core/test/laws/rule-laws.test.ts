import { describe, expect, test } from "vitest";
import { RULES, TECHNIQUES } from "../../src/model/codes.ts";
import type { Facts, Withheld } from "../../src/model/response.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import type { Rule } from "../../src/rules/shape.ts";
import type { Situation } from "../../src/situation/situation.ts";
import type { Candidate, Technique } from "../../src/techniques/shape.ts";
import { answerIn, law, situationIn } from "./check.ts";

/** Something that a technique proposes where it may be stopped. */
interface Proposal {
  readonly candidate: Candidate;
  readonly situation: Situation;
  readonly technique: Technique;
}

let known: Proposal[] | undefined;

/** All that any technique proposes in any generated shop. */
function proposals(): Proposal[] {
  if (known) return known;
  const all: Proposal[] = [];
  law((shop, request) => {
    const situation = situationIn(shop, request);
    for (const technique of PLAYBOOK.techniques)
      for (const candidate of technique.propose(situation)) all.push({ candidate, situation, technique });
  });
  known = all;
  return all;
}

let stopped: Withheld[] | undefined;

/** All that is withheld in any generated shop. */
function withheld(): Withheld[] {
  if (stopped) return stopped;
  const all: Withheld[] = [];
  law((shop, request) => all.push(...(answerIn(shop, request).withheld ?? [])));
  stopped = all;
  return all;
}

/** What a rule says of all that it looks at. */
function verdicts(rule: Rule): { readonly detail: Facts | undefined; readonly proposal: Proposal }[] {
  return proposals()
    .filter(({ technique }) => rule.binds(technique))
    .map((proposal) => ({
      detail: rule.check(proposal.candidate, proposal.situation, proposal.technique),
      proposal,
    }));
}

const isFact = (value: unknown) =>
  typeof value === "number"
    ? Number.isFinite(value)
    : ["string", "boolean"].includes(typeof value) || Array.isArray(value);

describe.each(PLAYBOOK.rules.map((rule) => ({ code: rule.code, rule })))(
  "the rule $code",
  ({ code, rule }) => {
    test("stops something in some generated shop, and lets something pass", () => {
      const all = verdicts(rule);
      const stopped = all.filter(({ detail }) => detail).length;
      expect({ stops: stopped > 0, passes: stopped < all.length }).toEqual({ stops: true, passes: true });
    });

    test("stops nothing where it does not apply", () => {
      const idle = verdicts(rule).filter(({ proposal }) => rule.applies?.(proposal.situation) === false);
      expect(idle.filter(({ detail }) => detail)).toHaveLength(0);
    });

    test("says the same when it is asked again", () => {
      const first = verdicts(rule).map(({ detail }) => detail);
      expect(JSON.stringify(verdicts(rule).map(({ detail }) => detail))).toBe(JSON.stringify(first));
    });

    test("gives numbers and words that can be shown, and never a cost", () => {
      const facts = verdicts(rule).flatMap(({ detail }) => Object.entries(detail ?? {}));
      expect(facts.filter(([key, value]) => key === "cost" || !isFact(value))).toEqual([]);
    });

    test("withholds only candidates of techniques that it binds", () => {
      const bound = new Set(PLAYBOOK.techniques.filter((one) => rule.binds(one)).map((one) => one.code));
      const own = withheld().filter(({ rules }) => rules.some((stop) => stop.rule === code));
      expect(own.length).toBeGreaterThan(0);
      expect(own.filter(({ technique }) => !bound.has(technique))).toEqual([]);
    });
  },
);

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
