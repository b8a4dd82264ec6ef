import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { bearer, KEYS, PAGE, PUBLISHABLE, SECRET, sha256 } from "./helpers/keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { type Visitor, visitor } from "./helpers/visitor.ts";

const OFFERS = "/v1/offers?placement=product&productId=phone";
const ALLOW = "access-control-allow-origin";
const VARY = "origin, authorization";

/** Looks like the shop's page, and is none of it. */
const ALIKE = [
  "http://shop.example",
  "https://shop.example:8443",
  "https://shop.example:80",
  "https://www.shop.example",
  "https://example",
  "https://shop.example.evil.com",
  "https://shop.example.",
  "https://shop-example",
  "https://shopXexample",
  "https://evilshop.example",
  "https://shop.example/",
  "https://shop.example/path",
  "https://shop.example?a",
  "https://shop.example#a",
  "https://shop.example@evil.com",
  "https://evil.com@shop.example",
  "https://user:word@shop.example",
  "https://shop.example\\@evil.com",
  "https://shop%2eexample",
  "https://shop.example, https://evil.com",
  "https://evil.com https://shop.example",
  "https:shop.example",
  "https:/shop.example",
  "https:///shop.example",
  "//shop.example",
  "shop.example",
  "ftp://shop.example",
  "wss://shop.example",
  "null",
  "*",
  "undefined",
];

const shopWithKeys = (keys = KEYS): Visitor => visitor({}, { KEYS: keys });

/** The setting of a store whose one publishable key has these origins. */
async function keysFor(...origins: string[]): Promise<string> {
  return JSON.stringify([
    { kind: "publishable", name: "page", sha256: await sha256(PUBLISHABLE), origins },
    { kind: "secret", name: "server", sha256: await sha256(SECRET) },
  ]);
}

beforeAll(async () => {
  await publishGraph(env.GRAPH, shopGraph());
});

