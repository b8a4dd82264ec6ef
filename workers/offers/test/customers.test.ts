import { createExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type ErasureAnswer, PROFILES_KEY } from "@basketwise/core";
import { type Bindings, createWorker, type Deps } from "@basketwise/offers/app";
import { beforeEach, describe, expect, test } from "vitest";
import { brokenQueue, deliver } from "./helpers/intake.ts";
import { bearer, KEYS, PAGE, PUBLISHABLE, SECRET } from "./helpers/keys.ts";
import { logged, order, orderDesk } from "./helpers/order-desk.ts";
import { pseudonym } from "./helpers/pseudonym-of.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { buyerOf, publishProfiles } from "./helpers/publish-profiles.ts";
import { shopGraph } from "./helpers/shop.ts";
import { emptyEverything, everything, holding, linesWith } from "./helpers/stores.ts";
import { offeredIn, visitor } from "./helpers/visitor.ts";

const NOW = Date.parse("2026-11-03T00:00:00Z");
const ADA = "ada+1@example.com";
const ADA_PATH = "/v1/customers/ada%2B1%40example.com";
const [ada, bo] = await Promise.all([pseudonym(ADA), pseudonym("bo")]);

const onCart = (id: string) => ({
  placement: "cart",
  cart: { lines: [{ productId: "phone" }] },
  customer: { id },
});

