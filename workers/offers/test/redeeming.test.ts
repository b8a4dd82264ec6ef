import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { cart, HOUR, signingShop } from "./helpers/deals.ts";
import { bearer, PUBLISHABLE } from "./helpers/keys.ts";

const reward = { placement: "confirmation", techniques: ["reward"], cart: cart("phone") };
const trial = {
  placement: "account",
  techniques: ["trial"],
  customer: { id: "t1", plan: "lite", usage: { leads: 12 } },
  session: { dismissed: [{ productId: "plus", at: "2026-10-30T10:00:00Z" }] },
};

/** A customer nobody redeemed anything for: the ledger of this file is one. */
let count = 0;
const somebody = () => ({ id: `c${++count}` });

/** The ledger as it is, but for what one test has it do at a batch. */
function ledgerThat(batch: (real: D1Database["batch"]) => D1Database["batch"]): D1Database {
  const real = env.LEDGER;
  return { prepare: (sql: string) => real.prepare(sql), batch: batch(real.batch.bind(real)) } as D1Database;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what is promised once", () => {
  test("is redeemed by one order, as often as that order asks, and by no other", async () => {
    const shop = await signingShop();
    const customer = somebody();
    const token = await shop.token({ ...reward, customer });
    const redeem = (orderId: string) => shop.verify({ token, customer, cart: cart("phone"), orderId });
    const yes = { valid: true, checked: ["token", "cart", "today", "redemption"] };
    expect(await redeem("o1")).toMatchObject(yes);
    expect(await redeem("o1")).toMatchObject(yes);
    expect(await redeem("o2")).toMatchObject({ valid: false, code: "already-redeemed" });
    expect(await redeem("o1")).toMatchObject(yes);
  });

  test("is gone for whoever only asks, once it was redeemed, and there while the ledger can't say", async () => {
    const shop = await signingShop();
    const customer = somebody();
    const token = await shop.token({ ...reward, customer });
    const ask = (more: object = {}) => shop.verify({ token, customer, ...more });
    expect(await ask()).toMatchObject({ valid: true, checked: ["token"] });
    expect(await ask({ cart: cart("phone"), orderId: "look-1" })).toMatchObject({ valid: true });
    expect(await ask()).toMatchObject({ valid: false, code: "already-redeemed" });
    expect(await ask({ cart: cart("phone") })).toMatchObject({ valid: false, code: "already-redeemed" });
    expect(await ask({ cart: cart("phone"), orderId: "look-1" })).toMatchObject({ valid: true });
    vi.spyOn(console, "error").mockReturnValue();
    const prepare = () => {
      throw new Error("D1_ERROR: database is locked");
    };
    const LEDGER = { prepare } as unknown as D1Database;
    const locked = await signingShop({ settings: { LEDGER } });
    expect(await locked.verify({ token, customer })).toMatchObject({ valid: true, checked: ["token"] });
  });

  test("is kept without a word of who redeemed it, or by which order", async () => {
    const shop = await signingShop();
    const customer = { id: "jo@example.org" };
    const token = await shop.token({ ...reward, customer });
    await shop.verify({ token, customer, cart: cart("phone"), orderId: "order-of-jo" });
    const { results } = await env.LEDGER.prepare("SELECT * FROM redemptions").all();
    expect(results.length).toBeGreaterThan(0);
    expect(JSON.stringify(results)).not.toContain("jo");
  });

  test("is redeemed by one of many orders that ask at once", async () => {
    const shop = await signingShop();
    const customer = somebody();
    const token = await shop.token({ ...reward, customer });
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        shop.verify({ token, customer, cart: cart("phone"), orderId: `o${i}` }),
      ),
    );
    expect(all.filter(({ valid }) => valid)).toHaveLength(1);
  });

  test("is one and the same when the page is loaded again, and so is redeemed once", async () => {
    const shop = await signingShop();
    const customer = somebody();
    const idOf = async (request: object) => {
      const verdict = await shop.verify({ token: await shop.token(request), customer });
      return verdict.valid && verdict.promised.id;
    };
    const first = await idOf({ ...reward, customer });
    shop.clock.at += HOUR;
    expect(await idOf({ ...reward, customer })).toBe(first);
    expect(await idOf({ ...reward, customer, cart: cart("phone", "case") })).not.toBe(first);
    shop.clock.at += 24 * HOUR;
    expect(await idOf({ ...reward, customer })).not.toBe(first);
  });

  test("is a trial once for a customer and plan, whatever the day", async () => {
    const shop = await signingShop();
    const take = async (orderId: string) =>
      shop.verify({ token: await shop.token(trial), customer: trial.customer, cart: cart("plus"), orderId });
    expect(await take("s1")).toMatchObject({ valid: true });
    shop.clock.at += 40 * 24 * HOUR;
    expect(await take("s2")).toMatchObject({ code: "already-redeemed" });
  });

  test("is one each for two visitors whom nobody knows", async () => {
    const shop = await signingShop();
    const take = async (orderId: string) =>
      shop.verify({ token: await shop.token(reward), cart: cart("phone"), orderId });
    expect([await take("v1"), await take("v2")]).toMatchObject([{ valid: true }, { valid: true }]);
  });

  test("is not redeemed by an order that does not earn it, whatever cart a page claimed", async () => {
    const shop = await signingShop();
    const customer = somebody();
    const token = await shop.token({ ...reward, customer }, bearer(PUBLISHABLE));
    const ask = (lines: object, orderId: string) => shop.verify({ token, customer, cart: lines, orderId });
    expect(await ask(cart("case"), "o1")).toMatchObject({ valid: false, code: "below-threshold" });
    expect(await ask(cart("phone"), "o2")).toMatchObject({ valid: true });
  });

  test("is told to nobody by an answer that a cache keeps for all", async () => {
    const shop = await signingShop();
    shop.storage.put("policy", JSON.stringify({ rewards: [{ atLeast: 0, code: "ALL", validDays: 9 }] }));
    const address = "/v1/offers?placement=confirmation&productId=phone";
    const { body } = await shop.ask(address, { headers: bearer(PUBLISHABLE) });
    expect(body.offers[0]).toMatchObject({ technique: "reward", code: "ALL" });
    expect(body.offers[0]).not.toHaveProperty("token");
  });
});

