import { env } from "cloudflare:workers";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { bearer, KEYS, PAGE, PUBLISHABLE, SECRET, sha256 } from "./helpers/keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { type Settings, type Visitor, visitor } from "./helpers/visitor.ts";

const OFFERS = "/v1/offers?placement=product&productId=phone";
const MATRIX = "/v1/matrix";
const NOW = Date.parse("2026-11-22T12:00:00Z");

const now = () => NOW;

/** A shop with a setting `KEYS`, as text or as the list. */
function shopWith(keys: unknown = KEYS, settings: Settings = {}): Visitor {
  const text = typeof keys === "string" ? keys : JSON.stringify(keys);
  return visitor({ now }, { KEYS: text, ...settings });
}

const secret = async (key: string, more = {}) => ({
  kind: "secret",
  name: "server",
  sha256: await sha256(key),
  ...more,
});

const page = async (key: string, more = {}) => ({
  kind: "publishable",
  name: "page",
  sha256: await sha256(key),
  origins: [PAGE],
  ...more,
});

beforeAll(async () => {
  await publishGraph(env.GRAPH, shopGraph());
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a store without keys", () => {
  test("is open: whoever asks has its offers, whatever key they show", async () => {
    for (const init of [
      {},
      { headers: bearer("sk_anything") },
      { headers: { origin: "https://evil.example" } },
    ]) {
      const { status, headers } = await visitor().ask(OFFERS, init);
      expect([status, headers.get("access-control-allow-origin"), headers.get("vary")]).toEqual([
        200,
        "*",
        null,
      ]);
    }
  });

  test("gives nobody what a secret key opens", async () => {
    const { status, headers, body } = await visitor().ask<unknown>(MATRIX, { headers: bearer(SECRET) });
    expect([status, headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(body).toMatchObject({ detail: "this store has no secret key yet" });
  });

  test("becomes one with keys as soon as it has them, and another one with others", async () => {
    const settings: { KEYS?: string } = {};
    // The visitor hands the settings over anew with each request, as another deploy would.
    const shop = visitor({ now }, settings);
    const statuses = async () => {
      const found = [];
      for (const key of [undefined, "sk_one", "sk_two"]) {
        found.push((await shop.ask(OFFERS, key === undefined ? {} : { headers: bearer(key) })).status);
      }
      return found;
    };
    expect(await statuses()).toEqual([200, 200, 200]);
    settings.KEYS = JSON.stringify([await secret("sk_one")]);
    expect(await statuses()).toEqual([401, 200, 401]);
    settings.KEYS = JSON.stringify([await secret("sk_two")]);
    expect(await statuses()).toEqual([401, 401, 200]);
    delete settings.KEYS;
    expect(await statuses()).toEqual([200, 200, 200]);
  });

  test("remembers no publishable key of a setting that is no more", async () => {
    const settings: { KEYS?: string } = { KEYS };
    const shop = visitor({ now }, settings);
    const ask = async () => (await shop.ask(OFFERS, { headers: bearer(PUBLISHABLE) })).status;
    expect([await ask(), await ask()]).toEqual([200, 200]);
    settings.KEYS = JSON.stringify([await page("pk_another")]);
    expect(await ask()).toBe(401);
  });
});

describe("a store with keys", () => {
  test("lets a server with the secret key have everything", async () => {
    const shop = shopWith();
    for (const [path, expected] of [
      [OFFERS, 200],
      [MATRIX, 404],
    ] as const) {
      const { status } = await shop.ask(path, { headers: bearer(SECRET) });
      expect(status).toBe(expected);
    }
  });

  test("lets a page with the publishable key have offers, and no more than them", async () => {
    const shop = shopWith();
    const headers = { ...bearer(PUBLISHABLE), origin: PAGE };
    expect((await shop.ask(OFFERS, { headers })).status).toBe(200);
    const { status, body } = await shop.ask<unknown>(MATRIX, { headers });
    expect(status).toBe(403);
    expect(body).toMatchObject({ detail: "a publishable key opens offers and events only" });
  });

  test("lets a server with the publishable key have offers too", async () => {
    expect((await shopWith().ask(OFFERS, { headers: bearer(PUBLISHABLE) })).status).toBe(200);
  });

  test("takes the publishable key from the address, for what can set no header", async () => {
    const { status, text } = await shopWith().ask(`${OFFERS}&key=${PUBLISHABLE}`, {
      headers: { origin: PAGE },
    });
    expect(status).toBe(200);
    const plain = await shopWith().ask(OFFERS, { headers: bearer(PUBLISHABLE) });
    expect(text).toBe(plain.text);
  });

  test("takes `bearer` in any case, and blanks around the key", async () => {
    for (const authorization of [`bearer ${SECRET}`, `BEARER   ${SECRET}  `]) {
      expect((await shopWith().ask(MATRIX, { headers: { authorization } })).status).toBe(404);
    }
  });

  test.each<[what: string, path: string, headers: Record<string, string>]>([
    ["no key", OFFERS, {}],
    ["no key in the header", OFFERS, { authorization: "Bearer" }],
    ["a key of another kind of sign-in", OFFERS, { authorization: `Basic ${btoa(`key:${SECRET}`)}` }],
    ["a key without the word before it", OFFERS, { authorization: SECRET }],
    ["two keys in the header", OFFERS, { authorization: `Bearer ${SECRET} ${PUBLISHABLE}` }],
    ["two keys in the address", `${OFFERS}&key=${PUBLISHABLE}&key=${PUBLISHABLE}`, {}],
    ["an empty key in the address", `${OFFERS}&key=`, {}],
    ["a key in a header of its own", OFFERS, { "x-api-key": SECRET }],
    ["a key in a cookie", OFFERS, { cookie: `key=${SECRET}` }],
  ])("says how to send a key to whoever sends %s", async (_, path, headers) => {
    const { status, headers: answered, body } = await shopWith().ask<unknown>(path, { headers });
    expect([status, answered.get("www-authenticate")]).toEqual([401, "Bearer"]);
    expect(body).toMatchObject({ detail: "send a key as `Authorization: Bearer KEY`" });
  });

  test("does not look for a key in the body", async () => {
    const { status } = await shopWith().offers({ placement: "cart", key: SECRET, authorization: SECRET });
    expect(status).toBe(401);
  });

  test("says the same of every key that is none of its own, however near it comes", async () => {
    const shop = shopWith();
    const near = [
      SECRET.slice(0, -1),
      `${SECRET}x`,
      SECRET.toUpperCase(),
      `${SECRET.slice(0, -1)}x`,
      await sha256(SECRET),
      "x".repeat(10_000),
      "undefined",
    ];
    const texts = new Set<string>();
    for (const key of near) {
      const { status, text } = await shop.ask(MATRIX, { headers: bearer(key) });
      expect(status).toBe(401);
      texts.add(text);
    }
    expect(texts.size).toBe(1);
  });

  test("finds a key wherever it stands among the others", async () => {
    const texts = Array.from({ length: 7 }, (_, i) => `sk_${i}`);
    const keys = await Promise.all(texts.map((text, i) => secret(text, { name: `server-${i}` })));
    for (const list of [keys, keys.toReversed()]) {
      const shop = shopWith(list);
      for (const text of texts) {
        expect((await shop.ask(MATRIX, { headers: bearer(text) })).status).toBe(404);
      }
    }
  });

  test("looks at every key to its end, whichever it is that fits", async () => {
    const texts = ["sk_first", "sk_second", "sk_third"];
    const list = await Promise.all(texts.map((text) => secret(text)));
    const looks = vi.spyOn(String.prototype, "charCodeAt");
    const counts: number[] = [];
    for (const key of [...texts, "sk_none"]) {
      const shop = shopWith(list);
      looks.mockClear();
      await shop.ask(MATRIX, { headers: bearer(key) });
      // Hashes alone have 64 characters: what else reads characters reads of other texts.
      counts.push(looks.mock.contexts.filter((text) => String(text).length === 64).length);
    }
    expect(new Set(counts)).toEqual(new Set([2 * 64 * texts.length]));
  });
});

describe("a secret key in the wrong place", () => {
  test("is refused from a page, also one of the shop, and has to be replaced", async () => {
    for (const origin of [PAGE, "https://evil.example", "null"]) {
      const { status, body } = await shopWith().ask<unknown>(OFFERS, {
        headers: { ...bearer(SECRET), origin },
      });
      expect(status).toBe(403);
      expect(body).toMatchObject({
        detail:
          "a secret key was sent from a page, where anyone can read it: replace it, and give the page a publishable one",
      });
    }
  });

  test("is refused in the address, and has to be replaced", async () => {
    for (const path of [OFFERS, `${MATRIX}?placement=x`]) {
      const { status, body } = await shopWith().ask<unknown>(`${path}&key=${SECRET}`);
      expect(status).toBe(403);
      expect(body).toMatchObject({ detail: expect.stringContaining("a secret key was sent in the address") });
    }
  });
});

describe("keys that take each other's place", () => {
  const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();

  test.each<[what: string, more: object, status: number]>([
    ["holds from its first moment on", { from: at(0) }, 200],
    ["does not hold before it", { from: at(1) }, 401],
    ["holds up to its last moment", { until: at(0.001) }, 200],
    ["does not hold from the moment it ends", { until: at(0) }, 401],
    ["holds within its time", { from: at(-1), until: at(1) }, 200],
  ])("a key %s", async (_, more, expected) => {
    const shop = shopWith([await page(PUBLISHABLE, more), await secret(SECRET, more)]);
    for (const key of [PUBLISHABLE, SECRET]) {
      expect((await shop.ask(OFFERS, { headers: bearer(key) })).status).toBe(expected);
    }
  });

  test("the old and the new key both hold for a while, and the old one no longer", async () => {
    let clock = NOW;
    const keys = [
      await page("pk_old", { until: at(24) }),
      await secret("sk_old", { until: at(24) }),
      await page("pk_new"),
      await secret("sk_new"),
    ];
    const shop = visitor({ now: () => clock }, { KEYS: JSON.stringify(keys) });
    const statuses = async () => {
      const found = [];
      for (const key of ["pk_old", "sk_old", "pk_new", "sk_new"]) {
        found.push((await shop.ask(OFFERS, { headers: bearer(key) })).status);
      }
      return found;
    };
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    clock += 24 * 3_600_000;
    // Also the publishable key that was shown before, and is remembered, has run out.
    expect(await statuses()).toEqual([401, 401, 200, 200]);
  });
});

describe("a setting KEYS that can't be read", () => {
  const HASH = "0".repeat(64);
  const LEAK = "sk_never_to_be_seen";

  test.each<[what: string, keys: unknown, problem: string]>([
    ["an empty text", "", "KEYS: is not JSON"],
    ["a key as it is", LEAK, "KEYS: is not JSON"],
    ["JSON that is no list", { [LEAK]: 1 }, "KEYS: expected a list"],
    ["a list of keys as they are", [LEAK], "KEYS: [0]: expected a key that is publishable or secret"],
    [
      "a kind that there is not",
      [{ kind: LEAK, name: "a", sha256: HASH }],
      "KEYS: [0].kind: expected a key that is publishable or secret",
    ],
    [
      "a key instead of its hash",
      [{ kind: "secret", name: "a", sha256: LEAK }],
      "KEYS: [0].sha256: expected a SHA-256 of 64 hexadecimal characters in lower case",
    ],
    ["no name", [{ kind: "secret", sha256: HASH }], "KEYS: [0].name: is missing"],
    [
      "a publishable key for no page",
      [{ kind: "publishable", name: "a", sha256: HASH, origins: [] }],
      "KEYS: [0].origins: expected at least one origin",
    ],
    [
      "an origin with a path",
      [{ kind: "publishable", name: "a", sha256: HASH, origins: ["https://shop.example/"] }],
      "KEYS: [0].origins[0]: expected an origin such as https://shop.example, without a path, or *",
    ],
    [
      "a misspelt field",
      [{ kind: "secret", name: "a", sha256: HASH, untill: "2026-01-01" }],
      "KEYS: [0].untill: unknown field",
    ],
    [
      "a day that there is not",
      [{ kind: "secret", name: "a", sha256: HASH, until: "2026-02-30" }],
      "KEYS: [0].until: expected a day or time in ISO 8601 with its zone",
    ],
    [
      "an end before the beginning",
      [{ kind: "secret", name: "a", sha256: HASH, from: "2026-02-02", until: "2026-02-01" }],
      "KEYS: [0].until: expected later than from",
    ],
  ])("lets nobody in: %s", async (_, keys, problem) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const shop = shopWith(keys);
    for (const init of [
      {},
      { headers: bearer(LEAK) },
      { headers: { origin: PAGE } },
      { method: "OPTIONS" },
    ]) {
      const { status, text, headers } = await shop.ask(OFFERS, init);
      expect(status).toBe(503);
      expect(JSON.parse(text)).toEqual({
        type: "about:blank",
        title: "Service Unavailable",
        status: 503,
        detail: "the store's keys can't be read",
      });
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
    expect(said.mock.calls).toHaveLength(1);
    expect(said.mock.calls[0]?.[0]).toContain(problem);
    expect(JSON.stringify(said.mock.calls)).not.toContain(LEAK);
  });

  test("leaves the public addresses as they are", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    for (const path of ["/", "/healthz", "/openapi.json"]) {
      const { status, headers } = await shopWith("broken").ask<unknown>(path);
      expect([status, headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
    }
  });

  test("an empty list is a store that nobody may enter, and no open one", async () => {
    expect((await shopWith([]).ask(OFFERS, { headers: bearer(SECRET) })).status).toBe(401);
  });
});

test("no answer ever repeats a key, its hash or another key's name", async () => {
  const keys = JSON.parse(KEYS) as { sha256: string }[];
  const shop = shopWith();
  const paths = [
    OFFERS,
    MATRIX,
    `${OFFERS}&key=${PUBLISHABLE}`,
    `${OFFERS}&key=${SECRET}`,
    `/v1/offers?key=${PUBLISHABLE}`,
  ];
  const shown = [{}, bearer(SECRET), bearer(PUBLISHABLE), bearer("sk_unknown_key")];
  for (const path of paths) {
    for (const key of shown) {
      for (const origin of [{}, { origin: PAGE }, { origin: "https://evil.example" }]) {
        const { text, headers } = await shop.ask(path, { headers: { ...key, ...origin } });
        const all = text + JSON.stringify([...headers]);
        for (const secret of [
          SECRET,
          PUBLISHABLE,
          "sk_unknown_key",
          ...keys.map(({ sha256: hash }) => hash),
        ]) {
          expect(all).not.toContain(secret);
        }
      }
    }
  }
});
