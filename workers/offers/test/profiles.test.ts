import type { Health } from "@basketwise/core";
import type { GraphStorage } from "@basketwise/offers/app";
import { beforeEach, describe, expect, test } from "vitest";
import { bearer, KEYS, PAGE, PUBLISHABLE, SECRET } from "./helpers/keys.ts";
import { type MemoryStorage, memoryStorage } from "./helpers/memory-storage.ts";
import { PEPPER, pseudonym } from "./helpers/pseudonym-of.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { buyerOf, publishProfiles } from "./helpers/publish-profiles.ts";
import { shopGraph } from "./helpers/shop.ts";
import { offeredIn, visitor } from "./helpers/visitor.ts";

const NOW = Date.parse("2026-10-02T00:00:00Z");
const SETTINGS = { PSEUDONYM_KEY: PEPPER, BUDGET_MS: "50" };

const cart = { lines: [{ productId: "phone" }] };
const ofAda = { placement: "cart", cart, customer: { id: "ada" } };

let shop: MemoryStorage;

beforeEach(async () => {
  shop = memoryStorage();
  await publishGraph(shop, shopGraph());
  await publishProfiles(shop, { ada: buyerOf("case"), bo: buyerOf("film") });
});

const visits = (storage: GraphStorage = shop, settings = {}, now = () => NOW) =>
  visitor({ storage, now }, { ...SETTINGS, ...settings });

/** The reads of profiles so far. */
const profileReads = () => shop.calls.packs.flat().filter((key) => key.startsWith("profile-pack:"));

describe("a customer of whom the page knows the id alone", () => {
  test("is offered what suits their profile, as if the page had sent it", async () => {
    const { body, text } = await visits().offers(ofAda);
    expect(offeredIn(body)).toEqual(["film"]);
    expect(body).not.toHaveProperty("degraded");
    const sent = await visits(shop, { PSEUDONYM_KEY: "" }).offers({
      ...ofAda,
      customer: { id: "ada", ...buyerOf("case") },
    });
    expect(text).toBe(sent.text);
  });

  test("is what their answer rests on", async () => {
    const { body } = await visits().offers({ placement: "email", customer: { id: "ada" }, explain: true });
    expect(body.used).toContain("customer");
    expect(body.withheld?.length).toBeGreaterThan(0);
  });

  test("is looked up with the graph, not after it, and once", async () => {
    const both = Promise.withResolvers<void>();
    let started = 0;
    const slow: GraphStorage = {
      ...shop,
      async readPacks(keys) {
        if (++started === 2) both.resolve();
        await both.promise;
        return shop.readPacks(keys);
      },
    };
    const asks = visits(slow, { BUDGET_MS: "5000" });
    expect(offeredIn((await asks.offers(ofAda)).body)).toEqual(["film"]);
    expect(profileReads()).toHaveLength(1);
    await asks.offers(ofAda);
    await asks.offers({ ...ofAda, customer: { id: "nobody" } });
    expect(shop.calls.packs).toHaveLength(2);
  });

  test("is a visitor where they have no profile, and nothing is wrong with that", async () => {
    const { body } = await visits().offers({ ...ofAda, customer: { id: "cy" } });
    expect(offeredIn(body)).toEqual(["case", "film"]);
    expect(body).not.toHaveProperty("degraded");
  });

  test("may be named by the pseudonym that is kept", async () => {
    const id = await pseudonym("ada");
    expect(offeredIn((await visits().offers({ ...ofAda, customer: { id } })).body)).toEqual(["film"]);
  });

  test("is looked up once in a batch, however often it names them", async () => {
    const requests = [ofAda, { ...ofAda, customer: { id: "bo" } }, ofAda, { placement: "cart", cart }];
    const { body } = await visits().offers<{ responses: Parameters<typeof offeredIn>[0][] }>({ requests });
    expect(body.responses.map(offeredIn)).toEqual([["film"], ["case"], [], []]);
    expect(new Set(profileReads()).size).toBe(profileReads().length);
  });
});

