import { describe, expect, test } from "vitest";
import { keptUnder } from "../../../src/graph/packs/kept-under.ts";
import { memoryCap } from "../../../src/graph/packs/memory-cap.ts";

/** Three bytes are reckoned for a character. */
const sized = (size: number) => ({ size });

describe("one cap for two caches", () => {
  test("lets go of the least recently used, whichever of them has it", () => {
    const cap = memoryCap(90);
    const [graph, profiles] = [keptUnder(cap), keptUnder(cap)];
    graph.put("a", sized(10));
    profiles.put("a", sized(10));
    graph.put("b", sized(10));
    graph.get("a");
    profiles.put("b", sized(10));
    expect([graph.size, profiles.size, cap.size]).toEqual([60, 30, 90]);
    expect(["a", "b"].map((key) => [graph.get(key)?.size, profiles.get(key)?.size])).toEqual([
      [10, undefined],
      [10, 10],
    ]);
  });

  test("holds what is larger than itself alone", () => {
    const cap = memoryCap(90);
    const [graph, profiles] = [keptUnder(cap), keptUnder(cap)];
    graph.put("a", sized(10));
    profiles.put("huge", sized(100));
    expect([graph.size, profiles.size, cap.size]).toEqual([0, 300, 300]);
    graph.put("a", sized(10));
    expect([graph.size, profiles.size, cap.size]).toEqual([30, 0, 30]);
  });

  test("counts what is put in twice once", () => {
    const cap = memoryCap(90);
    const graph = keptUnder(cap);
    graph.put("a", sized(10));
    graph.put("a", sized(20));
    expect([graph.size, cap.size]).toEqual([60, 60]);
  });
});
