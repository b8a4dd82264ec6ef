import { generateKeyPairSync } from "node:crypto";
import { type Cart, createClient, type OfferRequest } from "@basketwise/sdk";
import { type PublicKeys, type VerifyOptions, verifyOffer } from "@basketwise/sdk/verify";
import { describe, expect, test } from "vitest";
import { DAY, GRAPH } from "./support/shop.ts";
import { stored } from "./support/stored.ts";
import { fetchOn, KEYS, SECRET } from "./support/worker-on.ts";

const HOUR = 3_600_000;
const { x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
const OFFER_KEYS = JSON.stringify([{ kty: "OKP", crv: "Ed25519", kid: "k1", x, d }]);
const policy = {
  bundle: { percent: 10 },
  secondItem: { percent: 30, maxShare: 0.5 },
  multibuy: [{ productId: "bulb", quantity: 4, percent: 25 }],
  rewards: [{ atLeast: 50, code: "AGAIN", percent: 5, validDays: 7 }],
};

let at = DAY;
const fetch = fetchOn(stored(GRAPH, policy), { KEYS, OFFER_KEYS, STORE: "phones" }, () => at);
const client = createClient({ endpoint: "https://offers.test", fetch, key: SECRET, budgetMs: 5_000 });
const keys = (await (await fetch("https://offers.test/.well-known/jwks.json")).json()) as PublicKeys;

/** The token of the first offer. */
async function tokenFor(request: OfferRequest): Promise<string> {
  const result = await client.offers(request);
  const token = result.status === "ok" ? result.response.offers[0]?.token : undefined;
  if (token === undefined) throw new Error("no offer has a token");
  return token;
}

/** What the worker says. */
async function atTheEdge(question: object): Promise<unknown> {
  const answer = await fetch("https://offers.test/v1/offers/verify", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${SECRET}` },
    body: JSON.stringify(question),
  });
  return answer.json();
}

const today: VerifyOptions["today"] = (id) => GRAPH.listing(id)?.product;
const cart = (...ids: string[]): Cart => ({ lines: ids.map((productId) => ({ productId })) });

const REQUESTS: readonly OfferRequest[] = [
  { placement: "product", productId: "phone", techniques: ["bundle"] },
  { placement: "till", cart: cart("phone"), techniques: ["second-item"], customer: { id: "c1" } },
  { placement: "cart", productId: "bulb", techniques: ["multibuy"], session: { id: "v1" } },
  { placement: "confirmation", cart: cart("lamp", "lamp"), techniques: ["reward"], customer: { id: "c1" } },
];

const CARTS: readonly (Cart | undefined)[] = [
  undefined,
  { lines: [] },
  cart("phone", "case", "charger", "glass"),
  cart("case"),
  cart("phone", "case", "bulb", "bulb", "bulb", "bulb"),
  { lines: [{ productId: "bulb", quantity: 9 }] },
  { lines: [{ productId: "lamp", price: 49.99 }] },
];

const PEOPLE = [{}, { customerId: "c1" }, { customerId: "c2", sessionId: "v1" }];

describe("a merchant's own server and the worker", () => {
  test.each(REQUESTS)(
    "say the same of the token for %j: of each cart, customer and moment, and of any edit",
    async (request) => {
      at = DAY;
      const token = await tokenFor(request);
      const edits = [token, `${token.slice(0, -1)}B`, token.slice(0, 40), token.replace(".", ".A"), ""];
      const seen = new Set<string>();
      for (const edited of edits)
        for (const paid of CARTS)
          for (const who of PEOPLE)
            for (const later of [0, 25 * HOUR, 9 * 24 * HOUR, -2 * HOUR]) {
              at = DAY + later;
              const question = {
                token: edited,
                ...(paid && { cart: paid }),
                ...("customerId" in who && { customer: { id: who.customerId } }),
                ...("sessionId" in who && { session: { id: who.sessionId } }),
              };
              const options = {
                keys,
                at,
                store: "phones",
                ...who,
                ...(paid && { cart: paid }),
                today,
              };
              const found = await verifyOffer(edited, options);
              expect(found).toEqual(await atTheEdge(question));
              seen.add(found.valid ? "valid" : found.code);
            }
      expect([...seen]).toEqual(
        expect.arrayContaining(["valid", "malformed", "forged", "expired", "not-yet"]),
      );
      expect(seen.size).toBeGreaterThan(5);
    },
  );
});

describe("a merchant's own server", async () => {
  at = DAY;
  const token = await tokenFor({ placement: "till", cart: cart("phone"), techniques: ["second-item"] });
  const options: VerifyOptions = { keys, at: DAY, store: "phones", cart: cart("phone", "case") };

  test("learns what was promised, and how much of it was looked at", async () => {
    expect(await verifyOffer(token, options)).toMatchObject({
      valid: true,
      promised: { technique: "second-item", products: [{ productId: "case" }], store: "phones" },
      checked: ["token", "cart"],
    });
  });

  test("may look its keys up itself", async () => {
    const asked: string[] = [];
    const keyOf = async (kid: string) => {
      asked.push(kid);
      return keys.keys.find((key) => key.kid === kid);
    };
    expect(await verifyOffer(token, { ...options, keys: keyOf })).toMatchObject({ valid: true });
    expect(asked).toEqual(["k1"]);
    expect(await verifyOffer(token, { ...options, keys: () => undefined })).toMatchObject({
      code: "unknown-key",
    });
    expect(await verifyOffer(token, { ...options, keys: { keys: [] } })).toMatchObject({
      code: "unknown-key",
    });
  });

  test("never takes a key for another kind of key than Ed25519", async () => {
    const [key] = keys.keys;
    const odd = { keys: [{ ...key, kty: "oct", k: key?.x, alg: "HS256" }] } as unknown as PublicKeys;
    expect(await verifyOffer(token, { ...options, keys: odd })).toMatchObject({ valid: true });
  });

  test("is told apart from a bad token where its keys can't be had", async () => {
    const fails = () => Promise.reject(new Error("the network is down"));
    expect(await verifyOffer(token, { ...options, keys: fails })).toEqual({
      valid: false,
      code: "keys-unavailable",
      detail: "the network is down",
    });
    const odd = [
      null,
      {},
      { keys: null },
      { keys: [{ kid: "k1" }] },
      { keys: [{ kid: "k1", x: "!" }] },
      "keys",
    ];
    for (const one of odd) {
      const found = await verifyOffer(token, { ...options, keys: one as unknown as PublicKeys });
      expect(found).toMatchObject({ valid: false, code: "keys-unavailable" });
    }
  });

  test("is told what to pass where it passes the list of keys in place of the set", async () => {
    const list = keys.keys as unknown as PublicKeys;
    expect(await verifyOffer(token, { ...options, keys: list })).toEqual({
      valid: false,
      code: "keys-unavailable",
      detail: "keys: expected the whole set, { keys: […] }",
    });
  });

  test("never sees a throw, whatever it passes or its catalog does", async () => {
    const throwing = () => {
      throw new Error("no catalog");
    };
    const odd: [unknown, unknown][] = [
      [token, undefined],
      [token, null],
      [token, { ...options, at: Number.NaN }],
      [token, { ...options, at: "2026-10-01" }],
      [token, { ...options, cart: {} }],
      [token, { ...options, cart: { lines: [null] } }],
      [token, { ...options, today: throwing }],
      [undefined, options],
      [{ token }, options],
    ];
    for (const [one, other] of odd) {
      const found = await verifyOffer(one as string, other as VerifyOptions);
      expect(found).toMatchObject({ valid: false, code: "failed" });
    }
  });

  test("refuses what its own floor does not allow today", async () => {
    const dear = () => ({ price: 19, cost: 13 });
    expect(await verifyOffer(token, { ...options, today: dear })).toMatchObject({ code: "below-floor" });
    expect(await verifyOffer(token, { ...options, today: dear, floor: 0 })).toMatchObject({ valid: true });
  });
});
