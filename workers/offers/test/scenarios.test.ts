import {
  checkScenario,
  completePolicy,
  decide,
  PLAYBOOK,
  type Scenario,
  scenarioGraph,
} from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { bearer, KEYS, SECRET } from "./helpers/keys.ts";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { visitor } from "./helpers/visitor.ts";

const files = import.meta.glob<Scenario>("../../../packages/core/scenarios/*.json", {
  eager: true,
  import: "default",
});
const scenarios = Object.values(files).map((scenario) => [scenario.title, scenario] as const);

/** The same throw for both, so that what is left to chance comes out alike. */
const dice = () => 0.5;

describe("over HTTP, from packs, under the stored policy", () => {
  test.each(scenarios)("%s", async (_, scenario) => {
    const { at, policy } = scenario;
    const request = { ...scenario.request, explain: true };
    const graph = scenarioGraph(scenario);
    const storage = memoryStorage();
    await publishGraph(storage, graph, policy);
    const shop = visitor({ storage, dice }, { KEYS });
    const { status, body } = await shop.offers({ ...request, at }, bearer(SECRET));
    expect(status).toBe(200);
    expect(checkScenario(scenario.expect, body)).toEqual([]);
    // The packs that one request needs tell as much as the whole graph.
    const context = {
      graph,
      playbook: PLAYBOOK,
      policy: completePolicy(policy),
      at: Date.parse(at),
      requestId: "r1",
      dice,
    };
    const { graphVersion, ...whole } = decide(request, context);
    expect(body).toMatchObject(JSON.parse(JSON.stringify(whole)));
    expect(graphVersion).not.toBe(body.graphVersion);
  });

  test("there are scenarios", () => {
    expect(scenarios.length).toBeGreaterThan(50);
  });
});
