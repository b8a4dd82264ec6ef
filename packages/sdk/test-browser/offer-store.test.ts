import { type Client, createClient, type Offer } from "@basketwise/sdk";
import { createOfferStore, type OfferStore } from "@basketwise/sdk/store";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { newPlace, type Place } from "./support/place.ts";

let place: Place;
let store: OfferStore;
let told: unknown[];

beforeEach(async () => {
  place = await newPlace("worker");
  told = [];
  const client = createClient({ endpoint: place.endpoint, budgetMs: 50_000 });
  const telling: Client = { ...client, track: (event) => void told.push(event) };
  store = createOfferStore(telling, { cart: { lines: [{ productId: "phone" }] } });
});

afterEach(() => {
  vi.useRealTimers();
  store.close();
  localStorage.clear();
  document.body.replaceChildren();
});

/** The first offer for the cart. */
async function offered(): Promise<Offer> {
  const observed = store.observe("cart");
  await store.load();
  const [offer] = observed.get().offers;
  if (offer) return offer;
  throw new Error("nothing was offered");
}

/** An element of this height, so far below the top of the page. */
function put(height: number, top: number): HTMLElement {
  const element = document.body.appendChild(document.createElement("article"));
  element.style.cssText = `position: absolute; width: 200px; height: ${height}px; top: ${top}px`;
  return element;
}

/** Waits until the browser has told all observers what can be seen now. */
async function looked(element: Element): Promise<void> {
  await new Promise((resolve) => new IntersectionObserver(resolve).observe(element));
  await new Promise(requestAnimationFrame);
}

describe("an impression", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });

  test("counts once, when the offer was half visible for a second on end", async () => {
    const offer = await offered();
    const element = put(100, 10);
    store.watch(offer, element);
    await looked(element);
    vi.advanceTimersByTime(999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toMatchObject([{ name: "view_promotion", offerId: offer.id, placement: "cart" }]);
    store.watch(offer, put(100, 200));
    await looked(element);
    vi.advanceTimersByTime(10_000);
    expect(told).toHaveLength(1);
  });

  test("does not count when it was scrolled away earlier", async () => {
    const element = put(100, 10);
    put(1, 5_000);
    store.watch(await offered(), element);
    await looked(element);
    vi.advanceTimersByTime(900);
    scrollTo(0, 3_000);
    await looked(element);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
    scrollTo(0, 0);
    await looked(element);
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveLength(1);
  });

  test("does not count when less than half can be seen", async () => {
    const element = put(400, innerHeight - 150);
    store.watch(await offered(), element);
    await looked(element);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });

  test("does not count when watching ended before", async () => {
    const element = put(100, 10);
    const stop = store.watch(await offered(), element);
    await looked(element);
    stop();
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([]);
  });
});

describe("a page of several placements", () => {
  test("asks for all of them at once, and offers no product twice", async () => {
    const states = [
      store.observe("product", { productId: "phone" }),
      store.observe("cart"),
      store.observe("home"),
    ];
    await new Promise<void>((resolve) => {
      const settled = () =>
        states.every((one) => !["idle", "loading"].includes(one.get().status)) && resolve();
      for (const one of states) one.subscribe(settled);
    });
    const [only, ...others] = await place.arrived();
    expect(others).toEqual([]);
    expect(JSON.parse(only?.body ?? "").requests).toHaveLength(3);
    const offered = states.flatMap((one) => one.get().offers.flatMap(({ products }) => products));
    const ids = offered.map(({ productId }) => productId).filter((id) => id !== "phone");
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
