import { fileOf, POLICY_KEY, type ShopEvent } from "@basketwise/core";
import type { OfferRequest } from "@basketwise/sdk";
import {
  complement,
  createLocalClient,
  dearerThanMain,
  englishForComplement,
  fromFiles,
  fromGraph,
  fromStore,
  type GraphSource,
  history,
  inCart,
  type LocalClientOptions,
  lowEvidence,
  overLimit,
  type Playbook,
  popular,
  priceAnchor,
  requireKnown,
  techniqueOrder,
  toldTo,
  upgrade,
} from "@basketwise/sdk/lean";
import { createLocalClient as createWholeClient } from "@basketwise/sdk/local";
import { describe, expect, test } from "vitest";
import { DAY, GRAPH, reader, STORED } from "./support/shop.ts";
import { stored } from "./support/stored.ts";

const playbook: Playbook = {
  techniques: [complement()],
  rules: [inCart(), priceAnchor(), dearerThanMain(), lowEvidence()],
  selection: [],
  languages: [englishForComplement],
};
const fixed = { clock: () => DAY, requestId: () => "r1" };
const cart: OfferRequest = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };

function lean(options: Partial<LocalClientOptions> = {}) {
  return createLocalClient({ source: fromGraph(GRAPH), playbook, ...fixed, ...options });
}

/** The ids of what is offered, or why nothing could be. */
async function offered(request: OfferRequest, options: Partial<LocalClientOptions> = {}) {
  const answer = await lean(options).offers(request);
  if (answer.status === "unavailable") return `${answer.code}: ${answer.detail}`;
  return answer.response.offers.flatMap(({ products }) => products.map(({ productId }) => productId));
}

describe("a client with a playbook of its own", () => {
  test("answers as the whole local client does with the same techniques", async () => {
    const asked: OfferRequest = { ...cart, techniques: ["complement"] };
    const whole = createWholeClient({ source: fromGraph(GRAPH), ...fixed });
    const answer = await lean().offers(asked);
    expect(answer).toMatchObject({
      status: "ok",
      answeredBy: "graph",
      response: { technique: "complement" },
    });
    expect(answer).toEqual(await whole.offers(asked));
    expect(await lean().batch([asked, asked])).toEqual(await whole.batch([asked, asked]));
  });

  test("tries its techniques in their order wherever the policy says nothing of a placement", async () => {
    expect(await offered(cart)).toContain("case");
    expect(await offered({ ...cart, placement: "till" })).toContain("case");
    const two = { ...playbook, techniques: [upgrade(), complement()] };
    const answer = await lean({ playbook: two }).offers({ placement: "product", productId: "phone" });
    expect(answer).toMatchObject({ response: { technique: "complement" } });
  });

  test("keeps to the policy where it does", async () => {
    const policy = { placements: { cart: { limit: 1 }, till: { techniques: ["impulse"] } } };
    expect(await offered(cart, { policy })).toEqual(["case"]);
    expect(await offered({ ...cart, placement: "till" }, { policy })).toEqual([]);
    expect(await offered(cart, { policy: { anchor: { maxShare: 0.02 } } })).toEqual([]);
  });

  test("offers no product twice on a page, and none that it is asked to leave out, whatever its rules", async () => {
    const answer = await lean().batch([
      { ...cart, limit: 1 },
      { ...cart, limit: 1 },
    ]);
    const ids =
      answer.status === "ok" ? answer.responses.map(({ offers }) => offers[0]?.products[0]?.productId) : [];
    expect(ids).toEqual(["case", "glass"]);
    expect(await offered({ ...cart, exclude: ["case", "glass"] })).toEqual(["charger"]);
  });

  test("passes over a technique that it does not have, and refuses it with the part that does so", async () => {
    const asked = { ...cart, techniques: ["guess", "complement"] } as unknown as OfferRequest;
    expect(await offered(asked)).toContain("case");
    const strict = { ...playbook, brings: { requireKnown } };
    expect(await offered(asked, { playbook: strict })).toContain("invalid-request: techniques: expected");
  });

  test("looks at what the customer did before where a part of the playbook does", async () => {
    const lines = [{ productId: "phone", quantity: 1, price: 400 }];
    const orders = [{ orderId: "o1", at: "2026-09-20T00:00:00Z", lines }];
    const asked: OfferRequest = { placement: "confirmation", customer: { orders } };
    expect(await offered(asked)).toEqual([]);
    expect(await offered(asked, { playbook: { ...playbook, brings: { history } } })).toContain("case");
  });

  test("explains where it has what says why", async () => {
    const asked = { ...cart, explain: true, limit: 1 };
    const plain = await lean().offers(asked);
    expect(plain.status === "ok" && plain.response).not.toHaveProperty("withheld");
    const telling = { ...playbook, selection: [techniqueOrder(), overLimit()] };
    expect(await lean({ playbook: telling }).offers(asked)).toMatchObject({
      response: { withheld: expect.arrayContaining([expect.objectContaining({ productId: "charger" })]) },
    });
  });

  test("offers what is popular from the lists that lie in the graph", async () => {
    const home: OfferRequest = { placement: "home" };
    const source = fromStore(reader(STORED));
    expect(await offered(home, { source, playbook: { ...playbook, techniques: [popular()] } })).toContain(
      "lamp",
    );
  });
});

