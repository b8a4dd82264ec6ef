import { env } from "cloudflare:workers";
import {
  type PolicyChange,
  type PolicyInput,
  type Problem,
  policyKey,
  policyText,
  type ServedPolicy,
} from "@basketwise/core";
import { checkInput, PolicyChangeSchema, ServedPolicySchema } from "@basketwise/core/schema";
import { beforeEach, describe, expect, test } from "vitest";
import { bearer, KEYS, PUBLISHABLE, SECRET } from "./helpers/keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { offeredIn, type Settings, type Visitor, visitor } from "./helpers/visitor.ts";

const ADDRESS = "/v1/policy";
const START: PolicyInput = { version: "start", currency: "EUR" };
const STRICT: PolicyInput = { version: "strict", anchor: { maxShare: 0.05 } };
const request = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };

beforeEach(async () => {
  for (const { name } of (await env.GRAPH.list()).keys) await env.GRAPH.delete(name);
  await publishGraph(env.GRAPH, shopGraph(), START);
});

const open = (settings: Settings = {}): Visitor => visitor({}, { KEYS, ...settings });

const get = (shop: Visitor, query = "") =>
  shop.ask<ServedPolicy>(`${ADDRESS}${query}`, { headers: bearer(SECRET) });

const put = <T = PolicyChange>(shop: Visitor, policy: unknown, query = "", headers = {}) =>
  shop.ask<T>(`${ADDRESS}${query}`, {
    method: "PUT",
    headers: { ...bearer(SECRET), ...headers },
    ...(policy !== undefined && { body: typeof policy === "string" ? policy : JSON.stringify(policy) }),
  });

/** Every value of the store, to see that nothing was written. */
async function stored(): Promise<Record<string, string | null>> {
  const { keys } = await env.GRAPH.list();
  return Object.fromEntries(
    await Promise.all(keys.map(async ({ name }) => [name, await env.GRAPH.get(name)] as const)),
  );
}

describe("a policy that is put", () => {
  test("is obeyed at once by the worker that took it, kept under its version, and shown", async () => {
    const shop = open();
    const before = await shop.offers(request, bearer(SECRET));
    expect([before.body.policyVersion, offeredIn(before.body)]).toEqual(["start", ["case", "film"]]);
    const { status, body, headers } = await put(shop, STRICT);
    expect([status, body]).toEqual([200, { outcome: "served", version: "strict", before: "start" }]);
    expect(checkInput(PolicyChangeSchema, body)).toMatchObject({ ok: true });
    const after = await shop.offers(request, bearer(SECRET));
    expect([after.body.policyVersion, offeredIn(after.body)]).toEqual(["strict", ["film"]]);
    expect(await env.GRAPH.get("policy")).toBe(policyText(STRICT));
    expect(await env.GRAPH.get(policyKey("strict"))).toBe(policyText(STRICT));
    const shown = await get(shop);
    expect(shown.body).toMatchObject({
      version: "strict",
      policy: STRICT,
      versions: [{ version: "strict" }, { version: "start" }],
    });
    expect(Date.parse(shown.body.versions[0]?.at ?? "")).toBeGreaterThan(Date.parse("2020-01-01"));
    expect(checkInput(ServedPolicySchema, shown.body)).toEqual({ ok: true, value: shown.body });
    expect(shown.headers.get("etag")).toBe(headers.get("etag"));
  });

  test("without a version is named by its content, whatever order its fields have", async () => {
    const shop = open();
    const first = await put(shop, { trade: "saas", locale: "nl" });
    expect(first.body.version).toMatch(/^[0-9a-f]{16}$/);
    const again = await put(shop, { locale: "nl", trade: "saas" });
    expect(again.body).toEqual({
      outcome: "unchanged",
      version: first.body.version,
      before: first.body.version,
    });
  });

  test("that is served already writes nothing", async () => {
    const shop = open();
    await put(shop, STRICT);
    const before = await stored();
    let writes = 0;
    const counting = new Proxy(env.GRAPH, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (name === "put") writes++;
        return typeof member === "function" ? member.bind(target) : member;
      },
    });
    const { status, body } = await put(open({ GRAPH: counting }), STRICT);
    expect([status, body.outcome, writes]).toEqual([200, "unchanged", 0]);
    expect(await stored()).toEqual(before);
  });

  test("under the name of another one is refused, and so is one under the name of what is served", async () => {
    const shop = open();
    await put(shop, STRICT);
    await put(shop, { version: "third" });
    for (const version of ["strict", "third"]) {
      const { status, body } = await put<Problem>(shop, { version, anchor: { maxShare: 0.5 } });
      expect([status, body.detail]).toEqual([
        409,
        `version: ${version} is another policy already; give this one a name of its own`,
      ]);
    }
    const start = await put<Problem>(open(), { ...START, trade: "saas" });
    expect(start.status).toBe(409);
  });

  test("is put back by its version, without a body", async () => {
    const shop = open();
    await put(shop, STRICT);
    await put(shop, { version: "third" });
    const { body } = await put(shop, undefined, "?version=strict");
    expect(body).toEqual({ outcome: "served", version: "strict", before: "third" });
    expect((await shop.offers(request, bearer(SECRET))).body.policyVersion).toBe("strict");
    const missing = await put<Problem>(shop, undefined, "?version=fourth");
    expect([missing.status, missing.body.detail]).toEqual([404, "there is no such version of the policy"]);
    const one = await get(shop, "?version=third");
    expect(one.body).toMatchObject({ version: "third", policy: { version: "third" } });
    expect((await get(shop, "?version=fourth")).status).toBe(404);
    expect((await get(shop, `?version=${"é".repeat(300)}`)).status).toBe(404);
  });
});

