import { fileOf, POLICY_KEY, type PolicyInput, type ShopEvent } from "@basketwise/core";
import type { OfferRequest } from "@basketwise/sdk";
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
    expect(answer).toMatchObject({
      status: "ok",
      answeredBy: "graph",
      response: { requestId: "r1", technique: "complement" },
    });
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

describe("what a local client is told", () => {
  const told = async (options: Partial<LocalClientOptions> = {}) => {
    const events: ShopEvent[] = [];
    const client = createLocalClient({
      source: fromGraph(GRAPH),
      ...fixed,
      events: (more) => void events.push(...more),
      ...options,
    });
    const answer = await client.offers(cart);
    const [offer] = answer.status === "ok" ? answer.response.offers : [];
    if (!offer) throw new Error("nothing was offered");
    return { client, events, offer };
  };

  test("is handed over as it happens, with the answer that the offer stood in", async () => {
    const { client, events, offer } = await told();
    expect(client.accept(offer)).toEqual([{ productId: "case", quantity: 1, offerId: "r1.1" }]);
    client.accept(offer);
    client.dismiss(offer, "not-needed");
    client.track({ name: "view_item", productId: "case" });
    expect(events).toMatchObject([
      {
        name: "accept_offer",
        offerId: "r1.1",
        requestId: "r1",
        placement: "cart",
        value: 19,
        currency: "EUR",
      },
      { name: "dismiss_offer", offerId: "r1.1", reason: "not-needed" },
      { name: "view_item", productId: "case", at: new Date(DAY).toISOString() },
    ]);
  });

  test("has the client's currency where it has a value and names none", async () => {
    const events: ShopEvent[] = [];
    const take = (more: readonly ShopEvent[]) => void events.push(...more);
    const client = createLocalClient({ source: fromGraph(GRAPH), currency: "EUR", events: take });
    client.track({ name: "purchase", value: 40 });
    expect(events).toMatchObject([{ name: "purchase", value: 40, currency: "EUR" }]);
  });

  test("is nothing without consent, and requests say so", async () => {
    let agreed = true;
    const { client, events, offer } = await told({ consent: () => agreed });
    agreed = false;
    client.accept(offer);
    client.track({ name: "view_item" });
    expect(events).toEqual([]);
    expect(client.consents()).toBe(false);
    const orders = [
      { orderId: "o", at: "2026-09-30T00:00:00Z", lines: [{ productId: "phone", quantity: 1, price: 400 }] },
    ];
    const asked: OfferRequest = {
      placement: "confirmation",
      techniques: ["complement"],
      customer: { orders },
    };
    expect(await client.offers(asked)).toMatchObject({ response: { offers: [] } });
    agreed = true;
    expect(await client.offers(asked)).toMatchObject({ response: { offers: [{}, {}, {}] } });
  });

  test("is waited for by flush, and breaks no page that is told wrong", async () => {
    let taken = 0;
    const slow = async () => {
      await Promise.resolve();
      taken++;
      throw new Error("no log today");
    };
    const { client, offer } = await told({ events: slow });
    client.accept(offer);
    await client.flush();
    expect(taken).toBe(1);
    const throwing = await told({
      events: () => {
        throw new Error("not even asked");
      },
    });
    expect(throwing.client.accept(throwing.offer)).toHaveLength(1);
    expect(await throwing.client.flush()).toBeUndefined();
  });

  test("goes nowhere where nobody takes it", async () => {
    const { client, offer } = await told({ events: undefined });
    expect(client.accept(offer)).toHaveLength(1);
    expect(await client.flush()).toBeUndefined();
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
    ["an unknown placement", { placement: "cellar" } as unknown as OfferRequest, "placement"],
    ["an unknown technique", { ...cart, techniques: ["guess"] } as unknown as OfferRequest, "techniques"],
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
