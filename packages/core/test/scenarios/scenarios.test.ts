import { describe, expect, test } from "vitest";
import {
  checkScenario,
  completePolicy,
  decide,
  PLAYBOOK,
  type Scenario,
  scenarioGraph,
} from "../../src/index.ts";
import { scenarioFiles } from "../support/scenario-files.ts";
import { openFor, stored } from "../support/stored-graph.ts";

/** Scenarios that need something that is not there yet. One that starts to pass must leave this list. */
const WAITING: ReadonlySet<string> = new Set([]);

/** What a scenario's response lacks when it is decided on packs, as an edge decides. */
async function failuresOf(scenario: Scenario): Promise<string[]> {
  const policy = completePolicy(scenario.policy);
  const request = { ...scenario.request, explain: true };
  const at = Date.parse(scenario.at);
  const graph = await openFor(stored(scenarioGraph(scenario)), request, policy, at);
  return checkScenario(
    scenario.expect,
    decide(request, { graph, policy, at, playbook: PLAYBOOK, requestId: "r", dice: () => 0.5 }),
  );
}

const files = scenarioFiles();

describe("a scenario", () => {
  test("is there for every row of the playbook", () => {
    expect(files.length).toBeGreaterThanOrEqual(56);
  });

  test.each(files.filter(({ name }) => !WAITING.has(name)))(
    "$name: $scenario.title",
    async ({ scenario }) => {
      expect(await failuresOf(scenario)).toEqual([]);
    },
  );

  test.skipIf(WAITING.size === 0).each(files.filter(({ name }) => WAITING.has(name)))(
    "$name waits for something that is still missing",
    async ({ scenario }) => {
      expect(await failuresOf(scenario)).not.toEqual([]);
    },
  );

  test("waits only if there is a file of that name", () => {
    const names = new Set(files.map(({ name }) => name));
    expect([...WAITING].filter((name) => !names.has(name))).toEqual([]);
  });
});
