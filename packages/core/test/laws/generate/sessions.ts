import fc from "fast-check";
import { anyId, IDS, oneIn } from "./words.ts";

const times = fc.integer({ min: 1, max: 12 });

/**
 * What was looked at in each session: some products together so often that it is evidence, among sessions that looked at
 * one thing. Many shops know of none.
 */
export const viewedSessions: fc.Arbitrary<string[][] | undefined> = oneIn(
  2,
  fc
    .record({
      few: fc.array(fc.array(anyId, { maxLength: 5 }), { maxLength: 4 }),
      pairs: fc.array(fc.tuple(times, fc.subarray(IDS.slice(0, 8), { minLength: 2, maxLength: 4 })), {
        maxLength: 8,
      }),
      alone: fc.integer({ min: 0, max: 80 }),
    })
    .map(({ few, pairs, alone }) => [
      ...few,
      ...pairs.flatMap(([many, ids]) => Array.from({ length: many }, () => ids)),
      ...Array.from({ length: alone }, () => ["p-20"]),
    ]),
);