describe("a page that claims what it likes", () => {
  test("gets one reward for an order, whatever carts it claims, and the others stand for other orders", async () => {
    const shop = await signingShop();
    const customer = somebody();
    const tokens = [];
    for (const quantity of [1, 2, 3]) {
      const claimed = { lines: [{ productId: "phone", quantity }] };
      tokens.push(await shop.token({ ...reward, customer, cart: claimed }, bearer(PUBLISHABLE)));
    }
    const redeem = (token: string | undefined, orderId: string) =>
      shop.verify({ token, customer, cart: cart("phone"), orderId });
    const all = await Promise.all(tokens.map((token) => redeem(token, "claimed-1")));
    expect(all.filter(({ valid }) => valid)).toHaveLength(1);
    const [left] = tokens.filter((_, i) => !all[i]?.valid);
    expect(await redeem(left, "claimed-2")).toMatchObject({ valid: true });
    expect(await redeem(left, "claimed-1")).toMatchObject({ code: "already-redeemed" });
  });

  test("gets its customer a plan's trial once, whatever visits it makes up and also where it names nobody", async () => {
    const shop = await signingShop();
    const customer = somebody();
    const { dismissed } = trial.session;
    const { id: _, ...nobody } = trial.customer;
    const asks = [
      { ...trial, customer: nobody, session: { id: "s1", dismissed } },
      { ...trial, customer: nobody, session: { id: "s2", dismissed } },
      { ...trial, customer: nobody },
      { ...trial, customer: { ...nobody, ...customer } },
    ];
    const found = [];
    for (const [i, ask] of asks.entries()) {
      const token = await shop.token(ask, bearer(PUBLISHABLE));
      const who = { customer, session: { id: ask.session && "id" in ask.session ? ask.session.id : "s9" } };
      found.push(await shop.verify({ token, ...who, cart: cart("plus"), orderId: `trial-${i}` }));
    }
    expect(found.map(({ valid }) => valid)).toEqual([true, false, false, false]);
    expect(found[3]).toMatchObject({ code: "already-redeemed" });
  });
});

