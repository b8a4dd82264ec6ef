import fc from "fast-check";
import { expect, test } from "vitest";
import { splitRows } from "../../src/threads/split-rows.ts";

const someWork = fc.array(fc.nat({ max: 20 }), { maxLength: 40 });

test("every product is in one range, and the most work comes first", () => {
  fc.assert(
    fc.property(someWork, fc.integer({ min: 1, max: 10 }), (work, most) => {
      const holderOffsets = Uint32Array.from([0, ...work.map((_, code) => sum(work.slice(0, code + 1)))]);
      const ranges = splitRows({ holderOffsets }, [0, work.length], most);
      const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at));
      expect(codes.toSorted((a, b) => a - b)).toEqual(work.map((_, code) => code));
      const loads = ranges.map(([from, to]) => sum(work.slice(from, to)));
      expect(loads).toEqual(loads.toSorted((a, b) => b - a));
    }),
    { seed: 21 },
  );
});

test("no range has more than its share, but for a single product", () => {
  fc.assert(
    fc.property(someWork, fc.integer({ min: 1, max: 10 }), (work, most) => {
      const holderOffsets = Uint32Array.from([0, ...work.map((_, code) => sum(work.slice(0, code + 1)))]);
      for (const [from, to] of splitRows({ holderOffsets }, [0, work.length], most)) {
        if (to - from > 1)
          expect(sum(work.slice(from, to))).toBeLessThanOrEqual(Math.max(1, sum(work) / most));
      }
    }),
    { seed: 22 },
  );
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
