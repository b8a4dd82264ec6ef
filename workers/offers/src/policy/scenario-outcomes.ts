import {
  checkScenario,
  completePolicy,
  decide,
  type Playbook,
  type PolicyInput,
  type Scenario,
  type ScenarioChange,
  scenarioGraph,
} from "@basketwise/core";

/** Chance that is none: an answer explores where the policy lets more than half of them, and so comes out the same every time. */
const dice = () => 0.5;

/** The two policies that scenarios are tried under. */
export interface Trial {
  readonly before: PolicyInput;
  readonly after: PolicyInput;
  readonly playbook: Playbook;
}

/** The scenarios that come out otherwise under a new policy. What a scenario's own policy says holds in both. */
export function changedOutcomes(scenarios: readonly Scenario[], policies: Trial): ScenarioChange[] {
  const { before, after, playbook } = policies;
  return scenarios.flatMap((scenario) => {
    const tried = trial(scenario, playbook);
    const change = { before: tried(before), after: tried(after) };
    if (JSON.stringify(change.before) === JSON.stringify(change.after)) return [];
    const { title, row } = scenario;
    return [{ title, ...(row !== undefined && { row }), ...change }];
  });
}

/** What fails of a scenario under a policy; its graph is built once. */
function trial(scenario: Scenario, playbook: Playbook): (policy: PolicyInput) => string[] {
  const { request, expect } = scenario;
  const graph = scenarioGraph(scenario);
  return (base) => {
    const policy = completePolicy(scenario.policy, completePolicy(base));
    const context = { graph, policy, playbook, at: Date.parse(scenario.at), requestId: "scenario", dice };
    try {
      return checkScenario(expect, decide({ ...request, explain: true }, context));
    } catch (error) {
      // A placement or technique that the policy does not have.
      if (error instanceof RangeError) return [error.message];
      throw error;
    }
  };
}
