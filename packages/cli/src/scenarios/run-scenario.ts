import {
  checkScenario,
  completePolicy,
  decide,
  encodePacks,
  needsOf,
  openGraph,
  PLAYBOOK,
  packCache,
  type Scenario,
  scenarioGraph,
} from "@basketwise/core";
import { digest } from "../graph/digest.ts";

/** Chance that is none: an answer explores where the policy lets more than half of them, and so comes out the same every time. */
const dice = () => 0.5;

/** Runs a scenario on packs, as the edge would read them, and says what is not as expected. */
export async function runScenario(scenario: Scenario): Promise<string[]> {
  const { request, expect } = scenario;
  const at = Date.parse(scenario.at);
  const policy = completePolicy(scenario.policy);
  const { pointer, values } = encodePacks(scenarioGraph(scenario), { digest });
  const { graph, problems } = await openGraph({
    pointer,
    needs: needsOf(request, policy, at),
    cache: packCache(),
    read: async (keys) => new Map(keys.map((key) => [key, values.get(key) ?? null])),
  });
  const [broken] = problems;
  if (broken) throw new Error(broken.message);
  const context = { graph, policy, playbook: PLAYBOOK, at, requestId: "scenario", dice };
  return checkScenario(expect, decide({ ...request, explain: true }, context));
}
