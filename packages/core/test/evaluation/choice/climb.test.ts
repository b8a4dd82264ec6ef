import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Axis } from "../../../src/evaluation/choice/axes.ts";
import { climb } from "../../../src/evaluation/choice/climb.ts";
import type { Tried } from "../../../src/evaluation/choice/trial.ts";
import type { MeasureSpec, Power } from "../../../src/graph/weighing/spec.ts";

type Parameters = MeasureSpec["parameters"];

/** A made-up land: how high each ranking stands, and under which power it does. */
interface Land {
  readonly height: (parameters: Parameters) => number;
  readonly power?: Power;
}

const NAMES = ["damping", "size", "shrink"];

/** Axes of some values each, and on each the places where a climb begins and where the land is highest. */
const hills = fc
  .array(
    fc.integer({ min: 1, max: 6 }).chain((length) =>
      fc.record({
        length: fc.constant(length),
        start: fc.nat({ max: length - 1 }),
        top: fc.nat({ max: length - 1 }),
      }),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => list.map((hill, i) => ({ ...hill, axis: axis(NAMES[i] ?? "", hill.length) })));

function axis(name: string, length: number): Axis {
  return { name, values: Array.from({ length }, (_, place) => place * 10) };
}

/** Climbs, and tells where that ended and all that was asked for, batch by batch. */
function climbed(
  from: Parameters | readonly Parameters[],
  axes: readonly Axis[],
  least: number,
  { height, power = 1 }: Land,
) {
  const several: readonly Parameters[] = Array.isArray(from) ? from : [from];
  const batches: MeasureSpec[][] = [];
  const starts = several.map((own): MeasureSpec => ({ measure: "damped-confidence", parameters: own }));
  const search = climb(starts, axes, least);
  let step = search.next();
  while (!step.done) {
    batches.push([...step.value]);
    step = search.next(
      step.value.map(
        ({ measure, parameters: own }): Tried => ({
          spec: { measure, parameters: { ...own, power } },
          value: height(withoutPower(own)),
        }),
      ),
    );
  }
  return {
    best: step.value,
    batches,
    asked: batches.flat().map(({ parameters }) => withoutPower(parameters)),
  };
}

function withoutPower({ power: _, ...rest }: Parameters): Parameters {
  return rest;
}

describe("a climb over rankings", () => {
  test("reaches the top of a hill along its axes, one value after another", () => {
    fc.assert(
      fc.property(hills, (made) => {
        const start = Object.fromEntries(made.map(({ axis: { name }, start: at }) => [name, at * 10]));
        const tops = Object.fromEntries(made.map(({ axis: { name }, top }) => [name, top * 10]));
        const height = (own: Parameters) =>
          0 - made.reduce((sum, { axis: { name }, top }) => sum + Math.abs((own[name] ?? 0) / 10 - top), 0);
        const { best, asked } = climbed(
          start,
          made.map((hill) => hill.axis),
          0.5,
          { height },
        );
        expect(withoutPower(best.spec.parameters)).toEqual(tops);
        expect(best.value).toBe(0);
        expect(asked[0]).toEqual(start);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("over any land tries nothing twice, and ends no lower than it began, on what it was told", () => {
    fc.assert(
      fc.property(hills, fc.nat(), (made, salt) => {
        const start = Object.fromEntries(made.map(({ axis: { name }, start: at }) => [name, at * 10]));
        const height = (own: Parameters) => heightOf(own, salt);
        const { best, asked } = climbed(
          start,
          made.map((hill) => hill.axis),
          0.01,
          { height, power: 2 },
        );
        const names = asked.map((own) => JSON.stringify(Object.entries(own).sort()));
        expect(new Set(names).size).toBe(names.length);
        expect(names.length).toBeLessThanOrEqual(made.reduce((all, { length }) => all * length, 1));
        expect(best.value).toBeGreaterThanOrEqual(height(start));
        expect(best.value).toBe(height(withoutPower(best.spec.parameters)));
        expect(best.spec.parameters.power).toBe(2);
        expect(asked).toContainEqual(withoutPower(best.spec.parameters));
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  test("asks for the neighbours of where it stands at once, so that they can be tried side by side", () => {
    const { batches } = climbed({ size: 20 }, [axis("size", 5)], 0.5, { height: () => 0 });
    expect(batches.map((batch) => batch.map(({ parameters }) => parameters.size))).toEqual([[20], [10, 30]]);
  });

  test("begins at the best of several, the first of equals", () => {
    const starts = [{ size: 0 }, { size: 20 }, { size: 40 }];
    const height = ({ size = 0 }: Parameters) => (size === 20 || size === 40 ? 1 : 0);
    const { best, batches } = climbed(starts, [axis("size", 6)], 0.5, { height });
    expect(batches.map((batch) => batch.map(({ parameters }) => parameters.size))).toEqual([
      [0, 20, 40],
      [10, 30],
    ]);
    expect(best.spec.parameters.size).toBe(20);
  });

  test("moves only for a gain above the least", () => {
    const height = ({ size = 0 }: Parameters) => size / 10;
    const end = (least: number) =>
      climbed({ size: 0 }, [axis("size", 4)], least, { height }).best.spec.parameters.size;
    expect(end(1)).toBe(0);
    expect(end(0.9)).toBe(30);
  });

  test("stays with what was there first where nothing is better", () => {
    const { best, asked } = climbed({ size: 10 }, [axis("size", 3)], 0, { height: () => 0.3 });
    expect(best.spec.parameters.size).toBe(10);
    expect(asked).toHaveLength(3);
  });

  test("tries the axes again after one of them has moved what the others stand on", () => {
    // Damping pays only with the size at 20.
    const height = ({ damping = 0, size = 0 }: Parameters) => size + (size === 20 ? 2 * damping : -damping);
    const { best } = climbed({ damping: 0, size: 0 }, [axis("damping", 3), axis("size", 3)], 0.5, { height });
    expect(withoutPower(best.spec.parameters)).toEqual({ damping: 20, size: 20 });
  });

  test("begins beside an axis that its own value does not stand on at both its ends", () => {
    const { asked } = climbed({ size: 7 }, [axis("size", 4)], 0.5, { height: () => 0 });
    expect(asked).toEqual([{ size: 7 }, { size: 0 }, { size: 30 }]);
  });
});

/** A height of 0 to 1 that looks thrown, the same for the same ranking (FNV-1a). */
function heightOf(parameters: Parameters, salt: number): number {
  let hash = salt;
  for (const char of JSON.stringify(parameters)) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
