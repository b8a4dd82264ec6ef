import { createOfferStore } from "@basketwise/sdk/store";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { offerOf, responseWith } from "./support/answers.ts";
import { patientClient } from "./support/clients.ts";
import { clockAt, settled } from "./support/moments.ts";
import { elementOf, pageOf, storageOf } from "./support/pages.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

const HALF = { seen: 50 };
const LESS = { seen: 49 };

/** A page that shows an offer of a case and one of a set. */
async function shown({ consents = true } = {}) {
  const client = patientClient(() => consents);
  const page = pageOf();
  const clock = clockAt("2026-10-01T12:00:00Z");
  const store = createOfferStore(client, { page, storage: storageOf(), clock: clock.read });
  store.observe("cart").subscribe(() => {});
  await settled();
  const experiment = { id: "e1", variant: "b" };
  const offers = [
    offerOf("r1.1", ["case"], { experiment }),
    offerOf("r1.2", ["phone", "glass", "charger"]),
  ] as const;
  client.calls[0]?.answer(responseWith("r1", "cart", offers));
  await settled();
  const [offer, set] = offers;
  return { client, page, store, clock, offer, set };
}

describe("an impression", () => {
  test("is half of an element, for a second on end, told once", async () => {
    const { client, page, store, offer } = await shown();
    const element = elementOf();
    store.watch(offer, element);
    page.scroll(element, LESS);
    vi.advanceTimersByTime(5_000);
    page.scroll(element, HALF);
    vi.advanceTimersByTime(999);
    expect(client.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(client.told).toEqual([
      {
        name: "view_promotion",
        offerId: "r1.1",
        requestId: "r1",
        placement: "cart",
        technique: "complement",
        productId: "case",
        experiment: { id: "e1", variant: "b" },
      },
    ]);
    page.scroll(element, LESS);
    page.scroll(element, HALF);
    store.watch(offer, elementOf());
    vi.advanceTimersByTime(5_000);
    expect(client.told).toHaveLength(1);
  });

  test("begins anew when the element was out of view meanwhile", async () => {
    const { client, page, store, offer } = await shown();
    const element = elementOf();
    store.watch(offer, element);
    for (const view of [HALF, { seen: 0 }, HALF]) {
      vi.advanceTimersByTime(600);
      page.scroll(element, view);
    }
    vi.advanceTimersByTime(999);
    expect(client.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(client.told).toHaveLength(1);
  });

  test("needs a page that is looked at", async () => {
    const { client, page, store, offer } = await shown();
    const element = elementOf();
    page.turn("hidden");
    store.watch(offer, element);
    page.scroll(element, HALF);
    vi.advanceTimersByTime(5_000);
    page.turn("visible");
    vi.advanceTimersByTime(600);
    page.turn("hidden");
    vi.advanceTimersByTime(5_000);
    page.turn("visible");
    vi.advanceTimersByTime(999);
    expect(client.told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(client.told).toHaveLength(1);
  });

  test("is none of an element without extent: the browser calls it wholly visible", async () => {
    const { client, page, store, offer } = await shown();
    const element = elementOf();
    store.watch(offer, element);
    page.scroll(element, { height: 0, seen: 0 });
    vi.advanceTimersByTime(1_000);
    expect(client.told).toEqual([]);
  });

  test("is not counted when watching ends before", async () => {
    const { client, page, store, offer } = await shown();
    const element = elementOf();
    const end = store.watch(offer, element);
    page.scroll(element, HALF);
    vi.advanceTimersByTime(999);
    end();
    end();
    page.scroll(element, HALF);
    page.turn("visible");
    vi.advanceTimersByTime(5_000);
    expect(client.told).toEqual([]);
    store.watch(offer, element);
    page.scroll(element, HALF);
    vi.advanceTimersByTime(1_000);
    expect(client.told).toHaveLength(1);
  });

  test("leaves nothing behind that listens to the page", async () => {
    const { page, store, offer } = await shown();
    const added = vi.spyOn(page.document, "addEventListener");
    const removed = vi.spyOn(page.document, "removeEventListener");
    store.watch(offer, elementOf())();
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });

  test("of one offer in two elements counts once", async () => {
    const { client, page, store, offer } = await shown();
    for (const element of [elementOf(), elementOf()]) {
      store.watch(offer, element);
      page.scroll(element, HALF);
    }
    vi.advanceTimersByTime(1_000);
    expect(client.told).toHaveLength(1);
  });

  test("of the same product in the next answer counts again", async () => {
    const { client, page, store, clock, offer } = await shown();
    const see = (seen: typeof offer) => {
      const element = elementOf();
      store.watch(seen, element);
      page.scroll(element, HALF);
      clock.now += 60_000;
      vi.advanceTimersByTime(1_000);
    };
    see(offer);
    store.setCart({ lines: [{ productId: "lamp" }] });
    await settled();
    const next = offerOf("r2.1", ["case"]);
    client.calls[1]?.answer(responseWith("r2", "cart", [next]));
    await settled();
    see(next);
    expect(client.told.map(({ requestId }) => requestId)).toEqual(["r1", "r2"]);
    store.refresh();
    await settled();
    const told = client.calls[2]?.requests[0]?.session?.shown;
    expect(told?.map(({ productId }) => productId)).toEqual(["case", "case"]);
  });

  test("is remembered with its time, of a set what is beside the main item, and asks nothing", async () => {
    const { client, page, store, clock, offer, set } = await shown();
    for (const one of [offer, set]) {
      clock.now += 60_000;
      const element = elementOf();
      store.watch(one, element);
      page.scroll(element, HALF);
      vi.advanceTimersByTime(1_000);
    }
    await settled();
    expect(client.calls).toHaveLength(1);
    store.refresh();
    await settled();
    expect(client.calls[1]?.requests[0]?.session?.shown).toEqual([
      { productId: "case", at: "2026-10-01T12:01:00.000Z" },
      { productId: "glass", at: "2026-10-01T12:02:00.000Z" },
      { productId: "charger", at: "2026-10-01T12:02:00.000Z" },
    ]);
  });

  test("is not remembered without consent", async () => {
    const { client, page, store, offer } = await shown({ consents: false });
    const element = elementOf();
    store.watch(offer, element);
    page.scroll(element, HALF);
    vi.advanceTimersByTime(1_000);
    store.refresh();
    await settled();
    expect(client.calls[1]?.requests[0]).not.toHaveProperty("session");
  });

  test("is never guessed where the browser can't tell", async () => {
    const client = patientClient();
    const { IntersectionObserver: _, ...page } = pageOf();
    const store = createOfferStore(client, { page });
    store.watch(offerOf("r1.1", ["case"]), elementOf())();
    createOfferStore(client).watch(offerOf("r1.1", ["case"]), elementOf())();
    vi.advanceTimersByTime(5_000);
    expect(client.told).toEqual([]);
  });
});
