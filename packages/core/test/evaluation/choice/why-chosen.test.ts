import { describe, expect, test } from "vitest";
import type { Chosen } from "../../../src/evaluation/choice/choose-measure.ts";
import { whyChosen } from "../../../src/evaluation/choice/why-chosen.ts";

const counts = {
  spec: { measure: "damped-confidence", parameters: { size: 0.5 } },
  value: 0.38,
} as const;

const chosen: Chosen = {
  spec: { measure: "slim", parameters: { ridge: 60, size: 1 } },
  value: 0.4,
  popularity: 0.3,
  heldOut: 2400,
  baskets: 800,
  parts: 1,
  tried: 31,
  counts,
};

describe("why a ranking was chosen for a build", () => {
  test("is three sentences with the numbers that chose it", () => {
    expect(whyChosen(chosen, "time")).toEqual([
      "slim (size 1, ridge 60) was chosen: of 31 rankings tried on the last fifth of the orders none found clearly more: it found 40.0 % of the 2,400 items held out there among its first ten.",
      "The best by counts alone, damped-confidence (size 0.5), found 38.0 %, and popularity alone found 30.0 %.",
      "Other orders would move each of these shares by some ±3.4 points (95 %, 800 baskets), and the best of 31 tells its own a little too high; `basketwise evaluate` tries the same choice on orders that it never saw.",
    ]);
  });

  test("says on which orders it was tried", () => {
    const on = (...[change, by]: [Partial<Chosen>, "time" | "random"]) =>
      / tried on (.*?) none found/.exec(whyChosen({ ...chosen, ...change }, by)[0] ?? "")?.[1];
    expect(on({}, "time")).toBe("the last fifth of the orders");
    expect(on({}, "random")).toBe("a fifth of the orders");
    expect(on({ parts: 5 }, "random")).toBe("each fifth of the orders in turn");
  });

  test("says where the counts alone did best", () => {
    const [, beside] = whyChosen({ ...chosen, ...counts }, "random");
    expect(beside).toBe(
      "No linear model on top of the counts found more, and popularity alone found 30.0 %.",
    );
  });

  test("is one sentence where there was too little to choose by", () => {
    const few: Chosen = {
      spec: { measure: "damped-confidence", parameters: {} },
      value: Number.NaN,
      popularity: Number.NaN,
      heldOut: 22,
      baskets: 22,
      parts: 0,
      tried: 0,
      counts: undefined,
    };
    expect(whyChosen(few, "time")).toEqual([
      "damped-confidence is the default: 22 items could be held out to choose by, and it takes 200.",
    ]);
  });
});
