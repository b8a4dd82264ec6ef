import { fileOf, type OfferRequest, POLICY_KEY, type PolicyInput } from "@basketwise/core";
import {
  createLocalClient,
  fromFiles,
  fromGraph,
  fromStore,
  type GraphSource,
  type LocalClientOptions,
} from "@basketwise/sdk/local";
import { afterEach, describe, expect, test, vi } from "vitest";
import { DAY, GRAPH, reader, STORED, VERSION } from "./support/shop.ts";
import { stored } from "./support/stored.ts";
import { workerOn } from "./support/worker-on.ts";

const cart: OfferRequest = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };
const fixed = { clock: () => DAY, requestId: () => "r1" };
const shop = createLocalClient({ source: fromGraph(GRAPH), ...fixed });

/** What is offered, or why nothing could be. */
async function offered(source: GraphSource, request = cart): Promise<readonly string[] | string> {
  const answer = await createLocalClient({ source, ...fixed }).offers(request);
  if (answer.status === "unavailable") return `${answer.code}: ${answer.detail}`;
  return answer.response.offers.flatMap(({ products }) => products.map(({ productId }) => productId));
}

/** The folder of a build, with `change` made to it. */
function folder(change: (files: Map<string, string>) => void = () => {}) {
  const files = new Map([...STORED].map(([key, value]) => [fileOf(key), value]));
  change(files);
  return fromFiles(async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no such file: ${path}`);
    return text;
  });
}

describe("a local client", () => {
  test("offers what was bought together, with its reason", async () => {
    const answer = await shop.offers(cart);
    expect(answer).toMatchObject({ status: "ok", response: { requestId: "r1", technique: "complement" } });
    const offers = answer.status === "ok" ? answer.response.offers : [];
    const found = offers.find(({ products }) => products.some(({ productId }) => productId === "case"));
    expect(found?.reasons).toMatchObject([{ code: "bought_together", evidence: { baskets: 65 } }]);
  });

  test("explores the share of its answers that the policy says, with the dice it is given", async () => {
    const explored = async (first: number) => {
      const throws = [first, 0];
      const options = { source: fromGraph(GRAPH), ...fixed, policy: { explore: { share: 0.25 } } };
      const client = createLocalClient({ ...options, dice: () => throws.shift() ?? Number.NaN });
      const answer = await client.offers({ ...cart, techniques: ["complement"], limit: 1 });
      return answer.status === "ok" ? answer.response.offers[0] : undefined;
    };
    const usual = await explored(0.25);
    expect(usual).not.toHaveProperty("exploring");
    const found = await explored(0.24);
    expect(found).toMatchObject({ exploring: { propensity: expect.any(Number) } });
    expect(found?.products).not.toEqual(usual?.products);
  });

  test("answers a batch in order and offers no product twice", async () => {
    const answer = await shop.batch([cart, { ...cart, placement: "checkout" }]);
    if (answer.status === "unavailable") throw new Error(answer.detail);
    const ids = answer.responses.flatMap(({ offers }) => offers.flatMap(({ products }) => products));
    expect(answer.responses.map(({ placement }) => placement)).toEqual(["cart", "checkout"]);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids.map(({ productId }) => productId)).size).toBe(ids.length);
  });

  test("finds the same offers in memory, in a store and in the files of a build", async () => {
    const inMemory = await offered(fromGraph(GRAPH));
    expect(inMemory).toContain("case");
    expect(await offered(fromStore(reader(STORED)))).toEqual(inMemory);
    expect(await offered(folder())).toEqual(inMemory);
  });

  test("names the version of the graph it read", async () => {
    const client = createLocalClient({ source: fromStore(reader(STORED)), ...fixed });
    expect(await client.offers(cart)).toMatchObject({ response: { graphVersion: VERSION } });
  });

  test("keeps to the merchant's policy and to the graph's currency", async () => {
    const policy = {
      version: "mine",
      currency: "USD",
      placements: { drawer: { techniques: ["complement"] } },
    };
    const client = createLocalClient({ source: fromGraph(GRAPH), policy, ...fixed });
    expect(await client.offers({ ...cart, placement: "drawer", limit: 1 })).toMatchObject({
      response: { policyVersion: "mine", placement: "drawer", offers: [{ price: { currency: "EUR" } }] },
    });
  });

  test("reads what is cold once, and the pointer once", async () => {
    const read = vi.fn(reader(STORED));
    const client = createLocalClient({ source: fromStore(read), ...fixed });
    await client.offers(cart);
    await client.offers(cart);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test("names its answers by itself", async () => {
    const client = createLocalClient({ source: fromGraph(GRAPH) });
    const answers = await Promise.all([client.offers(cart), client.offers(cart)]);
    const ids = answers.map((answer) => (answer.status === "ok" ? answer.response.requestId : answer.detail));
    expect(new Set(ids).size).toBe(2);
  });
});

describe("the policy beside a graph", () => {
  const APART: PolicyInput = {
    version: "apart",
    merchandising: [{ effect: "hide", for: "phone", productIds: ["case"] }],
  };
  const FILE = fileOf(POLICY_KEY);
  const holding = (policy: string) => folder((files) => files.set(FILE, policy));

  test("keeps apart in process what the merchant keeps apart, as it does in the worker", async () => {
    const values = stored(GRAPH, APART);
    const client = createLocalClient({ source: holding(JSON.stringify(APART)), ...fixed });
    const answer = await client.offers(cart);
    expect(answer).toMatchObject({ status: "ok", response: { policyVersion: "apart" } });
    expect(answer).toEqual(await workerOn(values).offers(cart));
    expect(await createLocalClient({ source: fromStore(reader(values)), ...fixed }).offers(cart)).toEqual(
      answer,
    );
    expect(await offered(folder())).toContain("case");
    expect(await offered(holding(JSON.stringify(APART)))).not.toContain("case");
  });

  test("gives way to the caller's, and is then not even looked at", async () => {
    for (const source of [holding(JSON.stringify(APART)), holding("{")]) {
      const client = createLocalClient({ source, policy: { version: "mine" }, ...fixed });
      expect(await client.offers({ ...cart, limit: 1 })).toMatchObject({
        response: { policyVersion: "mine", offers: [{ products: [{ productId: "case" }] }] },
      });
    }
  });

  test("is the default one where there is none", async () => {
    const client = createLocalClient({ source: folder(), ...fixed });
    expect(await client.offers(cart)).toMatchObject({ response: { policyVersion: "default" } });
  });

  test.each<[policy: string, problem: string]>([
    ["{", "policy: is not JSON"],
    ["[]", "policy: expected an object, found a list"],
    [`{"anchor": {"maxShare": "much"}}`, "policy: anchor.maxShare: expected"],
  ])("is told when it is broken, and never replaced by the defaults: %s", async (policy, problem) => {
    expect(await offered(holding(policy))).toContain(`invalid-graph: ${problem}`);
    const batch = await createLocalClient({ source: holding(policy), ...fixed }).batch([cart]);
    expect(batch).toMatchObject({ status: "unavailable", code: "invalid-graph" });
  });

  test("is told when a runtime keeps it from being read, and looked for again at the next call", async () => {
    let locked = true;
    const source = fromFiles(async (path) => {
      if (path === FILE && locked) throw Object.assign(new Error("permission denied"), { code: "EACCES" });
      if (path === FILE) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      const [key] = [...STORED.keys()].filter((key) => fileOf(key) === path);
      return STORED.get(key ?? "") ?? "";
    });
    expect(await offered(source)).toBe("invalid-graph: permission denied");
    locked = false;
    expect(await offered(source)).toContain("case");
  });
});

describe("a graph that is not there", () => {
  test("is told, with why", async () => {
    expect(await offered(fromStore(async () => new Map()))).toBe(
      "invalid-graph: graph: the store has no such key",
    );
    expect(await offered(folder((files) => files.delete("graph.json")))).toBe(
      "invalid-graph: no such file: graph.json",
    );
    expect(await offered(fromStore(() => Promise.reject(new Error("disk on fire"))))).toBe(
      "invalid-graph: disk on fire",
    );
  });

  test("is told when its pointer is damaged", async () => {
    const half = folder((files) => files.set("graph.json", files.get("graph.json")?.slice(0, 40) ?? ""));
    expect(await offered(half)).toContain("invalid-graph: graph: is not the pointer of a graph");
  });

  test("is looked for again at the next call", async () => {
    const read = vi.fn(reader(STORED)).mockRejectedValueOnce(new Error("not mounted yet"));
    const client = createLocalClient({ source: fromStore(read), ...fixed });
    expect(await client.offers(cart)).toMatchObject({ code: "invalid-graph" });
    expect(await client.offers(cart)).toMatchObject({ status: "ok" });
  });

  test.each<[degraded: string, change: (text: string) => string | undefined]>([
    ["pack-missing", () => undefined],
    ["pack-damaged", (text) => text.slice(0, -20)],
    ["pack-damaged", (text) => text.replace("Case", "Cave")],
    ["pack-newer", (text) => text.replace('"format":1', '"format":99')],
  ])("answers with what it has and says %s when a pack can't be used", async (degraded, change) => {
    const source = folder((files) => {
      for (const [path, text] of files) {
        const changed = path === "graph.json" ? text : change(text);
        if (changed === undefined) files.delete(path);
        else files.set(path, changed);
      }
    });
    const answer = await createLocalClient({ source, ...fixed }).offers(cart);
    expect(answer).toMatchObject({ status: "ok", response: { offers: [], degraded } });
  });
});

describe("what a local client refuses", () => {
  test.each<[sentence: string, request: OfferRequest, detail: string]>([
    ["an unknown placement", { placement: "cellar" }, "placement"],
    ["an unknown technique", { ...cart, techniques: ["guess"] }, "techniques"],
    ["a moment that is none", { ...cart, at: "yesterday" }, "at"],
  ])("%s is an invalid request", async (_, request, detail) => {
    const answer = await shop.offers(request);
    expect(answer).toMatchObject({ status: "unavailable", code: "invalid-request" });
    expect(answer.status === "unavailable" && answer.detail).toContain(detail);
  });

  test("a batch for two moments is an invalid request", async () => {
    const answer = await shop.batch([{ ...cart, at: "2026-10-01T00:00:00Z" }, cart]);
    expect(answer).toMatchObject({ status: "unavailable", code: "invalid-request" });
  });

  test("a rule that throws is not the request's fault", async () => {
    const source: GraphSource = {
      open: async () => ({
        graph: {
          ...GRAPH,
          listing: () => {
            throw new TypeError("no listing today");
          },
        },
        problems: [],
      }),
    };
    expect(await offered(source)).toBe("failed: no listing today");
  });

  test.each<[sentence: string, options: unknown]>([
    ["no options", undefined],
    ["no source", {}],
    ["no time at all", { source: fromGraph(GRAPH), budgetMs: -1 }],
  ])("%s is told at each call", async (_, options) => {
    const client = createLocalClient(options as LocalClientOptions);
    const expected = { status: "unavailable", code: "invalid-options" };
    expect(await client.offers(cart)).toMatchObject(expected);
    expect(await client.batch([cart])).toMatchObject(expected);
  });
});

describe("waiting for a graph", () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const never: GraphSource = { open: () => new Promise(() => {}) };

  test("ends after 300 ms", async () => {
    vi.useFakeTimers();
    const answer = createLocalClient({ source: never }).offers(cart);
    await vi.advanceTimersByTimeAsync(300);
    expect(await answer).toMatchObject({ status: "unavailable", code: "timeout" });
  });

  test("ends with the caller's signal", async () => {
    const controller = new AbortController();
    const answer = createLocalClient({ source: never }).offers(cart, { signal: controller.signal });
    controller.abort();
    expect(await answer).toEqual({ status: "unavailable", code: "aborted" });
    expect(await shop.offers(cart, { signal: controller.signal })).toMatchObject({ code: "aborted" });
  });
});
