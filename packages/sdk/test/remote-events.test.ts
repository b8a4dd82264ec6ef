import { checkInput, EventBatchSchema } from "@basketwise/core/schema";
import { createClient, type Fetch, type Offer } from "@basketwise/sdk";
import { eventQueue, type Sending } from "@basketwise/sdk/events";
import { describe, expect, test } from "vitest";
import { eventOf, idsIn, taken } from "./support/events.ts";
import { noted } from "./support/fetches.ts";
import { fakePage, memoryStorage } from "./support/pages.ts";
import { DAY, STORED } from "./support/shop.ts";
import { fetchOn, KEYS } from "./support/worker-on.ts";

const endpoint = "https://offers.test";

/** A worker in memory that answers questions and takes events, and what it was sent. */
function worker(bindings = {}) {
  const messages: unknown[] = [];
  const INTAKE = {
    sendBatch: async (batch: Iterable<{ readonly body: unknown }>) => {
      for (const { body } of batch) messages.push(body);
    },
  };
  const app = fetchOn(STORED, { INTAKE, ...bindings });
  const { fetch, asked } = noted((url, init) => app(url, init));
  return { fetch, messages, events: () => asked.filter(({ url }) => url.includes("/events")) };
}

/** An offer as the client gets it. */
async function offerFrom(fetch: Fetch, events?: Sending) {
  const client = createClient({ endpoint, fetch, currency: "EUR", budgetMs: 5_000, events });
  const result = await client.offers({ placement: "cart", cart: { lines: [{ productId: "phone" }] } });
  const offer = result.status === "ok" ? result.response.offers[0] : undefined;
  return { client, offer: offer as Offer };
}

describe("what the client tells", () => {
  test("is what the worker takes, byte for byte", async () => {
    const { fetch, events, messages } = worker();
    const { client, offer } = await offerFrom(fetch, eventQueue({ storage: null }));
    const items = client.accept(offer);
    client.dismiss(offer, "not-needed");
    client.track({ name: "purchase", value: 419, items });
    await client.flush();
    expect(events()).toHaveLength(1);
    const { init } = events()[0] ?? {};
    const checked = checkInput(EventBatchSchema, JSON.parse(init?.body ?? ""));
    expect(checked).toMatchObject({
      ok: true,
      value: {
        events: [
          { name: "accept_offer", requestId: "r1", placement: "cart", offerId: offer.id, items },
          { name: "dismiss_offer", requestId: "r1", reason: "not-needed" },
          { name: "purchase", value: 419, currency: "EUR", items },
        ],
      },
    });
    expect(messages.length).toBeGreaterThan(0);
    await client.flush();
    expect(events()).toHaveLength(1);
  });

  test("of a double click is one event", async () => {
    const { fetch, events } = worker();
    const { client, offer } = await offerFrom(fetch);
    expect(client.accept(offer)).toEqual(client.accept(offer));
    await client.flush();
    expect(events()).toHaveLength(1);
    expect(JSON.parse(events()[0]?.init.body ?? "").events).toHaveLength(1);
  });

  test("of two visitors of one cached page counts twice, however often each presses the button", async () => {
    const { fetch, events } = worker();
    const [one, two] = [await offerFrom(fetch), await offerFrom(fetch)];
    one.client.accept(one.offer);
    one.client.accept(structuredClone(one.offer));
    two.client.accept(structuredClone(one.offer));
    await Promise.all([one.client.flush(), two.client.flush()]);
    const ids = events().flatMap(({ init }) => idsIn(init.body));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  test("is sent with the key of a server", async () => {
    const { fetch, messages } = worker({ KEYS });
    const client = createClient({ endpoint, fetch, key: "secret" });
    client.track({ name: "view_item" });
    await client.flush();
    expect(messages).toHaveLength(1);
  });
});

describe("without a queue", () => {
  test("each event is sent as it happens, and goes on while the page is left", async () => {
    const { fetch, events, messages } = worker();
    const client = createClient({ endpoint, fetch });
    client.track({ name: "view_item", productId: "phone" });
    client.track({ name: "view_item", productId: "case" });
    expect(events().map(({ init }) => [init.keepalive, JSON.parse(init.body).events.length])).toEqual([
      [true, 1],
      [true, 1],
    ]);
    const { init } = events()[0] ?? {};
    expect(checkInput(EventBatchSchema, JSON.parse(init?.body ?? "")).ok).toBe(true);
    await client.flush();
    expect(messages).toHaveLength(2);
  });

  test.each<[sentence: string, fetch: Fetch]>([
    ["there is no network", () => Promise.reject(new TypeError("Failed to fetch"))],
    [
      "fetch throws",
      () => {
        throw new TypeError("Failed to fetch");
      },
    ],
    ["the worker is in trouble", () => new Response("", { status: 503 })],
  ])("what is told while %s is lost quietly", async (_, answer) => {
    const { fetch, asked } = noted(answer);
    const client = createClient({ endpoint, fetch });
    expect(() => client.track({ name: "view_item" })).not.toThrow();
    await client.flush();
    await client.flush();
    expect(asked).toHaveLength(1);
  });
});

describe("with a queue", () => {
  test("an event waits for a worker that can't take it, and is sent again with the same id", async () => {
    const { fetch, events, messages } = worker({ INTAKE: undefined });
    const { client } = await offerFrom(fetch, eventQueue({ storage: null }));
    client.track({ name: "view_item", eventId: "e1" });
    await client.flush();
    await client.flush();
    expect(events().map(({ init }) => idsIn(init.body))).toEqual([["e1"], ["e1"]]);
    expect(messages).toEqual([]);
  });
});

describe("a page", () => {
  test("sends what an earlier one left, and hands over what it has when it is left", async () => {
    const page = fakePage();
    const storage = memoryStorage();
    storage.setItem(`basketwise:events:${endpoint}/v1/:1`, JSON.stringify([eventOf("left")]));
    const { fetch, asked } = noted(taken);
    const client = createClient({
      endpoint,
      fetch,
      events: eventQueue({ page, storage }),
      key: "pk_1",
      clock: () => DAY,
    });
    await client.flush();
    expect(idsIn(asked[0]?.init.body ?? "")).toEqual(["left"]);
    client.track({ name: "select_promotion", eventId: "click" });
    await Promise.resolve();
    page.leave();
    expect(page.beacons).toMatchObject([{ url: "https://offers.test/v1/events?key=pk_1" }]);
  });

  test("that can't be watched breaks nothing", async () => {
    const { fetch } = noted(taken);
    const client = createClient({ endpoint, fetch, events: eventQueue({ page: { document: {} as never } }) });
    client.track({ name: "view_item" });
    await client.flush();
    expect(client.consents()).toBe(true);
  });
});

describe("what is no event and no offer", () => {
  test.each<unknown>([undefined, null, 5, "offer", {}, { id: "a", products: 3 }, Symbol("s")])(
    "%s is told to nobody, and brings no lines",
    async (value) => {
      const { fetch } = noted(taken);
      const client = createClient({ endpoint, fetch });
      client.dismiss(value as Offer);
      client.track(value as never);
      expect(client.accept(value as Offer)).toEqual([]);
      await client.flush();
    },
  );
});
