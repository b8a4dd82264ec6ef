import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byPlacement } from "../../src/audit/by-placement.ts";
import { isGrounded } from "../../src/audit/grounded.ts";
import { reach } from "../../src/audit/reach.ts";
import { shown } from "../../src/audit/shown.ts";
import { answered, manyAnswers, piece } from "./shared/answers.ts";

describe("how often a product is offered", () => {
  test("counts answers and not pieces, companions too, the most offered first", () => {
    const tally = shown();
    tally.add(
      answered({ offers: [{ products: [piece("tea"), piece("cup")] }, { products: [piece("tea")] }] }),
    );
    tally.add(
      answered({
        offers: [
          { products: [piece("pot")], companion: { productId: "tea", title: "Tea", price: 1, reasons: [] } },
        ],
      }),
    );
    expect([...tally.result()]).toEqual([
      ["tea", 2],
      ["cup", 1],
      ["pot", 1],
    ]);
  });

  test("leaves out the answers that are not wanted", () => {
    const tally = shown(isGrounded);
    tally.add(answered({ technique: "popular", offers: [{ products: [piece("tea")] }] }));
    tally.add(answered({ technique: "complement", offers: [{ products: [piece("cup")] }] }));
    expect([...tally.result()]).toEqual([["cup", 1]]);
  });
});

describe("a tally by placement", () => {
  test("is for each placement the tally of its own answers", () => {
    fc.assert(
      fc.property(manyAnswers, (answers) => {
        const tally = byPlacement(reach);
        for (const one of answers) tally.add(one);
        const found = tally.result();
        for (const placement of ["product", "cart", "home"]) {
          const own = answers.filter(({ response }) => response.placement === placement);
          const alone = reach();
          for (const one of own) alone.add(one);
          expect(found.get(placement)).toEqual(own.length > 0 ? alone.result() : undefined);
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
