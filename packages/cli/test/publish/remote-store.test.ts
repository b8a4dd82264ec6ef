import { describe, expect, test } from "vitest";
import { readCredentials } from "../../src/publish/credentials.ts";
import { prune } from "../../src/publish/prune.ts";
import { planPrune } from "../../src/publish/prune-plan.ts";
import { publishGraph } from "../../src/publish/publish-graph.ts";
import { remoteStore } from "../../src/publish/remote-store.ts";
import { ACCOUNT, fakeCloudflare, NAMESPACE, refuse, TOKEN } from "./shared/fake-cloudflare.ts";
import { shelfShop } from "./shared/shelf-shop.ts";
import { BUILDS, keysIn, keysOf, problemsIn, publishAll } from "./shared/versions.ts";

const CREDENTIALS = { accountId: ACCOUNT, apiToken: TOKEN, namespaceId: NAMESPACE };

function opened() {
  const cloudflare = fakeCloudflare();
  return { cloudflare, store: remoteStore(CREDENTIALS, cloudflare.fetch) };
}

/** The one sentence that some work ends with. */
async function problemOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "nothing was wrong",
    (error: Error) => error.message,
  );
}

describe("KV at Cloudflare", () => {
  test("gives a value back as it was written, and null for a key that is not there", async () => {
    const { store } = opened();
    await store.put(new Map([["graph:a/b c", `{"title":"Grüße\\n€"}`]]));
    expect(await store.get("graph:a/b c")).toBe(`{"title":"Grüße\\n€"}`);
    expect(await store.get("graph")).toBeNull();
  });

  test("lists the keys with a prefix, over as many pages as there are", async () => {
    const { cloudflare, store } = opened();
    for (let i = 0; i < 2500; i++) cloudflare.values.set(`pack:${i}`, "");
    cloudflare.values.set("page:1", "").set("graph", "");
    const packs = await store.list("pack:");
    expect(packs.size).toBe(2500);
    expect(packs.has("page:1")).toBe(false);
    expect(cloudflare.asked.map(({ method }) => method)).toEqual(["GET", "GET", "GET"]);
    expect(await store.list("nothing:")).toEqual(new Set());
  });

  test("is written in bulk, a thousand keys at a time", async () => {
    const { cloudflare, store } = opened();
    await store.put(new Map(Array.from({ length: 2500 }, (_, i) => [`k${i}`, "v"])));
    expect(cloudflare.asked.map(({ pairs }) => pairs)).toEqual([1000, 1000, 500]);
    expect(cloudflare.values.size).toBe(2500);
  });

  test("is written in as many bytes at a time as one request may have", async () => {
    const { cloudflare, store } = opened();
    const euros = "€".repeat(8_000_000);
    await store.put(new Map(Array.from({ length: 5 }, (_, i) => [`k${i}`, euros])));
    expect(cloudflare.asked.map(({ pairs }) => pairs)).toEqual([3, 2]);
    expect(cloudflare.values.size).toBe(5);
  });

  test("forgets keys in bulk", async () => {
    const { cloudflare, store } = opened();
    cloudflare.values.set("policy", "{}").set("graph", "{}");
    await store.delete(["policy"]);
    expect([...cloudflare.values.keys()]).toEqual(["graph"]);
  });

  test("is asked again to forget the keys that are still there, and says so where they stay", async () => {
    const { cloudflare, store } = opened();
    for (const key of "abc") cloudflare.values.set(key, key);
    cloudflare.unwritten.push(["b", "c"], ["c"]);
    await store.delete([..."abc"]);
    expect(cloudflare.asked.map(({ pairs }) => pairs)).toEqual([3, 2, 1]);
    expect(cloudflare.values.size).toBe(0);
    cloudflare.values.set("d", "d");
    cloudflare.unwritten.push(["d"], ["d"], ["d"]);
    expect(await problemOf(store.delete(["d"]))).toBe(
      "Cloudflare could not delete 1 keys, d the first; try again",
    );
  });

  test("is asked again for the keys that it could not write, and only for those", async () => {
    const { cloudflare, store } = opened();
    cloudflare.unwritten.push(["b", "c"], ["c"]);
    await store.put(new Map([..."abc"].map((key) => [key, key])));
    expect(cloudflare.asked.map(({ pairs }) => pairs)).toEqual([3, 2, 1]);
    expect([...cloudflare.values.keys()]).toEqual(["a", "b", "c"]);
  });

  test("is pruned, and what remains is whole", async () => {
    const { store } = opened();
    await publishAll(store);
    await prune(await planPrune(store, { keep: 2 }), store);
    expect(await keysIn(store)).toEqual(keysOf(BUILDS.slice(3)));
    expect(await problemsIn(store)).toEqual([]);
  });

  test("that goes on failing to write a pack never gets the pointer", async () => {
    const { cloudflare, store } = opened();
    const shop = shelfShop();
    const [first = ""] = shop.keys;
    cloudflare.unwritten.push([first], [first], [first]);
    expect(await problemOf(publishGraph(shop, store))).toBe(
      `Cloudflare could not write 1 keys, ${first} the first; try again`,
    );
    expect(cloudflare.values.has("graph")).toBe(false);
    await publishGraph(shop, store);
    expect(cloudflare.values.has("graph")).toBe(true);
    expect([...cloudflare.values.keys()].filter((key) => key.startsWith("pack:")).sort()).toEqual(
      [...shop.keys].sort(),
    );
  });
});

