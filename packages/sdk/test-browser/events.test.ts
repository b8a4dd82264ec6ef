import { afterEach, describe, expect, test, vi } from "vitest";
import { newFrame } from "./support/frame.ts";
import { newPlace } from "./support/place.ts";

/** Milliseconds after which an event that did not arrive never will. */
const PATIENCE_MS = 50_000;

afterEach(() => {
  localStorage.clear();
  document.body.replaceChildren();
});

describe("events of a page", () => {
  test("are sent as they happen where there is no queue, also while the page is left", async () => {
    const { endpoint, events } = await newPlace("worker");
    const frame = await newFrame();
    await frame.run(({ createClient }, endpoint) => {
      const client = createClient({ endpoint });
      client.track({ name: "view_item", productId: "phone" });
      client.track({ name: "view_item", productId: "case" });
    }, endpoint);
    await frame.leave();
    await vi.waitFor(async () => expect(await events()).toHaveLength(2), PATIENCE_MS);
    expect((await events()).map(({ productId }) => productId).sort()).toEqual(["case", "phone"]);
  });

  test("get there though it is left at once", async () => {
    const { endpoint, arrived } = await newPlace("worker");
    const frame = await newFrame();
    await frame.run(({ createClient, eventQueue }, endpoint) => {
      // The queue's own time never comes.
      Object.assign(globalThis, { setTimeout: () => 0 });
      const client = createClient({ endpoint, events: eventQueue() });
      client.track({ name: "view_item", productId: "phone" });
      client.track({ name: "view_item", productId: "case" });
    }, endpoint);
    expect(await arrived()).toEqual([]);
    await frame.leave();
    await vi.waitFor(async () => expect(await arrived()).toHaveLength(1), PATIENCE_MS);
    const [beacon] = await arrived();
    expect(beacon).toMatchObject({ path: "/v1/events", type: "text/plain;charset=UTF-8" });
    expect(JSON.parse(beacon?.body ?? "").events).toMatchObject([
      { productId: "phone" },
      { productId: "case" },
    ]);
  });

  test("are not sent when it is left without consent", async () => {
    const { endpoint, arrived } = await newPlace("worker");
    const frame = await newFrame();
    await frame.run(({ createClient, eventQueue }, endpoint) => {
      createClient({ endpoint, events: eventQueue(), consent: false }).track({
        name: "view_item",
        productId: "phone",
      });
    }, endpoint);
    await frame.leave();
    const other = await newFrame();
    await other.run(async ({ createClient, eventQueue }, endpoint) => {
      const client = createClient({ endpoint, events: eventQueue() });
      client.track({ name: "view_item", productId: "lamp" });
      await client.flush();
    }, endpoint);
    const bodies = (await arrived()).map(({ body }) => JSON.parse(body).events);
    expect(bodies).toMatchObject([[{ productId: "lamp" }]]);
  });

  test("that could not be sent are sent by the next page", async () => {
    const { endpoint, events, become } = await newPlace("broken");
    const first = await newFrame();
    await first.run(async ({ createClient, eventQueue }, endpoint) => {
      const client = createClient({ endpoint, events: eventQueue() });
      client.track({ name: "view_item", productId: "phone", eventId: "e1" });
      await client.flush();
    }, endpoint);
    await first.leave();
    await become("worker");
    const before = (await events()).length;
    const second = await newFrame();
    await second.run(
      ({ createClient, eventQueue }, endpoint) => createClient({ endpoint, events: eventQueue() }).flush(),
      endpoint,
    );
    expect((await events()).slice(before)).toMatchObject([{ eventId: "e1", productId: "phone" }]);
    expect(localStorage).toHaveLength(0);
  });

  test("of two tabs at once all get there, each under its own id", async () => {
    const { endpoint, events } = await newPlace("worker");
    const tabs = await Promise.all([newFrame(), newFrame()]);
    const tell = (tab: (typeof tabs)[number], productId: string) =>
      tab.run(
        async ({ createClient, eventQueue }, { endpoint, productId }) => {
          const client = createClient({ endpoint, events: eventQueue() });
          for (let count = 0; count < 5; count++) client.track({ name: "view_item", productId });
          await client.flush();
        },
        { endpoint, productId },
      );
    await Promise.all(tabs.map((tab, index) => tell(tab, `product-${index}`)));
    const ids = new Map((await events()).map(({ eventId, productId }) => [eventId, productId]));
    expect([...ids.values()].sort()).toEqual([...Array(5).fill("product-0"), ...Array(5).fill("product-1")]);
  });
});

describe("a page whose storage", () => {
  test("is forbidden tells its events all the same, and asks for offers", async () => {
    const { endpoint, events } = await newPlace("worker");
    const frame = await newFrame({ sandboxed: true });
    const [storage, status] = await frame.run(
      async ({ createClient, eventQueue, createOfferStore }, endpoint) => {
        const client = createClient({ endpoint, events: eventQueue(), budgetMs: 50_000 });
        const store = createOfferStore(client, { cart: { lines: [{ productId: "phone" }] } });
        store.viewed("phone");
        const observed = store.observe("cart");
        await Promise.all([store.load(), client.flush()]);
        const storage = (() => {
          try {
            return localStorage.length;
          } catch (error) {
            return (error as Error).name;
          }
        })();
        return [storage, observed.get().status] as const;
      },
      endpoint,
    );
    expect([storage, status]).toEqual(["SecurityError", "ready"]);
    expect(await events()).toMatchObject([{ name: "view_item", productId: "phone" }]);
  });

  test("is full tells its events all the same, and remembers the visit as long as it is open", async () => {
    fillStorage();
    const { endpoint, events, arrived } = await newPlace("worker");
    const frame = await newFrame();
    await frame.run(async ({ createClient, eventQueue, createOfferStore }, endpoint) => {
      const client = createClient({ endpoint, events: eventQueue(), budgetMs: 50_000 });
      const store = createOfferStore(client);
      store.viewed("phone");
      store.observe("home");
      await Promise.all([store.load(), client.flush()]);
    }, endpoint);
    expect(Object.keys(localStorage)).toEqual(["filling"]);
    expect(await events()).toMatchObject([{ name: "view_item", productId: "phone" }]);
    const asked = (await arrived()).find(({ path }) => path === "/v1/offers");
    expect(JSON.parse(asked?.body ?? "").session).toEqual({ viewed: ["phone"] });
  });

  test("is shared with another tab knows what was viewed there", async () => {
    const { endpoint, arrived } = await newPlace("worker");
    const [first, second] = [await newFrame(), await newFrame()];
    await first.run(({ createClient, createOfferStore }, endpoint) => {
      createOfferStore(createClient({ endpoint })).viewed("phone");
    }, endpoint);
    await second.run(async ({ createClient, createOfferStore }, endpoint) => {
      const store = createOfferStore(createClient({ endpoint, budgetMs: 50_000 }));
      store.viewed("lamp");
      store.observe("home");
      await store.load();
    }, endpoint);
    const asked = (await arrived()).find(({ path }) => path === "/v1/offers");
    expect(JSON.parse(asked?.body ?? "").session).toEqual({ viewed: ["phone", "lamp"] });
  });
});

/** Fills the storage to the last character. */
function fillStorage(): void {
  let filling = "";
  for (let more = 1 << 23; more >= 1; more >>= 1) {
    try {
      localStorage.setItem("filling", filling + "x".repeat(more));
      filling += "x".repeat(more);
    } catch {
      // So much does not fit.
    }
  }
}
