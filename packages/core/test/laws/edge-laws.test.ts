import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/decide.ts";
import { PLAYBOOK } from "../../src/playbook.ts";
import { openFor, stored } from "../support/stored-graph.ts";
import { AT, cases } from "./generate.ts";

describe("the whole graph in memory and the packs that an edge opens", () => {
  test.each([1, 3, 250])("decide alike with about %d products a pack", async (productsPerPack) => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ shop: { graph, policy }, requests }) => {
        const packs = stored(graph, productsPerPack);
        for (const request of requests) {
          const context = { policy, playbook: PLAYBOOK, at: AT, requestId: "r" };
          const { graphVersion: _, ...local } = decide(request, { ...context, graph });
          const opened = await openFor(packs, request, policy, AT);
          const { graphVersion, ...edge } = decide(request, { ...context, graph: opened });
          expect(JSON.stringify(edge)).toBe(JSON.stringify(local));
          expect(graphVersion).toBe(packs.pointer.facts.version);
        }
      }),
      { seed: 7, numRuns: 125 },
    );
  });
});
