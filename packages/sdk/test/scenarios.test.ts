import { readdirSync, readFileSync } from "node:fs";
import { checkScenario, type OfferRequest, type Scenario, scenarioGraph } from "@basketwise/core";
import type { OfferRequest as Asked, Client, OfferResponse } from "@basketwise/sdk";
import { createLocalClient, fromStore } from "@basketwise/sdk/local";
import { describe, expect, test } from "vitest";
import { reader } from "./support/shop.ts";
import { stored } from "./support/stored.ts";
import { KEYS, workerOn } from "./support/worker-on.ts";

const FOLDER = new URL("../../core/scenarios/", import.meta.url);

const SCENARIOS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as Scenario);

/** The scenario's question, of the moment that it is decided for. */
function question({ request, at }: Scenario): OfferRequest {
  return { ...request, at, explain: true };
}

/** The worker on the scenario's shop, which lets whoever has the secret key ask for another moment. */
function remote(scenario: Scenario): Client {
  return workerOn(stored(scenarioGraph(scenario), scenario.policy), { KEYS });
}

/** The same in process. */
function local(scenario: Scenario): Client {
  const source = fromStore(reader(stored(scenarioGraph(scenario))));
  return createLocalClient({ source, policy: scenario.policy, requestId: () => "r1", budgetMs: 5_000 });
}

async function responseOf(client: Client, scenario: Scenario): Promise<OfferResponse> {
  const answer = await client.offers(question(scenario) as Asked);
  if (answer.status !== "ok") throw new Error(`${answer.code}: ${answer.detail}`);
  return answer.response;
}

test("there are scenarios", () => {
  expect(SCENARIOS.length).toBeGreaterThan(50);
});

describe("through the remote client, from the worker,", () => {
  test.each(SCENARIOS)("$title", async (scenario) => {
    expect(checkScenario(scenario.expect, await responseOf(remote(scenario), scenario))).toEqual([]);
  });
});

describe("through the local client", () => {
  test.each(SCENARIOS)("$title", async (scenario) => {
    const response = await responseOf(local(scenario), scenario);
    expect(checkScenario(scenario.expect, response)).toEqual([]);
    expect(response).toEqual(await responseOf(remote(scenario), scenario));
  });
});
