import type { OfferRequest } from "@basketwise/sdk";
import { createOfferStore, type OfferStoreOptions, type PageStorage } from "@basketwise/sdk/store";
import { describe, expect, test } from "vitest";
import { patientClient, promptClient } from "./support/clients.ts";
import { clockAt, DAY_MS, settled } from "./support/moments.ts";
import { pageOf, storageOf } from "./support/pages.ts";

const KEY = "basketwise:session";
const shelf = () => ["case", "glass", "charger"];

/** A page of a shop that shows one placement. */
async function tab(options: OfferStoreOptions, consents: () => boolean = () => true) {
  const client = promptClient(shelf, consents);
  const store = createOfferStore(client, { page: pageOf(), ...options });
  const cart = store.observe("cart");
  cart.subscribe(() => {});
  await settled();
  const asked = async (): Promise<OfferRequest["session"]> => {
    store.refresh();
    await settled();
    return client.calls.at(-1)?.requests[0]?.session;
  };
  const refuse = (productId: string, reason?: "price" | "not-needed" | "have-it") => {
    const offer = cart.get().offers.find(({ products }) => products[0]?.productId === productId);
    if (!offer) throw new Error(`no offer of ${productId}`);
    store.dismiss(offer, reason);
  };
  return { client, store, cart, asked, refuse };
}

const dismissedIds = (session: OfferRequest["session"]) =>
  session?.dismissed?.map(({ productId }) => productId);

describe("what a visit is told of", () => {
  test("what was viewed, searched and refused, latest last, with what the shop says of it", async () => {
    const clock = clockAt("2026-10-01T12:00:00Z");
    const session = { id: "visit-7", source: "newsletter", abandoned: ["lamp"] };
    const { store, asked, refuse } = await tab({ storage: storageOf(), clock: clock.read, session });
    for (const productId of ["phone", "lamp", "phone"]) store.viewed(productId);
    store.searched("  usb lamp ");
    refuse("glass", "price");
    refuse("case");
    expect(await asked()).toEqual({
      ...session,
      viewed: ["lamp", "phone"],
      searches: ["usb lamp"],
      dismissed: [
        { productId: "glass", at: "2026-10-01T12:00:00.000Z", reason: "price" },
        { productId: "case", at: "2026-10-01T12:00:00.000Z" },
      ],
    });
  });

  test("a visit in which nothing has happened is not told of", async () => {
    const { client } = await tab({ storage: storageOf() });
    expect(client.calls[0]?.requests[0]).not.toHaveProperty("session");
  });

  test("a view is an event too", async () => {
    const { store, client } = await tab({ storage: storageOf() });
    store.viewed("phone");
    expect(client.told).toEqual([{ name: "view_item", productId: "phone" }]);
  });

  test("what a worker would refuse is not remembered", async () => {
    const { store, asked } = await tab({ storage: storageOf() });
    store.viewed("");
    store.viewed("x".repeat(201));
    store.viewed(22423 as unknown as string);
    store.searched("   ");
    store.searched("x".repeat(900));
    expect(await asked()).toEqual({ searches: ["x".repeat(200)] });
  });

  test("the lists have an end: the latest stay", async () => {
    const { store, asked } = await tab({ storage: storageOf() });
    for (let i = 0; i < 300; i++) {
      store.viewed(`p${i}`);
      store.searched(`s${i}`);
    }
    const session = await asked();
    expect(session?.viewed).toHaveLength(100);
    expect(session?.viewed?.at(-1)).toBe("p299");
    expect(session?.searches).toHaveLength(100);
  });
});