describe("a page of the key's own origin", () => {
  test("reads the answer, and no other page does", async () => {
    const { status, headers } = await shopWithKeys().offers(
      { placement: "cart" },
      { ...bearer(PUBLISHABLE), origin: PAGE },
    );
    expect([status, headers.get(ALLOW), headers.get("vary")]).toEqual([200, PAGE, VARY]);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test.each(["HTTPS://SHOP.EXAMPLE", "https://Shop.Example", "https://shop.example:443"])(
    "is the same page where its origin is written as %s",
    async (origin) => {
      const { status, headers } = await shopWithKeys().ask(OFFERS, {
        headers: { ...bearer(PUBLISHABLE), origin },
      });
      expect([status, headers.get(ALLOW)]).toEqual([200, PAGE]);
    },
  );

  test("reads what was wrong with its request", async () => {
    const shop = shopWithKeys();
    const asked = async (path: string, headers: Record<string, string>) => {
      const answer = await shop.ask(path, { headers: { ...headers, origin: PAGE } });
      return [answer.status, answer.headers.get(ALLOW), answer.headers.get("vary")];
    };
    const key = bearer(PUBLISHABLE);
    expect(await asked("/v1/offers", key)).toEqual([400, PAGE, VARY]);
    expect(await asked("/v1/offers?placement=moon", key)).toEqual([400, PAGE, VARY]);
    expect(await asked("/v1/matrix", key)).toEqual([403, PAGE, VARY]);
    expect(await asked(OFFERS, {})).toEqual([401, PAGE, VARY]);
    expect(await asked(OFFERS, bearer("pk_unknown"))).toEqual([401, PAGE, VARY]);
    expect(await asked(OFFERS, bearer(SECRET))).toEqual([403, PAGE, VARY]);
  });

  test("reads that something went wrong inside, as a problem and no more", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const requestId = () => {
      throw new TypeError("secret of the house");
    };
    const shop = visitor({ requestId }, { KEYS });
    const { status, headers, text } = await shop.offers(
      { placement: "cart" },
      { ...bearer(PUBLISHABLE), origin: PAGE },
    );
    expect([status, headers.get(ALLOW)]).toEqual([500, PAGE]);
    expect(text).not.toContain("secret of the house");
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
  });
});

describe("a page of another origin", () => {
  test.each(ALIKE)("is refused and reads nothing: %s", async (origin) => {
    const headers = { ...bearer(PUBLISHABLE), origin };
    const { status, headers: answered, body } = await shopWithKeys().ask<unknown>(OFFERS, { headers });
    expect([status, answered.get(ALLOW)]).toEqual([403, null]);
    expect(body).toMatchObject({ detail: "the key is not for pages of this origin" });
  });

  test("is refused with the key in the address too", async () => {
    const { status } = await shopWithKeys().ask(`${OFFERS}&key=${PUBLISHABLE}`, {
      headers: { origin: "https://evil.example" },
    });
    expect(status).toBe(403);
  });

  test.each(["", "https://shop.example:99999", "https://999.999.999.999"])(
    "gets in by no origin of a key that is none after all: %j",
    async (origin) => {
      const shop = shopWithKeys(await keysFor("https://shop.example:99999", "https://999.999.999.999"));
      const { status } = await shop.ask(OFFERS, { headers: { ...bearer(PUBLISHABLE), origin } });
      expect(status).toBe(403);
    },
  );

  test("does not even read that its key is unknown", async () => {
    const { status, headers } = await shopWithKeys().ask(OFFERS, {
      headers: { ...bearer("pk_unknown"), origin: "https://evil.example" },
    });
    expect([status, headers.get(ALLOW)]).toEqual([401, null]);
  });

  test("is refused though another key of the store is for it", async () => {
    const keys = JSON.stringify([
      ...(JSON.parse(KEYS) as object[]),
      { kind: "publishable", name: "app", sha256: await sha256("pk_app"), origins: ["https://app.example"] },
    ]);
    const shop = shopWithKeys(keys);
    const ask = async (key: string, origin: string) =>
      (await shop.ask(OFFERS, { headers: { ...bearer(key), origin } })).status;
    expect([await ask(PUBLISHABLE, PAGE), await ask("pk_app", "https://app.example")]).toEqual([200, 200]);
    expect([await ask(PUBLISHABLE, "https://app.example"), await ask("pk_app", PAGE)]).toEqual([403, 403]);
  });

  /** Scheme, labels of a host and a port, near enough to each other to be alike now and then. */
  const parts = fc.record({
    scheme: fc.constantFrom("http", "https", "capacitor"),
    labels: fc.array(fc.constantFrom("shop", "www", "example", "evil", "com"), {
      minLength: 1,
      maxLength: 4,
    }),
    port: fc.constantFrom("", ":443", ":80", ":8080"),
    dot: fc.constantFrom("", "", "", "."),
  });
  const originOf = ({
    scheme,
    labels,
    port,
    dot,
  }: {
    scheme: string;
    labels: string[];
    port: string;
    dot: string;
  }) => `${scheme}://${labels.join(".")}${dot}${port}`;

  /** What the address of a page is compared by, written apart from the worker's own. */
  const written = (origin: string) => {
    const [, scheme = "", host = "", port] = /^(\w+):\/\/([\w.]+?)(?::(\d+))?$/.exec(origin) ?? [];
    const usual: Record<string, string> = { http: "80", https: "443" };
    return [scheme, host, port ?? usual[scheme] ?? ""].join(" ");
  };

  test("never gets in, whatever the two origins; its own always does", async () => {
    await fc.assert(
      fc.asyncProperty(parts.map(originOf), parts.map(originOf), async (own, other) => {
        const shop = shopWithKeys(await keysFor(own));
        for (const origin of [own, other]) {
          const { status, headers } = await shop.ask(OFFERS, { headers: { ...bearer(PUBLISHABLE), origin } });
          const isOwn = written(origin) === written(own);
          expect([origin, status]).toEqual([origin, isOwn ? 200 : 403]);
          expect(headers.get(ALLOW) !== null).toBe(isOwn);
        }
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });

  test("never gets in with any other text", async () => {
    const shop = shopWithKeys();
    await fc.assert(
      fc.asyncProperty(
        fc
          .tuple(fc.constantFrom("", PAGE, "https://"), fc.string({ minLength: 1, maxLength: 12 }))
          .map((two) => two.join("")),
        async (text) => {
          const origin = text.trim().replace(/[^\x20-\x7e]/g, "");
          const known = [PAGE, `${PAGE}:443`];
          fc.pre(origin !== "" && !known.includes(origin.toLowerCase()));
          const { status } = await shop.ask(OFFERS, { headers: { ...bearer(PUBLISHABLE), origin } });
          expect([origin, status]).toEqual([origin, 403]);
        },
      ),
      { seed: 20261122, numRuns: 200 },
    );
  });
});

describe("servers", () => {
  test.each([SECRET, PUBLISHABLE])("read the answer as anybody, and no page does (%s)", async (key) => {
    const { status, headers } = await shopWithKeys().ask(OFFERS, { headers: bearer(key) });
    expect([status, headers.get(ALLOW), headers.get("vary")]).toEqual([200, null, VARY]);
  });

  test("and caches never give what one key got to another, or to none", async () => {
    const { headers } = await shopWithKeys().ask(OFFERS, { headers: bearer(PUBLISHABLE) });
    expect(headers.get("cache-control")).toContain("public");
    expect(headers.get("vary")).toBe(VARY);
    const etag = headers.get("etag") ?? "";
    const again = await shopWithKeys().ask(OFFERS, {
      headers: { ...bearer(PUBLISHABLE), "if-none-match": etag },
    });
    expect([again.status, again.headers.get("vary")]).toEqual([304, VARY]);
  });
});

describe("a key for any page", () => {
  test("serves pages of every origin, also of none", async () => {
    const shop = shopWithKeys(await keysFor("*"));
    for (const origin of ["https://evil.example", "null"]) {
      const { status, headers } = await shop.ask(OFFERS, { headers: { ...bearer(PUBLISHABLE), origin } });
      expect([status, headers.get(ALLOW)]).toEqual([200, "*"]);
    }
  });
});

describe("a browser that asks first", () => {
  const preflight = (origin?: string) => ({
    method: "OPTIONS",
    headers: {
      ...(origin !== undefined && { origin }),
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    },
  });

  test.each(["/v1/offers", "/v1/events"])(
    "may ask %s from any page of a store without keys",
    async (path) => {
      const { status, text, headers } = await visitor().ask(path, preflight("https://anyone.example"));
      expect([status, text, headers.get(ALLOW)]).toEqual([204, "", "*"]);
      expect(headers.get("access-control-allow-headers")).toBe("content-type, authorization");
      expect(headers.get("access-control-max-age")).toBe("86400");
    },
  );

  test.each(["/v1/offers", "/v1/events"])("may ask %s from a page that a key is for", async (path) => {
    const { status, text, headers } = await shopWithKeys().ask(path, preflight(PAGE));
    expect([status, text, headers.get(ALLOW), headers.get("vary")]).toEqual([204, "", PAGE, VARY]);
    expect(headers.get("access-control-allow-methods")).toBe("GET, POST");
    expect(headers.get("access-control-allow-headers")).toBe("content-type, authorization");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test.each([...ALIKE, undefined])("may not from elsewhere: %s", async (origin) => {
    const { status, headers, body } = await shopWithKeys().ask<unknown>("/v1/offers", preflight(origin));
    expect([status, headers.get(ALLOW), headers.get("access-control-allow-methods")]).toEqual([
      403,
      null,
      null,
    ]);
    expect(body).toMatchObject({ detail: "no key of this store is for pages of this origin" });
  });

  test("may not from a page whose key has run out or is to come", async () => {
    const now = Date.parse("2026-11-22T12:00:00Z");
    const key = { kind: "publishable", name: "page", sha256: await sha256(PUBLISHABLE) };
    const keys = JSON.stringify([
      { ...key, origins: ["https://old.example"], until: "2026-11-22T12:00:00Z" },
      { ...key, origins: ["https://new.example"], from: "2026-11-22T12:00:01Z" },
      { ...key, origins: [PAGE], from: "2026-11-22T12:00:00Z", until: "2026-11-22T12:00:01Z" },
    ]);
    const shop = visitor({ now: () => now }, { KEYS: keys });
    const statuses = [];
    for (const origin of ["https://old.example", "https://new.example", PAGE]) {
      statuses.push((await shop.ask("/v1/offers", preflight(origin))).status);
    }
    expect(statuses).toEqual([403, 403, 204]);
  });
});

test("what is public stays so, from any page", async () => {
  for (const path of ["/", "/healthz", "/openapi.json"]) {
    const { headers } = await shopWithKeys().ask<unknown>(path, {
      headers: { origin: "https://anyone.example" },
    });
    expect(headers.get(ALLOW)).toBe("*");
  }
});
