import { env } from "cloudflare:workers";
import { type OfferResponse, POINTER_KEY, type WholeGraph } from "@basketwise/core";
import { checkInput, OfferResponseSchema } from "@basketwise/core/schema";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { brokenBinding } from "./helpers/broken-binding.ts";
import { type Crowd, crowd, type Got } from "./helpers/crowd.ts";
import { type Fault, type FaultyKv, faultyKv } from "./helpers/faulty-kv.ts";
import { bearer, KEYS, PAGE, PUBLISHABLE } from "./helpers/keys.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { product, shopGraph } from "./helpers/shop.ts";
import { type Settings, visitor } from "./helpers/visitor.ts";

/** Askers at the same time; every other one meets an isolate that has read nothing yet. */
const ASKERS = 64;

/** Answers of each of them that are looked at before, during and after a fault. */
const EACH = 2;

const MINUTE = 60_000;

/** Milliseconds that a slow KV takes, and within which any answer is there however busy the machine: far more than the budget of 150. */
const [SLOW, SOON] = [5_000, 4_000];

interface Answer {
  readonly status: number;
  readonly body: OfferResponse;
}

const QUESTIONS = ["phone", "tv", "case"].map((productId) => ({
  placement: "cart",
  cart: { lines: [{ productId }] },
}));

/** Which question somebody asks; neighbours, one of whom asks a cold isolate, ask the same. */
const placeOf = (who: number) => (who >> 1) % QUESTIONS.length;

/** Two versions of the shop; the new one has something to go with everything, so that it answers every question differently. */
const OLD = shopGraph();
const NEW = shopGraph({
  ...product("charm", 1, "charms"),
  isAccessoryOrSparePartFor: QUESTIONS.flatMap(({ cart }) => cart.lines.map(({ productId }) => productId)),
});

/** What each version answers to each question, by its name and the question's place, when nothing is wrong. */
const oracles = new Map<string, string>();

let storage: FaultyKv;
let pointers: { old: string; new: string };

/** An answer without what names it and its version: the rest follows from version and question. */
function gist({ requestId: _, graphVersion: __, offers, ...rest }: OfferResponse): string {
  return JSON.stringify({ ...rest, offers: offers.map(({ id: _, ...offer }) => offer) });
}

async function publish(graph: WholeGraph): Promise<string> {
  const { pointer } = await publishGraph(env.GRAPH, graph);
  for (const [place, question] of QUESTIONS.entries()) {
    const { body } = await visitor().offers(question);
    oracles.set(`${pointer.facts.version} ${place}`, gist(body));
  }
  return JSON.stringify(pointer);
}

beforeAll(async () => {
  pointers = { new: await publish(NEW), old: await publish(OLD) };
  expect(new Set(oracles.values()).size).toBe(2 * QUESTIONS.length);
});

beforeEach(async () => {
  // What the merchant is told of a broken binding is told elsewhere.
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  storage = faultyKv();
  await env.GRAPH.put(POINTER_KEY, pointers.old);
});

/**
 * A crowd of which half ask one isolate, whose clock runs so fast that pointer and policy are always old, and half a new
 * isolate each time.
 */
function askers(settings: Settings = {}, headers: Record<string, string> = {}): Crowd<Answer> {
  let now = Date.now();
  // So much that no busy machine takes as long by itself, and far less than a KV that is slow.
  const all: Settings = { GRAPH: storage.kv, BUDGET_MS: "1000", ...settings };
  const warm = visitor({ now: () => now }, all);
  return crowd(ASKERS, (who) => {
    now += MINUTE;
    return (isCold(who) ? visitor({}, all) : warm).offers(QUESTIONS[placeOf(who)], headers);
  });
}

const isCold = (who: number) => who % 2 === 1;

/** Checks what holds for each answer, whatever is wrong: it came soon, is right in form, and of one version. */
function expectSound({ who, answer, took }: Got<Answer>): void {
  expect(answer.status).toBe(200);
  expect(checkInput(OfferResponseSchema, answer.body)).toMatchObject({ ok: true });
  expect(took).toBeLessThan(SOON);
  const { degraded, offers, graphVersion } = answer.body;
  if (degraded === undefined) {
    expect(gist(answer.body)).toBe(oracles.get(`${graphVersion} ${placeOf(who)}`));
  } else expect(offers).toEqual([]);
}

/** Why the answers say less than they could; `undefined` where they don't. */
function reasons(got: readonly Got<Answer>[]): Set<string | undefined> {
  return new Set(got.map(({ answer }) => answer.body.degraded));
}

const isPack = (key: string) => key.startsWith("pack:");

/** A fault that changes the packs, all else stays as it is. */
function packs(change: (text: string) => string | null): Fault {
  return async (keys, read) =>
    new Map(
      [...(await read(keys))].map(([key, text]) => [key, isPack(key) && text !== null ? change(text) : text]),
    );
}

