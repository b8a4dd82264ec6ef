import { env } from "cloudflare:workers";
import { type PolicyChange, type Problem, SCENARIOS_KEY, type Scenario } from "@basketwise/core";
import { checkInput, PolicyChangeSchema } from "@basketwise/core/schema";
import { beforeEach, expect, test } from "vitest";
import { bearer, KEYS, SECRET } from "./helpers/keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

const files = import.meta.glob<Scenario>("../../../packages/core/scenarios/*.json", {
  eager: true,
  import: "default",
});
const SCENARIOS = Object.values(files);

const dryRun = async <T = PolicyChange>(policy: unknown, query = "") =>
  visitor({}, { KEYS }).ask<T>(`/v1/policy?dryRun=true${query}`, {
    method: "PUT",
    headers: bearer(SECRET),
    body: JSON.stringify(policy),
  });

/** Where a phone brings its case: under the default, whatever an add-on costs up to 30 % of the basket. */
function phoneWithCase(title: string, policy?: Scenario["policy"]): Scenario {
  return {
    title,
    row: "5",
    at: "2026-10-01T00:00:00Z",
    catalog: [
      { id: "phone", title: "Phone", price: 300 },
      { id: "case", title: "Case", price: 60, isAccessoryOrSparePartFor: ["phone"] },
    ],
    ...(policy && { policy }),
    request: { placement: "cart", cart: { lines: [{ productId: "phone" }] } },
    expect: { offered: [{ productId: "case" }] },
  };
}

beforeEach(async () => {
  await publishGraph(env.GRAPH, shopGraph(), { version: "start" });
  await env.GRAPH.delete(SCENARIOS_KEY);
});

test("a dry run tells which scenarios come out otherwise, with what fails, and writes nothing", async () => {
  const own = phoneWithCase("a scenario's own policy holds in both", { anchor: { maxShare: 0.9 } });
  await env.GRAPH.put(SCENARIOS_KEY, JSON.stringify([phoneWithCase("a case for a phone"), own]));
  const { status, body } = await dryRun({ version: "strict", anchor: { maxShare: 0.1 } });
  expect(status).toBe(200);
  expect(body).toEqual({
    outcome: "would-be-served",
    version: "strict",
    before: "start",
    scenarios: 2,
    changed: [
      {
        title: "a case for a phone",
        row: "5",
        before: [],
        after: ['expected an offer with {"productId":"case"}; offered nothing; withheld case (price-anchor)'],
      },
    ],
  });
  expect(checkInput(PolicyChangeSchema, body)).toEqual({ ok: true, value: body });
  expect(await env.GRAPH.get("policy")).toBe(`{"version":"start"}`);
  expect(await env.GRAPH.get("policy:strict")).toBeNull();
});

test("a policy that breaks what a scenario asks for is told, not thrown", async () => {
  const scenario = { ...phoneWithCase("a shelf"), request: { placement: "shelf", productId: "phone" } };
  await env.GRAPH.put(SCENARIOS_KEY, JSON.stringify([scenario]));
  const { body } = await dryRun({ placements: { shelf: { techniques: ["complement"] } } });
  expect(body.changed).toMatchObject([{ title: "a shelf", after: [] }]);
  expect(body.changed?.[0]?.before[0]).toMatch(/^placement: .*shelf/);
});

test("all of the playbook's scenarios pass under the defaults and under themselves, a part at a time", async () => {
  await env.GRAPH.delete("policy");
  await env.GRAPH.put(SCENARIOS_KEY, JSON.stringify(SCENARIOS));
  let next: number | undefined = 0;
  let seen = 0;
  while (next !== undefined) {
    const { body }: { body: PolicyChange } = await dryRun({}, `&from=${next}&limit=50`);
    expect(body.changed).toEqual([]);
    seen += body.scenarios ?? 0;
    next = body.next;
  }
  expect(seen).toBe(SCENARIOS.length);
  const { body } = await dryRun({ evidence: { minBaskets: 1_000_000 } });
  expect(body.scenarios).toBe(SCENARIOS.length);
  expect(body.changed?.length).toBeGreaterThan(10);
  expect(body.changed?.every(({ before, after }) => before.length === 0 && after.length > 0)).toBe(true);
});

test("without scenarios it says how to publish them, and still checks the policy", async () => {
  const { body } = await dryRun({ version: "strict" });
  expect(body).toEqual({
    outcome: "would-be-served",
    version: "strict",
    before: "start",
    scenarios: 0,
    changed: [],
    hint: "no scenarios are published: basketwise publish DIR --scenarios PATH puts yours here",
  });
  expect((await dryRun({ anchor: { maxShare: 3 } })).status).toBe(400);
  expect((await dryRun({ version: "start" })).body.outcome).toBe("unchanged");
});

test.each([
  ["<html>", "scenarios: is not a list of scenarios; publish them again"],
  [`[{"title":"x"}]`, "scenarios: [0]: at: is missing; publish them again"],
])("scenarios that can't be read are told as such: %s", async (text, detail) => {
  await env.GRAPH.put(SCENARIOS_KEY, text);
  const { status, body } = await dryRun<Problem>({ version: "strict" });
  expect([status, body.detail]).toEqual([503, detail]);
});