describe("a price that is paid each time", () => {
  test("is not redeemed: any order may have it", async () => {
    const shop = await signingShop();
    const token = await shop.token({ placement: "product", productId: "phone", techniques: ["bundle"] });
    for (const orderId of ["o1", "o2"]) {
      const verdict = await shop.verify({ token, cart: cart("phone", "case", "film"), orderId });
      expect(verdict).toMatchObject({ valid: true, checked: ["token", "cart", "today"] });
    }
  });
});

describe("nobody is told yes", () => {
  const redeemWith = async (LEDGER: D1Database) => {
    const shop = await signingShop({ settings: { LEDGER } });
    const customer = somebody();
    const token = await shop.token({ ...reward, customer });
    // An order earns one reward, and the ledger of this file is one.
    const question = { token, customer, cart: cart("phone"), orderId: `of ${customer.id}` };
    return { shop, question, answer: await shop.put(question) };
  };

  test("while the ledger is locked, and the same order is served once it is not", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
    let locked = true;
    const ledger = ledgerThat((real) => (all) => {
      if (locked) return Promise.reject(new Error("D1_ERROR: database is locked"));
      return real(all);
    });
    const { shop, question, answer } = await redeemWith(ledger);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([503, "application/problem+json"]);
    expect(answer.text).not.toContain("D1");
    expect(told).toHaveBeenCalledWith("ledger: Error: D1_ERROR: database is locked");
    locked = false;
    expect((await shop.put(question)).body).toMatchObject({ valid: true });
  });

  test("where the ledger fails after it wrote: asking again says that this order has it", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    const ledger = ledgerThat((real) => async (all) => {
      const done = await real(all);
      if (broken) throw new Error("D1_ERROR: network connection lost");
      return done as never;
    });
    const { shop, question, answer } = await redeemWith(ledger);
    expect(answer.status).toBe(503);
    broken = false;
    expect((await shop.put(question)).body).toMatchObject({ valid: true });
    expect((await shop.put({ ...question, orderId: "o2" })).body).toMatchObject({ code: "already-redeemed" });
  });

  test("where the ledger hangs, two seconds long", async () => {
    const { answer } = await redeemWith(ledgerThat(() => () => new Promise(() => undefined)));
    expect(answer.status).toBe(503);
  });

  test("where there is no ledger", async () => {
    const shop = await signingShop({ without: ["LEDGER"] });
    const customer = somebody();
    const token = await shop.token({ ...reward, customer });
    const { status, text } = await shop.put({ token, customer, cart: cart("phone"), orderId: "o1" });
    expect([status, text]).toEqual([503, expect.stringContaining("LEDGER")]);
  });

  test("while today's stock and prices can't be read: the storage fails, hangs, is empty, or has a damaged pack", async () => {
    const shop = await signingShop();
    const token = await shop.token({ ...reward, placement: "till", techniques: ["second-item"] });
    const { storage } = shop;
    const never = () => new Promise<never>(() => undefined);
    const fails = () => Promise.reject(new Error("KV GET failed: 500"));
    const damaged = async (keys: readonly string[]) => new Map(keys.map((key) => [key, "{}"] as const));
    const troubles = [
      { ...storage, readHead: fails },
      { ...storage, readHead: never },
      { ...storage, readHead: async () => ({ pointer: null, policy: null }) },
      { ...storage, readPacks: fails },
      { ...storage, readPacks: never },
      { ...storage, readPacks: damaged },
      { ...storage, readPacks: async () => new Map() },
    ];
    const answers = await Promise.all(
      troubles.map(async (trouble) => {
        const other = await signingShop({ deps: { storage: trouble } });
        return (await other.put({ token, cart: cart("phone", "case") })).status;
      }),
    );
    expect(answers).toEqual(troubles.map(() => 503));
    // Without a cart nothing of today is asked, and nothing is said of it.
    const other = await signingShop({ deps: { storage: { ...storage, readPacks: fails } } });
    expect(await other.verify({ token })).toMatchObject({ valid: true, checked: ["token"] });
  });
});