describe("what a lean client reads", () => {
  const folder = (change: (files: Map<string, string>) => void = () => {}) => {
    const files = new Map([...STORED].map(([key, value]) => [fileOf(key), value]));
    change(files);
    return fromFiles(async (path) => files.get(path) ?? Promise.reject(new Error(`no such file: ${path}`)));
  };

  test("is the same in memory, in a store and in the files of a build", async () => {
    const inMemory = await offered(cart);
    expect(await offered(cart, { source: fromStore(reader(STORED)) })).toEqual(inMemory);
    expect(await offered(cart, { source: folder() })).toEqual(inMemory);
  });

  test("is also the policy that lies beside the graph", async () => {
    const values = stored(GRAPH, { version: "mine", placements: { cart: { limit: 1 } } });
    const answer = await lean({ source: fromStore(reader(values)) }).offers(cart);
    expect(answer).toMatchObject({ response: { policyVersion: "mine", offers: [{}] } });
    expect(answer.status === "ok" && answer.response.offers).toHaveLength(1);
  });

  test("is told when it can't be read, and never replaced by the defaults", async () => {
    const broken = folder((files) => files.set(fileOf(POLICY_KEY), "{"));
    expect(await offered(cart, { source: broken })).toBe("invalid-graph: policy: is not JSON");
    const gone: GraphSource = fromStore(async () => new Map());
    expect(await offered(cart, { source: gone })).toBe("invalid-graph: graph: the store has no such key");
  });

  test("is not a pack that is damaged: it answers with what it has", async () => {
    const source = folder((files) => {
      for (const [path, text] of files) if (path.startsWith("packs/")) files.set(path, text.slice(0, -20));
    });
    expect(await lean({ source }).offers(cart)).toMatchObject({
      status: "ok",
      response: { offers: [], degraded: "pack-damaged" },
    });
  });
});

describe("what a lean client is told", () => {
  const accepted = async (options: Partial<LocalClientOptions> = {}) => {
    const client = lean(options);
    const answer = await client.offers(cart);
    const [offer] = answer.status === "ok" ? answer.response.offers : [];
    if (!offer) throw new Error("nothing was offered");
    return { client, offer };
  };

  test("goes nowhere unless it has whom to tell; what is accepted comes into the cart all the same", async () => {
    const { client, offer } = await accepted();
    expect(client.accept(offer)).toEqual([{ productId: "case", quantity: 1, offerId: "r1.1" }]);
    client.track({ name: "view_item", productId: "case" });
    client.dismiss(offer);
    expect(await client.flush()).toBeUndefined();
    expect(client.consents()).toBe(true);
  });

  test("goes to whom it is told to", async () => {
    const told: ShopEvent[] = [];
    const { client, offer } = await accepted({ events: toldTo((events) => void told.push(...events)) });
    client.accept(offer);
    client.dismiss(offer, "price");
    await client.flush();
    expect(told).toMatchObject([
      {
        name: "accept_offer",
        offerId: "r1.1",
        requestId: "r1",
        placement: "cart",
        at: new Date(DAY).toISOString(),
      },
      { name: "dismiss_offer", reason: "price" },
    ]);
  });
});

test.each<[sentence: string, options: unknown]>([
  ["no options", undefined],
  ["no playbook", { source: fromGraph(GRAPH) }],
  ["a playbook that is none", { source: fromGraph(GRAPH), playbook: {} }],
  ["no source", { playbook }],
  ["no time at all", { source: fromGraph(GRAPH), playbook, budgetMs: 0 }],
])("%s is told at each call", async (_, options) => {
  const client = createLocalClient(options as LocalClientOptions);
  const expected = { status: "unavailable", code: "invalid-options" };
  expect(await client.offers(cart)).toMatchObject(expected);
  expect(await client.batch([cart])).toMatchObject(expected);
  expect(client.accept({} as never)).toEqual([]);
});