describe("what goes wrong at Cloudflare is one error that says what, and never tells the token:", () => {
  const failures: readonly (readonly [string, () => Response | Promise<Response>, RegExp])[] = [
    ["too many requests", () => refuse(429, 10013, "rate limited"), /: 429 .*rate limited/],
    [
      "a broken gateway",
      () => new Response("<html>Bad gateway", { status: 502 }),
      /: 502 <html>Bad gateway$/,
    ],
    [
      "no network",
      () => Promise.reject(new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") })),
      /^Cloudflare could not be reached: getaddrinfo ENOTFOUND$/,
    ],
  ];
  test.each(failures)("%s", async (_, answer, expected) => {
    const { cloudflare, store } = opened();
    for (const method of ["GET", "PUT", "POST"]) cloudflare.instead.set(method, answer);
    for (const work of [
      store.get("k"),
      store.list("k"),
      store.put(new Map([["k", "v"]])),
      store.delete(["k"]),
    ]) {
      const problem = await problemOf(work);
      expect(problem).toMatch(expected);
      expect(problem).not.toContain(TOKEN);
    }
  });

  test("a token that has no right to write", async () => {
    const { fetch } = fakeCloudflare();
    const store = remoteStore({ ...CREDENTIALS, apiToken: "another-token" }, fetch);
    const problem = await problemOf(store.put(new Map([["k", "v"]])));
    expect(problem).toMatch(
      /^Cloudflare refused to PUT \/client\/v4\/accounts\/.*\/bulk: 401 .*Authentication error/,
    );
    expect(problem).not.toContain("another-token");
  });

  test("a namespace that is not there, though a missing key is an answer", async () => {
    const { fetch } = fakeCloudflare();
    const store = remoteStore({ ...CREDENTIALS, namespaceId: "../odd one" }, fetch);
    expect(await problemOf(store.list("pack:"))).toMatch(
      /namespaces\/\.\.%2Fodd%20one\/keys: 404 .*namespace not found/,
    );
  });
});

describe("credentials", () => {
  const whole = {
    CLOUDFLARE_ACCOUNT_ID: ACCOUNT,
    CLOUDFLARE_API_TOKEN: TOKEN,
    CLOUDFLARE_KV_NAMESPACE_ID: NAMESPACE,
  };

  test("come from the environment; the namespace may be told instead", () => {
    expect(readCredentials(whole, undefined)).toEqual(CREDENTIALS);
    expect(readCredentials(whole, "told")).toEqual({ ...CREDENTIALS, namespaceId: "told" });
  });

  test.each(Object.keys(whole))("that lack %s are refused by its name", (name) => {
    expect(() => readCredentials({ ...whole, [name]: undefined }, undefined)).toThrow(name);
    expect(() => readCredentials({ ...whole, [name]: "" }, undefined)).toThrow(name);
  });

  test.each(["v1.secret\nX-Other: 1", "v1.secret—dash", " v1.secret"])(
    "with a token that no header takes are refused without repeating it",
    (token) => {
      const work = () => readCredentials({ ...whole, CLOUDFLARE_API_TOKEN: token }, undefined);
      expect(work).toThrow("CLOUDFLARE_API_TOKEN");
      expect(work).not.toThrow("v1.secret");
    },
  );
});