/** A shop that knows two customers, in every store. */
async function shopOfTwo(settings: Partial<Bindings> = {}, deps: Deps = {}) {
  const desk = orderDesk({ now: () => NOW, ...deps }, settings);
  const asks = visitor({ now: () => NOW, ...deps }, desk.bindings);
  const post = (path: string, body: unknown) =>
    desk.ask(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const seen = (customerId: string, eventId: string) =>
    post("/v1/events", {
      events: [
        { eventId, name: "view_promotion", at: "2026-11-02T09:59:00Z", placement: "cart", customerId },
      ],
    });
  const forget = (path = ADA_PATH, settings: Partial<Bindings> = {}) =>
    visitor({ now: () => NOW, ...deps }, { ...desk.bindings, ...settings }).ask<
      ErasureAnswer & { detail: string }
    >(path, { method: "DELETE", headers: bearer(SECRET) });
  /** Delivers until nothing waits; the batches it took. */
  const drain = async (bindings: Partial<Bindings> = {}) => {
    let batches = 0;
    while (desk.messages.length > 0) {
      batches++;
      const { again } = await deliver(desk.messages.splice(0), {
        deps: { now: () => NOW, ...deps },
        bindings: { ...desk.bindings, ...bindings },
      });
      expect(again).toEqual([]);
    }
    return batches;
  };
  return { desk, asks, seen, forget, drain };
}

beforeEach(async () => {
  await emptyEverything();
  await publishGraph(env.GRAPH, shopGraph());
  await publishProfiles(env.GRAPH, { [ADA]: buyerOf("case"), bo: buyerOf("film") });
});

describe("a customer who asks to be forgotten", () => {
  test("is gone from every store, and nobody else is touched", async () => {
    const { desk, asks, seen, forget, drain } = await shopOfTwo();
    for (const [i, id] of [ADA, "bo", ADA].entries()) await seen(id, `e-${i}`);
    await desk.tell(order("A-1", { customerId: ADA }));
    await drain();
    await desk.tell({
      orders: [
        order("A-2", { customerId: ADA, at: "2026-11-01T10:00:00Z" }),
        order("B-1", { customerId: "bo" }),
      ],
    });
    await drain();
    expect(offeredIn((await asks.offers(onCart(ADA), bearer(SECRET))).body)).toEqual(["film"]);
    const before = await everything();
    expect(holding(before, ada).map((name) => name.replace(/[0-9a-f]{32}/, "…"))).toEqual([
      "kv profile-pack:…",
      "r2 events/2026-11-03/….ndjson",
      "r2 orders/2026-11-01/….ndjson",
      "r2 orders/2026-11-02/….ndjson",
    ]);

    const { status, body } = await forget();
    expect([status, body]).toEqual([202, { customer: "erasing", askedAt: "2026-11-03T00:00:00.000Z" }]);
    await drain();
    const after = await everything();
    expect(holding(after, ADA)).toEqual([]);
    expect(holding(after, ada)).toEqual(["kv erased", "d1 erased_customers"]);
    expect(after.get("kv erased")).toBe(JSON.stringify([ada]));
    expect(linesWith(after, bo)).toEqual(linesWith(before, bo));
    expect(linesWith(before, bo).length).toBeGreaterThan(2);
    for (const name of [
      "d1 daily_counts",
      "d1 seen_events",
      "d1 orders_taken",
      `kv ${PROFILES_KEY}`,
      "kv graph",
    ])
      expect(after.get(name)).toBe(before.get(name));
    expect((await desk.exported()).map(({ orderId, customerId }) => [orderId, customerId]).sort()).toEqual([
      ["A-1", undefined],
      ["A-2", undefined],
      ["B-1", bo],
    ]);
    const again = await forget();
    expect([again.status, again.body.customer]).toEqual([202, "erased"]);
    expect(again.body.finishedAt).toBeDefined();
    expect(desk.messages).toEqual([]);
  });

  test("is a visitor at once, for who asked and for everybody who starts anew", async () => {
    const { desk, asks } = await shopOfTwo();
    expect(offeredIn((await asks.offers(onCart(ADA), bearer(SECRET))).body)).toEqual(["film"]);
    await asks.ask(ADA_PATH, { method: "DELETE", headers: bearer(SECRET) });
    const now = (await asks.offers(onCart(ADA), bearer(SECRET))).body;
    expect([offeredIn(now), now.degraded]).toEqual([["case", "film"], undefined]);
    const { body } = await visitor({ now: () => NOW }, desk.bindings).offers(onCart(ADA), bearer(SECRET));
    expect([offeredIn(body), body.degraded]).toEqual([["case", "film"], undefined]);
    expect(offeredIn((await asks.offers(onCart("bo"), bearer(SECRET))).body)).toEqual(["case"]);
  });

  test("stays forgotten: what comes later, or again, is kept without them", async () => {
    const { desk, seen, forget, drain } = await shopOfTwo();
    await forget();
    await drain();
    await seen(ADA, "e-9");
    await desk.tell(order("A-9", { customerId: ADA }));
    await drain();
    expect(await desk.exported()).toEqual([order("A-9")]);
    expect(await logged("events/")).toHaveLength(1);
    expect(holding(await everything(), ada)).toEqual(["kv erased", "d1 erased_customers"]);
  });

  test("is forgotten also where their events were still on their way, behind the erasure or before it", async () => {
    for (const turned of [false, true]) {
      const { desk, seen, forget, drain } = await shopOfTwo();
      await seen(ADA, `e-${turned}`);
      await forget();
      if (turned) desk.messages.reverse();
      await drain();
      expect(holding(await everything(), ada)).toEqual(["kv erased", "d1 erased_customers"]);
    }
  });

  test("may be named by the pseudonym that is kept, also where the key of pseudonyms is lost", async () => {
    const { forget } = await shopOfTwo();
    const { PSEUDONYM_KEY: _, ...without } = (await shopOfTwo()).desk.bindings;
    const { status } = await visitor({}, without).ask(`/v1/customers/${ada}`, {
      method: "DELETE",
      headers: bearer(SECRET),
    });
    expect(status).toBe(202);
    expect((await forget()).body.customer).toBe("erasing");
    expect(linesWith(await everything(), ada)).toHaveLength(2);
  });

  test("is forgotten also of a pack that an earlier publish left, and of one that is damaged", async () => {
    const { forget, drain } = await shopOfTwo();
    await publishProfiles(env.GRAPH, { [ADA]: buyerOf("tv"), bo: buyerOf("film") });
    await env.GRAPH.put(`profile-pack:${"0".repeat(32)}`, `rubbish\n${ada} {}`);
    await forget();
    await drain();
    expect(holding(await everything(), ada)).toEqual(["kv erased", "d1 erased_customers"]);
    const { body } = await (await shopOfTwo()).asks.offers(onCart("bo"), bearer(SECRET));
    expect([offeredIn(body), body.degraded]).toEqual([["case"], undefined]);
  });

  test("whom nobody knows is forgotten too: they may come", async () => {
    const { forget, drain } = await shopOfTwo();
    expect((await forget("/v1/customers/nobody")).status).toBe(202);
    await drain();
    expect((await forget("/v1/customers/nobody")).body.customer).toBe("erased");
  });

  test.each(["%D9%85%D9%86%D9%89", "a%2Fb", "%25", "a%20b"])("may be called %s", async (id) => {
    const { desk, forget, drain } = await shopOfTwo();
    await desk.tell(order("C-1", { customerId: decodeURIComponent(id) }));
    await drain();
    expect((await desk.exported())[0]?.customerId).toBeDefined();
    await forget(`/v1/customers/${id}`);
    await drain();
    expect(await desk.exported()).toEqual([order("C-1")]);
  });
});

describe("a long log is gone through a few texts at a time", () => {
  const DAYS = 60;
  const fill = async () => {
    for (let i = 0; i < DAYS; i++) {
      const line = (customerId: string) =>
        `${JSON.stringify({ eventId: `${customerId}-${i}`, customerId })}\n`;
      await env.LOG.put(`events/2026-09-01/${i}.ndjson`, line(ada) + line(bo));
    }
  };

  /** Bindings that count how often a store is asked. */
  const counted = () => {
    let calls = 0;
    const counting = <T extends object>(store: T): T =>
      new Proxy(store, {
        get(target, name) {
          const member = Reflect.get(target, name);
          if (typeof member !== "function") return member;
          return (...args: unknown[]) => {
            if (name !== "prepare") calls++;
            return Reflect.apply(member, target, args);
          };
        },
      });
    const bindings = { GRAPH: counting(env.GRAPH), LOG: counting(env.LOG) };
    return { bindings, calls: () => calls };
  };

  test("and no step asks more often than the free plan allows", async () => {
    await fill();
    const { desk, forget } = await shopOfTwo();
    await forget();
    let steps = 0;
    while (desk.messages.length > 0) {
      const { bindings, calls } = counted();
      const { again } = await deliver(desk.messages.splice(0), {
        bindings: { ...desk.bindings, ...bindings },
      });
      expect(again).toEqual([]);
      // Beside them the ledger is asked twice, and the queue once.
      expect(calls()).toBeLessThanOrEqual(47);
      steps++;
    }
    expect(steps).toBeGreaterThan(3);
    const left = await logged("events/");
    expect(left.map(([, text]) => text.includes(ada))).toEqual(left.map(() => false));
    expect(left.map(([, text]) => text.includes(bo))).toEqual(left.map(() => true));
  });

  test("also where every message comes twice, and the last one first", async () => {
    await fill();
    const { desk, forget } = await shopOfTwo();
    await forget();
    for (let steps = 0; desk.messages.length > 0; steps++) {
      expect(steps).toBeLessThan(30);
      const some = desk.messages.splice(0);
      await deliver([...some, ...some].reverse(), { bindings: desk.bindings });
    }
    expect((await logged("events/")).some(([, text]) => text.includes(ada))).toBe(false);
    expect((await forget()).body.customer).toBe("erased");
  });

  test("and goes on where a store failed", async () => {
    await fill();
    const { desk, forget } = await shopOfTwo();
    await forget();
    const list = () => Promise.reject(new Error("R2 is down"));
    const LOG = { ...env.LOG, list, get: list } as unknown as R2Bucket;
    const waiting = desk.messages.splice(0);
    const { again } = await deliver(waiting, { bindings: { ...desk.bindings, LOG } });
    expect(again).toEqual([0]);
    expect((await forget()).body.customer).toBe("erasing");
    desk.messages.length = 0;
    desk.messages.push(...waiting);
    while (desk.messages.length > 0) {
      await deliver(desk.messages.splice(0), { bindings: desk.bindings, attempts: 2 });
    }
    expect((await forget()).body.customer).toBe("erased");
  });

  test("who asks again and again does not have it gone through again", async () => {
    await fill();
    const { desk, forget } = await shopOfTwo();
    await forget();
    let steps = 0;
    while (desk.messages.length > 0) {
      expect((await forget()).body.customer).toBe("erasing");
      await deliver(desk.messages.splice(0), { bindings: desk.bindings });
      steps++;
    }
    expect(steps).toBeLessThan(8);
    expect((await forget()).body.customer).toBe("erased");
  });

  test("many who ask at once are one way through it", async () => {
    await fill();
    const { desk, forget } = await shopOfTwo();
    for (let i = 0; i < 20; i++) await forget(`/v1/customers/c-${i}`);
    expect(desk.messages).toHaveLength(20);
    await deliver(desk.messages.splice(0), { bindings: desk.bindings });
    expect(desk.messages).toHaveLength(1);
  });
});

test("an order that changes while its object is rewritten loses nothing", async () => {
  const { desk, forget } = await shopOfTwo();
  const [key, line] = ["orders/2026-11-02/x.ndjson", JSON.stringify({ orderId: "A-1", customerId: ada })];
  await env.LOG.put(key, line);
  await forget();
  let meddled = false;
  const LOG = new Proxy(env.LOG, {
    get(target, name) {
      if (name === "get") {
        return async (asked: string) => {
          const found = await target.get(asked);
          if (!meddled && asked === key) await target.put(key, `${line}\n{"orderId":"A-2"}`);
          meddled ||= asked === key;
          return found;
        };
      }
      const member = Reflect.get(target, name);
      return typeof member === "function" ? member.bind(target) : member;
    },
  });
  await deliver(desk.messages.splice(0), { bindings: { ...desk.bindings, LOG } });
  expect(await (await env.LOG.get(key))?.text()).toBe('{"orderId":"A-1"}\n{"orderId":"A-2"}');
});

describe("every night", () => {
  const atNight = async (bindings: Partial<Bindings>, now = NOW) => {
    const worker = createWorker({ now: () => now, warn: () => undefined });
    const controller = { scheduledTime: now, cron: "17 3 * * *", noRetry: () => undefined };
    await worker.scheduled?.(
      controller as ScheduledController,
      { ...env, ...bindings },
      createExecutionContext(),
    );
  };

  test("what was begun and lost is taken up again", async () => {
    const { desk, seen, forget, drain } = await shopOfTwo();
    await seen(ADA, "e-1");
    await drain();
    await forget();
    desk.messages.length = 0;
    await atNight(desk.bindings);
    await drain();
    expect(holding(await everything(), ada)).toEqual(["kv erased", "d1 erased_customers"]);
    expect((await forget()).body.customer).toBe("erased");
  });

  test("what came in behind an erasure goes too", async () => {
    const { desk, forget, drain } = await shopOfTwo();
    await forget();
    await drain();
    await env.LOG.put("orders/2026-11-03/late.ndjson", `{"orderId":"A-1","customerId":"${ada}"}\n`);
    await atNight(desk.bindings, NOW + 86_400_000);
    await drain();
    expect(holding(await everything(), ada)).toEqual(["kv erased", "d1 erased_customers"]);
  });

  test("profiles that an old publish brought back go, however long ago they asked", async () => {
    const { desk, forget, drain } = await shopOfTwo();
    await forget();
    await drain();
    await publishProfiles(env.GRAPH, { [ADA]: buyerOf("tv"), bo: buyerOf("film") });
    await env.GRAPH.delete("erased");
    await atNight(desk.bindings, NOW + 90 * 86_400_000);
    await drain();
    const after = await everything();
    expect(holding(after, ada)).toEqual(["kv erased", "d1 erased_customers"]);
    expect(linesWith(after, bo)).not.toEqual([]);
  });

  test("nothing is done where nobody ever asked", async () => {
    const { desk, drain } = await shopOfTwo();
    await atNight(desk.bindings);
    expect(await drain()).toBe(1);
    expect((await everything()).has("kv erased")).toBe(false);
  });
});

describe("nothing is claimed that is not done:", () => {
  const broken = () => Promise.reject(new Error("down"));

  test.each([
    ["the ledger fails", { LEDGER: { ...env.LEDGER, prepare: () => ({ bind: () => ({}) }), batch: broken } }],
    ["the queue fails", { INTAKE: brokenQueue() }],
    ["KV can't be written", { GRAPH: { ...env.GRAPH, get: async () => null, put: broken, list: broken } }],
    ["KV can't be read", { GRAPH: { ...env.GRAPH, get: broken, put: broken, list: broken } }],
  ])("503 where %s, and asking again does it", async (_, trouble) => {
    const { forget, drain } = await shopOfTwo();
    const { status, body, headers, text } = await forget(ADA_PATH, trouble as unknown as Partial<Bindings>);
    expect([status, headers.get("retry-after")]).toEqual([503, "30"]);
    expect(body.detail).toBe("a store failed before the customer was forgotten: ask again");
    expect(text).not.toMatch(/down|overloaded/);
    expect((await forget()).status).toBe(202);
    await drain();
    expect((await forget()).body.customer).toBe("erased");
    expect(holding(await everything(), ada)).toEqual(["kv erased", "d1 erased_customers"]);
  });

  test.each(["LEDGER", "INTAKE", "PSEUDONYM_KEY"] as const)(
    "503 where there is no %s, by name",
    async (name) => {
      const { desk } = await shopOfTwo();
      const { [name]: _, ...bindings } = desk.bindings;
      const { status, body } = await visitor({}, { ...bindings, KEYS }).ask<{ detail: string }>(ADA_PATH, {
        method: "DELETE",
        headers: bearer(SECRET),
      });
      expect(status).toBe(503);
      expect(body.detail).toContain(name);
    },
  );
});

describe("who may ask, and how:", () => {
  test("by any id, encoded as an address has it", async () => {
    const { desk } = await shopOfTwo();
    const asks = visitor({}, { ...desk.bindings, KEYS });
    const ask = (path: string) =>
      asks.ask<{ detail?: string }>(`/v1/customers/${path}`, { method: "DELETE", headers: bearer(SECRET) });
    for (const id of ["a/b", "../policy", "%41", "100%", "ä+b c", "a?b#c", "..%2f"]) {
      expect((await ask(encodeURIComponent(id))).status).toBe(202);
      const asked = await env.LEDGER.prepare("SELECT * FROM erased_customers WHERE customer = ?1")
        .bind(await pseudonym(id))
        .all();
      expect(asked.results, id).toHaveLength(1);
    }
  });

  test("nobody without the secret key", async () => {
    const { desk } = await shopOfTwo();
    const asks = visitor({}, desk.bindings);
    const ask = (headers: Record<string, string>) => asks.ask(ADA_PATH, { method: "DELETE", headers });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ ...bearer(PUBLISHABLE), origin: PAGE })).status).toBe(403);
    expect(holding(await everything(), ada)).toEqual([expect.stringMatching(/^kv profile-pack:/)]);
  });

  test.each([
    ["of 10 kB", "x".repeat(10_240)],
    ["of 201 characters", "%C3%A4".repeat(201)],
  ])("an id %s is refused with what was expected", async (_, id) => {
    const { forget } = await shopOfTwo();
    const { status, body } = await forget(`/v1/customers/${id}`);
    expect(status).toBe(400);
    expect(body.detail).toMatch(/^id: expected a string of at most 200 characters/);
    expect(body.detail.length).toBeLessThan(200);
  });

  test("an id of 200 characters is taken, and one that is not well encoded as it stands", async () => {
    const { forget } = await shopOfTwo();
    expect((await forget(`/v1/customers/${"%C3%A4".repeat(200)}`)).status).toBe(202);
    expect((await forget("/v1/customers/100%zz")).status).toBe(202);
  });

  test("other methods are told the one that there is", async () => {
    const { desk } = await shopOfTwo();
    const { status, headers } = await desk.ask(ADA_PATH);
    expect([status, headers.get("allow")]).toEqual([405, "DELETE"]);
    expect((await desk.ask("/v1/customers/", { method: "DELETE" })).status).toBe(404);
  });
});