describe("what the next page knows", () => {
  test("all of it, with consent", async () => {
    const storage = storageOf();
    const first = await tab({ storage });
    first.store.viewed("phone");
    first.refuse("case", "have-it");
    const second = await tab({ storage });
    expect(second.client.calls[0]?.requests[0]?.session).toMatchObject({
      viewed: ["phone"],
      dismissed: [{ productId: "case", reason: "have-it" }],
    });
  });

  test("nothing without consent; refusals of this page still count", async () => {
    const storage = storageOf();
    const { store, asked, refuse } = await tab({ storage }, () => false);
    store.viewed("phone");
    store.searched("lamp");
    refuse("case", "price");
    expect(await asked()).toEqual({
      dismissed: [expect.objectContaining({ productId: "case", reason: "price" })],
    });
    expect(storage.values.size).toBe(0);
    expect((await tab({ storage })).client.calls[0]?.requests[0]).not.toHaveProperty("session");
  });

  test("a customer who says no is asked for no more than the client's consent is", async () => {
    const storage = storageOf();
    const { store, asked, refuse } = await tab({ storage, customer: { id: "c1", consent: false } });
    store.viewed("phone");
    refuse("case");
    expect(Object.keys((await asked()) ?? {})).toEqual(["dismissed"]);
    expect(storage.values.size).toBe(0);
  });

  test("consent that comes later keeps what counts already, and leaves alone what earlier pages kept", async () => {
    const storage = storageOf();
    (await tab({ storage })).store.viewed("lamp");
    let consent = false;
    const { store, asked, refuse } = await tab({ storage }, () => consent);
    refuse("case");
    consent = true;
    store.viewed("phone");
    expect(await asked()).toMatchObject({ viewed: ["lamp", "phone"], dismissed: [{ productId: "case" }] });
  });

  test("the last word on a product counts, wherever it was said", async () => {
    const storage = storageOf();
    const clock = clockAt("2026-10-01T12:00:00Z");
    let consent = false;
    const now = await tab({ storage, clock: clock.read }, () => consent);
    const earlier = await tab({ storage, clock: clock.read });
    earlier.refuse("case", "price");
    clock.now += 1_000;
    now.refuse("case", "have-it");
    consent = true;
    expect((await now.asked())?.dismissed).toMatchObject([{ productId: "case", reason: "have-it" }]);
  });

  test("consent that is taken back removes what is kept", async () => {
    const storage = storageOf();
    let consent = true;
    const { store, asked, refuse } = await tab({ storage }, () => consent);
    store.viewed("phone");
    refuse("case");
    consent = false;
    expect(Object.keys((await asked()) ?? {})).toEqual(["dismissed"]);
    expect(storage.values.size).toBe(0);
    consent = true;
    expect(await asked()).not.toHaveProperty("viewed");
  });
});

describe("two tabs", () => {
  test("neither loses what the other was told", async () => {
    const storage = storageOf();
    const clock = clockAt("2026-10-01T12:00:00Z");
    const [one, two] = [await tab({ storage, clock: clock.read }), await tab({ storage, clock: clock.read })];
    one.refuse("case");
    two.refuse("glass");
    one.refuse("charger");
    two.store.viewed("phone");
    for (const { asked } of [one, two, await tab({ storage, clock: clock.read })]) {
      const session = await asked();
      expect(dismissedIds(session)).toEqual(["case", "glass", "charger"]);
      expect(session?.viewed).toEqual(["phone"]);
    }
  });

  test("what was viewed last in any of them comes last", async () => {
    const storage = storageOf();
    const clock = clockAt("2026-10-01T12:00:00Z");
    const [one, two] = [await tab({ storage, clock: clock.read }), await tab({ storage, clock: clock.read })];
    for (const [store, productId] of [
      [one.store, "phone"],
      [two.store, "lamp"],
      [one.store, "bulb"],
    ] as const) {
      clock.now += 1_000;
      store.viewed(productId);
    }
    expect((await two.asked())?.viewed).toEqual(["phone", "lamp", "bulb"]);
  });
});

