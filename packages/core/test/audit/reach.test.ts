import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGrounded } from "../../src/audit/grounded.ts";
import { type Reach, reach } from "../../src/audit/reach.ts";
import type { Answered } from "../../src/audit/shape.ts";
import { TECHNIQUES } from "../../src/model/codes.ts";
import { answered, manyAnswers } from "./shared/answers.ts";

function reachOf(answers: readonly Answered[]): Reach {
  const tally = reach();
  for (const one of answers) tally.add(one);
  return tally.result();
}

describe("an offer by complement or better", () => {
  test("is any but what is only alike, wanted by anybody, or lies at the till", () => {
    const others = TECHNIQUES.filter((technique) => !isGrounded(answered({ technique }).response));
    expect(others).toEqual(["similar", "impulse", "popular"]);
  });

  test("is not taken for granted of a merchant's own technique, nor of an answer without offers", () => {
    expect(isGrounded(answered({ technique: "horoscope" }).response)).toBe(false);
    expect(isGrounded(answered({ technique: "constructor" }).response)).toBe(false);
    expect(isGrounded(answered({}).response)).toBe(false);
  });
});

describe("the reach", () => {
  test("is counted of all answers, and of those whose basket has a tie", () => {
    const complement = { technique: "complement", offers: [{}] };
    const popular = { technique: "popular", offers: [{}] };
    expect(
      reachOf([
        answered({ ...complement, tied: true }),
        answered({ ...popular, tied: true }),
        answered({ ...popular }),
        answered({ tied: true }),
      ]),
    ).toEqual({
      asked: 4,
      offered: 3,
      grounded: 1,
      tied: 3,
      groundedOfTied: 1,
      byTechnique: { popular: 2, complement: 1 },
    });
  });

  test("of no answers is nothing", () => {
    expect(reachOf([])).toMatchObject({ asked: 0, offered: 0, byTechnique: {} });
  });

  test("adds up: techniques to what is offered, and no more is grounded than offered", () => {
    fc.assert(
      fc.property(manyAnswers, (answers) => {
        const found = reachOf(answers);
        const counts = Object.values(found.byTechnique);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found.offered);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        expect(found.offered).toBe(answers.filter(({ response }) => response.offers.length > 0).length);
        expect(found.groundedOfTied).toBe(
          answers.filter(({ response, tied }) => tied && isGrounded(response)).length,
        );
        expect(found.grounded).toBeLessThanOrEqual(found.offered);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
