import { describe, expect, test } from "vitest";
import { prune } from "../../src/graph/prune.ts";

/** A node with ties of these counts, the strongest first, and one without any. */
const graphOf = (together: readonly number[]) => ({
  baskets: Uint32Array.of(100, 0),
  total: 1000,
  offsets: Uint32Array.of(0, together.length, together.length),
  targets: Uint32Array.from(together, (_, i) => i),
  together: Uint32Array.from(together),
  weights: Float32Array.from(together, (_, i) => 1 / (i + 1)),
});

describe("pruning", () => {
  test("keeps every tie that can be evidence, however many there are", () => {
    const counts = Array.from({ length: 50 }, () => 5);
    expect(prune(graphOf(counts))).toEqual(graphOf(counts));
  });

  test("keeps the ten strongest of those that are none", () => {
    const pruned = prune(graphOf(Array.from({ length: 30 }, () => 4)));
    expect([...pruned.targets]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...pruned.offsets]).toEqual([0, 10, 10]);
  });

  test("leaves the others in their order, with their own counts and weights", () => {
    const counts = [...Array.from({ length: 11 }, () => 1), 9, 2, 7];
    const pruned = prune(graphOf(counts));
    expect([...pruned.targets]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13]);
    expect([...pruned.together].slice(-2)).toEqual([9, 7]);
    expect([...pruned.weights].slice(-2)).toEqual([Math.fround(1 / 12), Math.fround(1 / 14)]);
  });
});