describe("whoever names the policy that they mean to change", () => {
  test("changes it, and loses the race to who was quicker", async () => {
    const shop = open();
    const etag = (await get(shop)).headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/);
    const quicker = await put(shop, STRICT, "", { "if-match": etag });
    expect(quicker.body.outcome).toBe("served");
    const slower = await put<Problem>(shop, { version: "mine" }, "", { "if-match": etag });
    expect([slower.status, slower.body.detail]).toEqual([
      412,
      "the policy is not the one of `If-Match` any more: GET it again",
    ]);
    const next = await put(shop, { version: "mine" }, "", {
      "if-match": `W/${quicker.headers.get("etag")}, "other"`,
    });
    expect(next.body.outcome).toBe("served");
  });
});

test("of two who change the same policy at once one wins, and the other is told", async () => {
  const shop = open();
  const etag = (await get(shop)).headers.get("etag") ?? "";
  const answers = await Promise.all(
    ["a", "b", "c"].map((version) => put(shop, { version }, "", { "if-match": etag })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  const won = answers.find(({ status }) => status === 200)?.body.version;
  expect((await get(shop)).body.version).toBe(won);
  // Put back to what it was, it may be changed again.
  await put(shop, undefined, "?version=start");
  const back = (await get(shop)).headers.get("etag") ?? "";
  expect((await put(shop, { version: "d" }, "", { "if-match": back })).status).toBe(200);
});

describe("what is no policy is refused by its path, and nothing is written:", () => {
  const wrong: readonly [what: unknown, detail: RegExp][] = [
    [{ anchor: { maxShare: 3 } }, /^anchor\.maxShare: expected a number from 0 to 1, found 3$/],
    [{ placements: { cart: { limit: -1 } } }, /^placements\.cart\.limit: expected .*, found -1$/],
    [{ fatigue: { times: -3 } }, /^fatigue\.times: expected .*, found -3$/],
    [{ ancor: {} }, /^ancor: unknown field$/],
    [{ anchor: { maxshare: 0.2 } }, /^anchor\.maxshare: unknown field$/],
    [{ currency: "GBP" }, /^currency: expected EUR, the currency of the graph, found GBP$/],
    [
      { placements: { cart: { techniques: ["complement", "complment"] } } },
      /^placements\.cart\.techniques\[1\]: expected one of complement, .*, found "complment"$/,
    ],
    [
      { audiences: { "support-heavy": { allow: ["rewards"] } } },
      /^audiences\.support-heavy\.allow\[0\]: expected one of .*, found "rewards"$/,
    ],
    [
      { placements: { crat: { limit: 2 } } },
      /^placements\.crat: expected one of home, .*, or techniques of its own$/,
    ],
    [
      { merchandising: [{ effect: "hide", productIds: ["tv"], placements: ["crat"] }] },
      /^merchandising\[0\]\.placements\[0\]: expected one of home, .*, found "crat"$/,
    ],
    [{ version: "é".repeat(200), locale: "xx-yy-zz-?" }, /^locale: /],
    [
      { version: "half of a character: \ud800" },
      /^version: expected a string without control characters, found /,
    ],
    [{ version: "two\nlines" }, /^version: expected a string without control characters, found /],
    [[], /^expected an object, found a list$/],
    ["null", /^expected an object, found null$/],
    ["{", /^the body is not JSON: /],
    ["", /^send a policy as JSON, or \?version= to put one back$/],
  ];
  test.each(wrong)("%j", async (policy, detail) => {
    const before = await stored();
    const { status, headers, body } = await put<Problem>(open(), policy);
    expect([status, headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(body.detail).toMatch(detail);
    expect(await stored()).toEqual(before);
  });

  const queries: readonly [query: string, detail: RegExp][] = [
    ["?dryRun=yes", /^dryRun: expected true or false$/],
    ["?dryrun=true", /^dryrun: expected version, dryRun, from or limit$/],
    ["?dryRun=true&dryRun=false", /^dryRun: expected it once$/],
    ["?dryRun=true&limit=0", /^limit: expected a whole number from 1$/],
    ["?from=-1", /^from: expected a whole number$/],
    ["?version=", /^version: expected the name of a version$/],
    ["?version=start", /^send a policy, or the version of one in the address, not both$/],
  ];
  test.each(queries)("%s", async (query, detail) => {
    const before = await stored();
    const { status, body } = await put<Problem>(open(), STRICT, query);
    expect(status).toBe(400);
    expect(body.detail).toMatch(detail);
    expect(await stored()).toEqual(before);
  });

  test("a body that is too large", async () => {
    expect((await put(open(), " ".repeat(600_000))).status).toBe(413);
  });
});

test("the policy is for whoever shows the secret key", async () => {
  for (const method of ["GET", "PUT"]) {
    const ask = (headers = {}) => open().ask<Problem>(ADDRESS, { method, headers });
    expect((await ask()).status).toBe(401);
    expect((await ask(bearer(PUBLISHABLE))).status).toBe(403);
  }
});

test("without any policy the defaults are shown, and one can be put; without a graph too", async () => {
  await env.GRAPH.delete("policy");
  const shop = open();
  const { body, headers } = await get(shop);
  expect(body).toEqual({ version: "default", policy: {}, versions: [] });
  const first = await put(shop, STRICT, "", { "if-match": headers.get("etag") });
  expect(first.body).toEqual({ outcome: "served", version: "strict", before: "default" });
  await env.GRAPH.delete("graph");
  expect((await put(open(), { version: "pounds", currency: "GBP" })).body.outcome).toBe("served");
});

test("a policy that was spoilt in the store is told as such, and replaced by a good one", async () => {
  await env.GRAPH.put("policy", `{"anchor":3}`);
  const shop = open();
  const { status, text } = await get(shop);
  expect([status, JSON.parse(text).detail]).toEqual([
    503,
    "policy: anchor: expected an object, found 3; put another policy in its place",
  ]);
  expect((await shop.offers(request, bearer(SECRET))).body.degraded).toBe("policy-damaged");
  expect((await put(shop, STRICT)).body.outcome).toBe("served");
  expect(offeredIn((await open().offers(request, bearer(SECRET))).body)).toEqual(["film"]);
});

test("a graph in one currency is not asked under a policy in another one", async () => {
  await env.GRAPH.put("policy", `{"currency":"GBP"}`);
  const { body } = await open().offers(request, bearer(SECRET));
  expect(body).toMatchObject({ offers: [], degraded: "policy-damaged" });
});

test.each(["get", "put", "list"] as const)(
  "a store whose %s fails is a problem that names nothing of the inside",
  async (name) => {
    const failing = new Proxy(env.GRAPH, {
      get(target, member) {
        if (member === name) return () => Promise.reject(new Error("KV PUT failed: 429 Too Many Requests"));
        const found: unknown = Reflect.get(target, member);
        return typeof found === "function" ? found.bind(target) : found;
      },
    });
    const shop = open({ GRAPH: failing });
    const { status, text } = await (name === "list" ? get(shop) : put(shop, STRICT));
    expect(status).toBe(503);
    expect(text).toContain("the storage failed");
    expect(text).not.toContain("429");
  },
);