describe("storage that is no good", () => {
  const broken = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  const kinds: readonly [string, Pick<OfferStoreOptions, "storage" | "page">][] = [
    ["full", { storage: { ...storageOf(), setItem: broken } }],
    ["forbidden", { storage: { getItem: broken, setItem: broken, removeItem: broken } }],
    ["not even to be named", { page: Object.defineProperty(pageOf(), "localStorage", { get: broken }) }],
    ["none", { storage: null }],
  ];
  test.each(kinds)("%s: this page remembers all the same", async (_, options) => {
    const { store, asked, refuse } = await tab(options);
    store.viewed("phone");
    refuse("case");
    refuse("glass");
    const session = await asked();
    expect(session?.viewed).toEqual(["phone"]);
    expect(dismissedIds(session)).toEqual(["case", "glass"]);
  });

  const good = { id: "phone", at: Date.parse("2026-10-01T12:00:00Z") };
  test.each([
    ["no JSON", "{"],
    ["another shape", "[1, 2]"],
    ["null", "null"],
    ["lists that are none", JSON.stringify({ viewed: "phone", dismissed: { id: "a" } })],
    [
      "wrong ids",
      JSON.stringify({
        viewed: [
          { ...good, id: 7 },
          { ...good, id: "" },
          { ...good, id: "x".repeat(201) },
        ],
      }),
    ],
    ["wrong times", JSON.stringify({ viewed: [{ id: "a" }, { ...good, at: "now" }, { ...good, at: -1 }] })],
    ["wrong reasons", JSON.stringify({ dismissed: [{ ...good, reason: "because" }] })],
    ["entries that are none", JSON.stringify({ shown: [null, 1, "a", []] })],
  ])("garbage in it is left aside: %s", async (_, text) => {
    const storage = storageOf(new Map([[KEY, text]]));
    const { client, store, asked } = await tab({ storage, clock: () => good.at });
    expect(client.calls[0]?.requests[0]).not.toHaveProperty("session");
    store.viewed("lamp");
    expect(await asked()).toEqual({ viewed: ["lamp"] });
    const next = await tab({ storage, clock: () => good.at });
    expect(await next.asked()).toEqual({ viewed: ["lamp"] });
  });

  test("what is right beside garbage stays", async () => {
    const text = JSON.stringify({ viewed: [null, good], searches: 7 });
    const { asked } = await tab({ storage: storageOf(new Map([[KEY, text]])), clock: () => good.at });
    expect(await asked()).toEqual({ viewed: ["phone"] });
  });
});

describe("time", () => {
  const start = "2026-10-01T12:00:00Z";
  const later = async (storage: PageStorage, milliseconds: number) =>
    (await tab({ storage, clock: () => Date.parse(start) + milliseconds })).asked();
  const refusedOnce = async (at = start) => {
    const storage = storageOf();
    (await tab({ storage, clock: clockAt(at).read })).refuse("case");
    return storage;
  };

  test("a refusal is forgotten by the page that comes 30 days later", async () => {
    const storage = await refusedOnce();
    expect(dismissedIds(await later(storage, 30 * DAY_MS - 1))).toEqual(["case"]);
    expect(await later(storage, 30 * DAY_MS)).toBeUndefined();
  });

  test("a clock that jumps while the page is open deletes nothing; what it dated far ahead is not known to the next page", async () => {
    const clock = clockAt(start);
    const storage = storageOf();
    const { refuse, asked } = await tab({ storage, clock: clock.read });
    refuse("case");
    clock.now += 400 * DAY_MS;
    refuse("glass");
    expect(dismissedIds(await asked())).toEqual(["case", "glass"]);
    clock.now -= 400 * DAY_MS;
    expect(dismissedIds(await asked())).toEqual(["case", "glass"]);
    expect(dismissedIds(await later(storage, 1_000))).toEqual(["case"]);
  });

  test("what a clock that was years ahead has dated is left aside, and gone with the next that is remembered", async () => {
    const storage = await refusedOnce("2031-01-01T00:00:00Z");
    const { asked, store } = await tab({ storage, clock: clockAt(start).read });
    expect(await asked()).toBeUndefined();
    store.viewed("phone");
    expect([...storage.values.values()].join()).not.toContain("case");
  });

  test("a clock that is a little behind deletes nothing", async () => {
    const storage = await refusedOnce();
    expect(dismissedIds(await later(storage, -2 * DAY_MS))).toEqual(["case"]);
  });
});

describe("a server", () => {
  test("keeps nothing in a localStorage that all visitors would share", async () => {
    const localStorage = storageOf();
    const client = patientClient();
    const store = createOfferStore(client, { page: { localStorage } });
    store.viewed("phone");
    expect(localStorage.values.size).toBe(0);
  });

  test("two stores on one client know nothing of each other", async () => {
    const client = promptClient(shelf);
    const [one, two] = [createOfferStore(client), createOfferStore(client)];
    one.viewed("phone");
    one.observe("cart");
    await one.load();
    two.observe("cart");
    await two.load();
    expect(client.calls[0]?.requests[0]?.session).toEqual({ viewed: ["phone"] });
    expect(client.calls[1]?.requests[0]).not.toHaveProperty("session");
  });
});