describe("a page, which anybody can be", () => {
  const page = { ...bearer(PUBLISHABLE), origin: PAGE };
  const asked = async (customer: object, headers: Record<string, string>) =>
    (await visits(shop, { KEYS }).offers({ ...ofAda, customer, explain: true }, headers)).body;

  test("learns nothing of a customer whose id it guesses: the answer is that of nobody's id, to the byte", async () => {
    const asks = visits(shop, { KEYS });
    for (const placement of ["cart", "account", "email", "confirmation", "home"]) {
      const told = async (id: string) =>
        (await asks.offers({ placement, cart, customer: { id }, explain: true }, page)).text;
      const [known, unknown] = [await told("ada"), await told("nobody")];
      expect(known.replace(/"r\d+/g, '"r')).toBe(unknown.replace(/"r\d+/g, '"r'));
    }
    expect(profileReads()).toHaveLength(0);
    expect(offeredIn(await asked({ id: "ada" }, bearer(SECRET)))).toEqual(["film"]);
  });

  test("is answered for the customer whose pseudonym the shop's server gave it, and not told what was withheld", async () => {
    const answer = await asked({ id: await pseudonym("ada") }, page);
    expect(offeredIn(answer)).toEqual(["film"]);
    expect(answer).not.toHaveProperty("withheld");
    expect(await asked({ id: await pseudonym("nobody") }, page)).toHaveProperty("withheld");
    expect((await asked({ id: "ada" }, bearer(SECRET))).withheld).toContainEqual(
      expect.objectContaining({ productId: "case" }),
    );
  });
});

describe("what a request says itself", () => {
  test("stands: its orders take the place of the profile's", async () => {
    const { body } = await visits().offers({ ...ofAda, customer: { id: "ada", ...buyerOf("film") } });
    expect(offeredIn(body)).toEqual(["case"]);
  });

  test("adds to the segments of the profile", async () => {
    const storage = memoryStorage();
    const merchandising = [{ effect: "hide" as const, productIds: ["film"], segments: ["vip"] }];
    await publishGraph(storage, shopGraph(), { merchandising });
    await publishProfiles(storage, { ada: buyerOf("tv") });
    const customer = { id: "ada", segments: ["b2b"] };
    expect(offeredIn((await visits(storage).offers({ ...ofAda, customer })).body)).toEqual(["case"]);
  });
});

describe("nobody is looked up", () => {
  const visitorsOffers = ["case", "film"];

  test.each([
    ["who does not consent", { ...ofAda, customer: { id: "ada", consent: false } }, {}, {}],
    ["whose browser says Sec-GPC", ofAda, { "sec-gpc": "1" }, {}],
    ["where no key makes pseudonyms", ofAda, {}, { PSEUDONYM_KEY: "" }],
    ["whom no request names", { placement: "cart", cart }, {}, {}],
  ])("%s", async (_, request, headers, settings) => {
    const { body } = await visits(shop, settings).offers(request, headers);
    expect(offeredIn(body)).toEqual(visitorsOffers);
    expect(profileReads()).toEqual([]);
  });

  test("by GET, and a publish of profiles does not change what caches keep", async () => {
    const path = "/v1/offers?placement=product&productId=phone&customer=ada";
    const first = await visits().ask(path);
    await publishProfiles(shop, { ada: buyerOf("film") });
    const second = await visits().ask(path);
    expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(profileReads()).toEqual([]);
  });

  test("who asked to be forgotten, also where a pack still has them", async () => {
    shop.values.set("erased", JSON.stringify([await pseudonym("ada")]));
    const asks = visits();
    expect(offeredIn((await asks.offers(ofAda)).body)).toEqual(visitorsOffers);
    expect(offeredIn((await asks.offers({ ...ofAda, customer: { id: "bo" } })).body)).toEqual(["case"]);
  });
});

const never = () => new Promise<never>(() => undefined);
const isProfile = (keys: readonly string[]) => keys.some((key) => key.startsWith("profile-"));

/** The shop whose packs of profiles are read in another way. */
const profilesRead = (read: GraphStorage["readPacks"]): GraphStorage => ({
  ...shop,
  readPacks: (keys) => (isProfile(keys) ? read(keys) : shop.readPacks(keys)),
});

describe("offers rest on the basket and say why in spite of", () => {
  const spoilPacks = (spoil: (text: string) => string) => () => {
    for (const [key, text] of shop.values) if (isProfile([key])) shop.values.set(key, spoil(text));
    return shop;
  };
  const spoilHead = (key: string, spoil: (text: string) => string) => () => {
    shop.values.set(key, spoil(shop.values.get(key) ?? ""));
    return shop;
  };
  const troubles: readonly [what: string, make: () => GraphStorage, degraded: string][] = [
    ["packs that never come", () => profilesRead(never), "timeout"],
    ["packs that fail", () => profilesRead(() => Promise.reject(new Error("503"))), "unavailable"],
    ["packs that are not there", () => profilesRead(async () => new Map()), "profile-missing"],
    ["packs cut short", spoilPacks((text) => text.slice(0, -9)), "profile-damaged"],
    ["packs with a letter changed", spoilPacks((text) => text.replace("vip", "vap")), "profile-damaged"],
    ["packs that are something else", spoilPacks(() => "<html>"), "profile-damaged"],
    [
      "packs of an older format",
      spoilPacks((text) => text.replace('"format":1', '"format":0')),
      "profile-other-format",
    ],
    ["a pointer that is rubbish", spoilHead("profiles", () => "rubbish"), "profile-damaged"],
    [
      "a pointer with a number changed",
      spoilHead("profiles", (text) => text.replace('"customers":2', '"customers":3')),
      "profile-damaged",
    ],
    [
      "a pointer of a later format",
      spoilHead("profiles", (text) => text.replace('"format":1', '"format":2')),
      "profile-other-format",
    ],
    ["a damaged list of who was erased", spoilHead("erased", () => "[1]"), "profile-damaged"],
  ];

  test.each(troubles)("%s", async (_, make, degraded) => {
    const requests = [ofAda, { placement: "cart", cart, exclude: ["case"] }];
    const asks = visits(make());
    const { status, body } = await asks.offers(ofAda);
    expect([status, offeredIn(body), body.degraded]).toEqual([200, ["case", "film"], degraded]);
    const batch = await asks.offers<{ responses: { degraded?: string }[] }>({ requests });
    expect(batch.body.responses[1]).not.toHaveProperty("degraded");
  });

  test("packs that come late, which are there for the next", async () => {
    const late = Promise.withResolvers<void>();
    const asks = visits(profilesRead((keys) => late.promise.then(() => shop.readPacks(keys))));
    expect((await asks.offers(ofAda)).body.degraded).toBe("timeout");
    late.resolve();
    await asks.settle();
    const { body } = await asks.offers(ofAda);
    expect([offeredIn(body), body.degraded]).toEqual([["film"], undefined]);
    expect(profileReads()).toHaveLength(1);
  });
});

describe("/healthz", () => {
  const codes = async (storage: GraphStorage, settings = {}) => {
    const { body } = await visits(storage, { KEYS: "[]", ...settings }).ask<Health>("/healthz");
    return body.warnings.map(({ code }) => code);
  };

  test("tells why no profile is found", async () => {
    expect(await codes(shop, { PSEUDONYM_KEY: "" })).toContain("no-pseudonym-key");
    expect(await codes(shop)).not.toContain("no-pseudonym-key");
    shop.values.set("profiles", "rubbish");
    expect(await codes(shop)).toContain("profile-damaged");
  });

  test("warns of profiles that anybody may ask for, where the store has no keys", async () => {
    const open = async (storage: GraphStorage) =>
      (await visits(storage).ask<Health>("/healthz")).body.warnings.map(({ code }) => code);
    expect(await open(shop)).toContain("open-profiles");
    expect(await codes(shop)).not.toContain("open-profiles");
    shop.values.delete("profiles");
    expect(await open(shop)).not.toContain("open-profiles");
  });

  test("does not miss the key of pseudonyms where there are no profiles", async () => {
    shop.values.delete("profiles");
    expect(await codes(shop, { PSEUDONYM_KEY: "" })).not.toContain("no-pseudonym-key");
  });
});

test("a request keeps to the profiles it began with", async () => {
  const begun = Promise.withResolvers<void>();
  const published = Promise.withResolvers<void>();
  const slow = profilesRead(async (keys) => {
    begun.resolve();
    await published.promise;
    return shop.readPacks(keys);
  });
  const asks = visits(slow, { BUDGET_MS: "5000" });
  const answer = asks.offers(ofAda);
  await begun.promise;
  const after = await publishProfiles(shop, { ada: buyerOf("film") });
  published.resolve();
  expect(offeredIn((await answer).body)).toEqual(["film"]);
  expect(profileReads().some((key) => after.values.has(key))).toBe(false);
});

test("profiles that are published are seen within the minute", async () => {
  let now = NOW;
  const asks = visits(shop, {}, () => now);
  expect(offeredIn((await asks.offers(ofAda)).body)).toEqual(["film"]);
  await publishProfiles(shop, { ada: buyerOf("film") });
  now += 60_000;
  await asks.offers(ofAda);
  await asks.settle();
  expect(offeredIn((await asks.offers(ofAda)).body)).toEqual(["case"]);
});
