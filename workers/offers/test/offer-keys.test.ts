import { afterEach, describe, expect, test, vi } from "vitest";
import { cart, HOUR, NOW, OFFER_KEYS, signingShop } from "./helpers/deals.ts";
import { offerKey, offerKeys } from "./helpers/offer-keys.ts";

const time = (at: number) => new Date(at).toISOString();
const request = { placement: "till", techniques: ["second-item"], cart: cart("phone") };
const kidOf = (token: string) => JSON.parse(atob(token.split(".")[0] ?? "")).kid as string;
const PUBLIC = "/.well-known/jwks.json";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("keys change", () => {
  test("without a token being lost: the old one checks until it runs out, the new one signs from its day on", async () => {
    const [first, second] = [await offerKey("2026-10"), await offerKey("2026-11")];
    const before = await signingShop({ settings: { OFFER_KEYS: offerKeys(first) } });
    const old = await before.token(request);
    expect(kidOf(old)).toBe("2026-10");

    const from = time(NOW + HOUR);
    const until = time(NOW + 26 * HOUR);
    const shop = await signingShop({
      settings: { OFFER_KEYS: offerKeys({ ...second, from }, { ...first, until }) },
    });
    const published = async () => {
      const { body } = await shop.ask<{ keys: { kid: string }[] }>(PUBLIC);
      return body.keys.map(({ kid }) => kid);
    };
    expect(await published()).toEqual(["2026-11", "2026-10"]);
    expect(kidOf(await shop.token(request))).toBe("2026-10");

    shop.clock.at = NOW + HOUR;
    const young = await shop.token(request);
    expect(kidOf(young)).toBe("2026-11");
    expect(await shop.verify({ token: old })).toMatchObject({ valid: true });
    expect(await shop.verify({ token: young })).toMatchObject({ valid: true });

    shop.clock.at = NOW + 26 * HOUR;
    expect(await shop.verify({ token: old })).toMatchObject({ code: "unknown-key" });
    expect(await published()).toEqual(["2026-11"]);
  });

  test("and a token of one that ran out is refused, though it has not expired", async () => {
    const key = await offerKey("leaked");
    const token = await (await signingShop({ settings: { OFFER_KEYS: offerKeys(key) } })).token(request);
    const out = { ...key, until: time(NOW - 1) };
    const shop = await signingShop({ settings: { OFFER_KEYS: offerKeys(await offerKey("new"), out) } });
    expect(await shop.verify({ token })).toMatchObject({ valid: false, code: "unknown-key" });
  });

  test("and where none holds yet, offers are answered without tokens", async () => {
    const later = offerKeys(await offerKey("later", { from: time(NOW + HOUR) }));
    const shop = await signingShop({ settings: { OFFER_KEYS: later } });
    expect(await shop.offer(request)).not.toHaveProperty("token");
  });
});

describe("public keys", () => {
  test("are told to anyone, cacheable, with nothing of the private halves", async () => {
    const keys = [await offerKey("a"), await offerKey("b")];
    const shop = await signingShop({ settings: { OFFER_KEYS: offerKeys(...keys) } });
    const { status, headers, text, body } = await shop.ask<{ keys: object[] }>(PUBLIC);
    expect([status, headers.get("cache-control")]).toEqual([200, "public, max-age=300"]);
    expect(body.keys.map((key) => Object.keys(key).sort())).toEqual(
      keys.map(() => ["alg", "crv", "kid", "kty", "use", "x"]),
    );
    for (const { d, x } of keys) {
      expect(text).toContain(x);
      expect(text).not.toContain(d);
    }
  });

  test("are none where the store signs nothing", async () => {
    const shop = await signingShop({ settings: { OFFER_KEYS: "" } });
    expect((await shop.ask(PUBLIC)).body).toEqual({ keys: [] });
    expect((await shop.put({ token: "x" })).status).toBe(503);
  });

  test("stand in no answer of any route with their private halves", async () => {
    const shop = await signingShop();
    const [{ d }] = JSON.parse(OFFER_KEYS) as [{ d: string }];
    const token = await shop.token(request);
    const answers = [
      await shop.offers(request),
      await shop.put({ token }),
      await shop.put({ token: "x" }),
      await shop.ask("/healthz"),
    ];
    for (const { text } of answers) expect(text).not.toContain(d);
  });
});

describe("keys that can't be read", async () => {
  const good = await offerKey("k");
  const [other, { d: _, ...half }] = [await offerKey("k"), good];
  const damaged: [string, string, string][] = [
    ["no JSON", "{", "is not JSON"],
    ["no list", JSON.stringify(good), "expected a list"],
    ["a public key alone", JSON.stringify([half]), "[0].d: is missing"],
    ["another curve", JSON.stringify([{ ...good, crv: "X25519" }]), "[0].crv: expected Ed25519"],
    ["a name twice", offerKeys(good, other), "expected each kid once"],
    ["a key cut off", offerKeys({ ...good, d: good.d.slice(1) }), "[0].d: expected 32 bytes"],
    [
      "an end before its beginning",
      offerKeys({ ...good, from: time(NOW), until: time(NOW - 1) }),
      "[0].until: ",
    ],
  ];

  test.each(damaged)(
    "%s: offers go on without tokens, the merchant is told once, and nothing of the key is",
    async (_, OFFER_KEYS, problem) => {
      const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const shop = await signingShop({ settings: { OFFER_KEYS } });
      for (const _ of [1, 2]) expect(await shop.offer(request)).not.toHaveProperty("token");
      expect([(await shop.put({ token: "x" })).status, (await shop.ask(PUBLIC)).status]).toEqual([503, 503]);
      expect(told).toHaveBeenCalledTimes(1);
      const [said] = told.mock.calls[0] ?? [];
      expect(said).toContain(problem);
      expect(said).not.toContain(good.d.slice(1));
    },
  );

  test("halves of two keys: the same, when it is first to sign", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const shop = await signingShop({ settings: { OFFER_KEYS: offerKeys({ ...good, x: other.x }) } });
    for (const _ of [1, 2]) expect(await shop.offer(request)).not.toHaveProperty("token");
    expect(told.mock.calls).toEqual([["OFFER_KEYS: k: its x is not the public half of its d"]]);
  });
});