const faults: readonly [what: string, fault: Fault, degraded: string][] = [
  [
    "is slow by five seconds",
    async (keys, read) => {
      await scheduler.wait(SLOW);
      return read(keys);
    },
    "timeout",
  ],
  ["never answers", () => new Promise(() => undefined), "timeout"],
  ["fails", () => Promise.reject(new Error("KV GET failed: 500")), "unavailable"],
  [
    "throws at once",
    () => {
      throw new TypeError("GRAPH is not bound");
    },
    "unavailable",
  ],
  ["is empty", async (keys) => new Map(keys.map((key) => [key, null])), "no-graph"],
  ["has lost its packs", packs(() => null), "pack-missing"],
  ["brings packs with a letter changed", packs((text) => text.replaceAll("The ", "Thy ")), "pack-damaged"],
  ["brings half of each pack", packs((text) => text.slice(0, text.length / 2)), "pack-damaged"],
  [
    "brings packs of another version",
    async (keys, read) => {
      const { keys: stored } = await env.GRAPH.list({ prefix: "pack:" });
      const other = (key: string) => stored.find(({ name }) => name !== key)?.name ?? "";
      const found = await read(keys);
      for (const key of keys.filter(isPack))
        found.set(key, (await read([other(key)])).get(other(key)) ?? null);
      return found;
    },
    "pack-damaged",
  ],
  [
    "is of a format to come",
    async (keys, read) => {
      const found = await read(keys);
      const later = found.get(POINTER_KEY)?.replace('"format":1', '"format":2');
      return later === undefined ? found : found.set(POINTER_KEY, later);
    },
    "pack-newer",
  ],
];

describe("while 64 ask, a KV starts and stops to misbehave. Who has the graph in memory notices nothing, others get an empty answer that says why, and all is well afterwards; it", () => {
  test.each(faults)("%s", async (_, fault, degraded) => {
    const asking = askers();
    const before = await asking.next(EACH);
    storage.meet(fault);
    const during = await asking.next(EACH);
    storage.meet();
    const after = await asking.next(EACH);
    await asking.goHome();

    for (const got of [...before, ...during, ...after]) expectSound(got);
    expect(reasons(before)).toEqual(new Set([undefined]));
    const [cold, warm] = [true, false].map((which) => during.filter(({ who }) => isCold(who) === which));
    expect(reasons(cold ?? [])).toEqual(new Set([degraded]));
    expect(reasons(warm ?? [])).toEqual(new Set([undefined]));
    expect(reasons(after)).toEqual(new Set([undefined]));
  });
});

test("no answer mixes two versions, however often the pointer moves while a request is under way", async () => {
  let moves = 0;
  const asking = askers();
  const before = await asking.next(EACH);
  storage.meet(async (keys, read) => {
    // A new publish, or its roll-back, arrives with every read, be it that of the pointer or that of the packs it named.
    const pointer = ++moves % 2 === 0 ? pointers.old : pointers.new;
    await env.GRAPH.put(POINTER_KEY, pointer);
    const values = await read(keys);
    return keys.includes(POINTER_KEY) ? values.set(POINTER_KEY, pointer) : values;
  });
  const during = await asking.next(4 * EACH);
  storage.meet();
  await env.GRAPH.put(POINTER_KEY, pointers.new);
  // Answers from here on begin with that pointer, but for the warm isolate's first: it reads it behind an answer.
  await asking.next(EACH);
  const after = await asking.next(EACH);
  await asking.goHome();

  for (const got of [...before, ...during, ...after]) expectSound(got);
  const versions = (got: readonly Got<Answer>[]) =>
    new Set(got.map(({ answer }) => answer.body.graphVersion));
  expect(reasons([...before, ...during, ...after])).toEqual(new Set([undefined]));
  expect(versions(before).size).toBe(1);
  expect(versions(during).size).toBe(2);
  expect(versions(after)).toEqual(new Set([JSON.parse(pointers.new).facts.version]));
});

describe("offers do not care for a binding that they can do without, be it broken on every call:", () => {
  const bindings = ["LEDGER", "LOG", "INTAKE", "KEY_LIMIT", "ADDRESS_LIMIT"] as const;

  test.each(bindings.flatMap((name) => (["throws", "rejects"] as const).map((how) => [name, how] as const)))(
    "%s that %s",
    async (name, how) => {
      const { binding } = brokenBinding(env[name], how);
      const page = { ...bearer(PUBLISHABLE), origin: PAGE, "cf-connecting-ip": "203.0.113.7" };
      const asking = askers({ KEYS, [name]: binding }, page);
      const got = await asking.next(EACH);
      await asking.goHome();
      for (const one of got) expectSound(one);
      expect(reasons(got)).toEqual(new Set([undefined]));
    },
  );

  test("and where a broken one is asked, it was asked indeed", async () => {
    const { binding, calls } = brokenBinding(env.KEY_LIMIT, "rejects");
    const page = { ...bearer(PUBLISHABLE), origin: PAGE };
    await visitor({}, { GRAPH: storage.kv, KEYS, KEY_LIMIT: binding }).offers(QUESTIONS[0], page);
    expect(calls).toEqual(["limit"]);
  });
});
