import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cart, DEALS, NOW, OFFER_KEYS, signingShop } from "./helpers/deals.ts";
import { bearer, PUBLISHABLE } from "./helpers/keys.ts";
import { offerKey, offerKeys } from "./helpers/offer-keys.ts";

const shop = await signingShop();
const request = { placement: "till", techniques: ["second-item"], cart: cart("phone") };
const customer = { id: "c1" };
const genuine = await shop.token({ ...request, customer }, bearer(PUBLISHABLE));
const [header = "", payload = "", signature = ""] = genuine.split(".");
const REFUSED = new Set(["malformed", "unknown-key", "forged"]);

const text64 = (text: string) => btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const encode = (value: unknown) => text64(JSON.stringify(value));
const decode = (text: string) => JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
const codeOf = async (token: string) => {
  const verdict = await shop.verify({ token, customer, cart: cart("phone", "case") });
  return verdict.valid ? "valid" : verdict.code;
};

describe("a token is refused", () => {
  test("with any edit of any character of it", async () => {
    expect(await codeOf(genuine)).toBe("valid");
    const place = fc.nat({ max: genuine.length - 1 });
    const other = fc.oneof(
      fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ "),
      fc.string({ maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(place, other, fc.nat({ max: 1 }), async (at, put, cut) => {
        const edited = genuine.slice(0, at) + put + genuine.slice(at + cut);
        if (edited === genuine) return;
        expect(REFUSED, edited).toContain(await codeOf(edited));
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });

  test("with each other last character, though some carry the same signature", async () => {
    const stem = genuine.slice(0, -1);
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      if (stem + last !== genuine) expect(REFUSED).toContain(await codeOf(stem + last));
    }
  });

  test("cut off anywhere, or put together of two", async () => {
    for (let length = 0; length < genuine.length; length += 7) {
      expect(await codeOf(genuine.slice(0, length))).toBe("malformed");
    }
    const bundle = await shop.token({ placement: "product", productId: "phone", techniques: ["bundle"] });
    const [, other] = bundle.split(".");
    expect(await codeOf([header, other, signature].join("."))).toBe("forged");
  });

  test("stretched: a longer life, a lower price, more pieces, another store, no trigger, for anybody", async () => {
    const claims = decode(payload);
    const stretched = [
      { exp: claims.exp + 3_600 },
      { amount: 0.01 },
      { products: [{ productId: "case", quantity: 9 }] },
      { products: [{ productId: "tv", quantity: 1 }] },
      { iss: "other" },
      { trigger: { products: [] } },
      { sub: undefined },
      { by: "server" },
    ];
    for (const more of stretched) {
      expect(await codeOf([header, encode({ ...claims, ...more }), signature].join("."))).toBe("forged");
    }
  });

  test("longer than 8 kB, whatever it says", async () => {
    expect(await codeOf([header, "a".repeat(8_192), signature].join("."))).toBe("malformed");
    expect(await codeOf("e".repeat(400_000))).toBe("malformed");
  });

  test("without an algorithm, or with another one", async () => {
    const named = decode(header);
    for (const alg of ["none", "None", "HS256", "ES256", "Ed25519", undefined]) {
      const put = encode({ ...named, alg });
      expect(await codeOf(`${put}.${payload}.${signature}`)).toBe("malformed");
      expect(await codeOf(`${put}.${payload}.`)).toBe("malformed");
    }
  });

  test("signed by HMAC with the public key, in every way that key is written", async () => {
    const { body } = await shop.ask<{ keys: { x: string }[] }>("/.well-known/jwks.json");
    const [key] = body.keys;
    const x = key?.x ?? "";
    const raw = Uint8Array.from(atob(x.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const texts = [x, JSON.stringify(key), JSON.stringify(body)].map((text) =>
      new TextEncoder().encode(text),
    );
    for (const secret of [raw, ...texts]) {
      for (const alg of ["HS256", "HS512", "EdDSA"]) {
        const input = `${encode({ ...decode(header), alg })}.${payload}`;
        const hmac = { name: "HMAC", hash: alg === "HS256" ? "SHA-256" : "SHA-512" };
        const by = await crypto.subtle.importKey("raw", secret, hmac, false, ["sign"]);
        const mac = await crypto.subtle.sign("HMAC", by, new TextEncoder().encode(input));
        const signed = `${input}.${text64(String.fromCharCode(...new Uint8Array(mac)))}`;
        expect(REFUSED).toContain(await codeOf(signed));
      }
    }
  });

  test("that brings a key of its own, or asks for what nobody understands", async () => {
    const own = await offerKey("k1");
    const more = [
      { jwk: { kty: own.kty, crv: own.crv, x: own.x } },
      { jku: "https://evil.example/jwks.json" },
      { x5u: "https://evil.example" },
      { crit: ["exp"], exp: 0 },
      { crit: ["b64"], b64: false },
      { kid: "k1/../k2" },
      { kid: "" },
      { kid: "__proto__" },
      { typ: "JWT" },
    ];
    for (const one of more) {
      const put = encode({ ...decode(header), ...one });
      expect(REFUSED).toContain(await codeOf(`${put}.${payload}.${signature}`));
    }
  });

  test("of another key that has the same name", async () => {
    const forger = await signingShop({ settings: { OFFER_KEYS: offerKeys(await offerKey("k1")) } });
    expect(await codeOf(await forger.token(request))).toBe("forged");
  });

  test("of another store, be its keys its own or the same", async () => {
    const keys = offerKeys(await offerKey("other"));
    const other = await signingShop({ settings: { STORE: "other", OFFER_KEYS: keys } });
    expect(await codeOf(await other.token(request))).toBe("unknown-key");
    const sister = await signingShop({ settings: { STORE: "sister", OFFER_KEYS } });
    expect(await codeOf(await sister.token(request))).toBe("other-store");
  });
});

describe("the question is a problem", () => {
  test.each([
    ["no token", {}, "token: is missing"],
    ["a token that is no text", { token: 1 }, "token: expected a string, found 1"],
    ["an order without its cart", { token: "x", orderId: "1" }, "cart: "],
    ["an order without a name", { token: "x", orderId: "", cart: cart() }, "orderId: "],
    ["a customer of 10 kB", { token: "x", customer: { id: "c".repeat(10_000) } }, "customer.id: "],
    ["a list", [], "expected an object, found a list"],
  ])("with %s", async (_, question, detail) => {
    const { status, body } = await shop.put(question);
    expect([status, (body as { detail?: string }).detail]).toEqual([400, expect.stringContaining(detail)]);
  });

  test("without the secret key", async () => {
    const ask = (headers: Record<string, string>) =>
      shop.ask("/v1/offers/verify", { method: "POST", headers, body: JSON.stringify({ token: genuine }) });
    expect((await ask({ "content-type": "application/json" })).status).toBe(401);
    expect((await ask({ "content-type": "application/json", ...bearer(PUBLISHABLE) })).status).toBe(403);
  });
});

test("the shop of these tests signs for now, and has what is promised", () => {
  expect([DEALS.secondItem?.percent, NOW]).toEqual([30, shop.clock.at]);
});
