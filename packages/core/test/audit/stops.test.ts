import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answered } from "../../src/audit/shape.ts";
import { type Stops, stops } from "../../src/audit/stops.ts";
import { RULES } from "../../src/model/codes.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { answerIn, law, triedIn } from "../laws/check.ts";
import { answered, manyAnswers } from "./shared/answers.ts";

function stopsOf(answers: readonly Answered[]): Stops {
  const tally = stops();
  for (const one of answers) tally.add(one);
  return tally.result();
}

describe("what a rule costs", () => {
  test("is what it stops, what it alone stops, and what has no offer for it alone", () => {
    const costs = stopsOf([
      answered({ withheld: [["price-anchor"], ["price-anchor", "low-evidence"], ["low-evidence", "owned"]] }),
      answered({ technique: "complement", offers: [{}], withheld: [["price-anchor"], ["over-limit"]] }),
    ]);
    expect(costs).toEqual({
      candidates: 6,
      rules: [
        { rule: "price-anchor", candidates: 3, alone: 2, emptied: 1 },
        { rule: "low-evidence", candidates: 2, alone: 0, emptied: 0 },
        { rule: "owned", candidates: 1, alone: 0, emptied: 0 },
      ],
    });
  });

  test("counts an answer once, however many candidates the rule takes from it", () => {
    expect(stopsOf([answered({ withheld: [["margin"], ["margin"], ["margin"]] })]).rules).toEqual([
      { rule: "margin", candidates: 3, alone: 3, emptied: 1 },
    ]);
  });

  test("is what a slow count by hand says", () => {
    fc.assert(
      fc.property(manyAnswers, (answers) => {
        const judging = RULES.filter((rule) => rule !== "technique-order" && rule !== "over-limit");
        const stopped = ({ response }: Answered) =>
          (response.withheld ?? []).map(({ rules }) =>
            rules.map(({ rule }) => rule).filter((rule) => (judging as readonly string[]).includes(rule)),
          );
        const byHand = judging.flatMap((rule) => {
          const candidates = answers.flatMap(stopped).filter((codes) => codes.includes(rule)).length;
          const isAlone = (codes: readonly string[]) => codes.length === 1 && codes[0] === rule;
          const alone = answers.flatMap(stopped).filter(isAlone).length;
          const empty = answers.filter(({ response }) => response.offers.length === 0);
          const emptied = empty.filter((one) => stopped(one).some(isAlone)).length;
          return candidates > 0 ? [{ rule, candidates, alone, emptied }] : [];
        });
        const { rules } = stopsOf(answers);
        expect(new Set(rules)).toEqual(new Set(byHand));
        expect(rules.map(({ emptied }) => emptied)).toEqual(
          rules.map(({ emptied }) => emptied).toSorted((a, b) => b - a),
        );
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test("is told by the playbook: without a rule that empties an answer the answer has an offer", () => {
    let emptied = 0;
    law((shop, request) => {
      const { min = 1, limit = 3 } = { ...shop.policy.placements[request.placement], ...request };
      // Where fewer than so many are none, one more survivor may be too few; a ladder of one is none either.
      if (min > 1 || limit === 0 || triedIn(shop, request).includes("ladder")) return;
      const asked = { ...request, explain: true };
      const response = answerIn(shop, asked);
      if (response.offers.length > 0) return;
      for (const { rule, emptied: isEmptied } of stopsOf([{ response, basketValue: 0, tied: false }]).rules) {
        const rules = PLAYBOOK.rules.filter(({ code }) => code !== rule);
        const without = answerIn(shop, request, { ...PLAYBOOK, rules });
        expect(without.offers.length > 0).toBe(isEmptied === 1);
        emptied += isEmptied;
      }
    });
    expect(emptied).toBeGreaterThan(20);
  });
});
