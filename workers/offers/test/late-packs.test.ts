import { env } from "cloudflare:workers";
import { POINTER_KEY, PROFILES_KEY } from "@basketwise/core";
import { beforeEach, expect, test } from "vitest";
import { type DataCentre, dataCentre } from "./helpers/data-centre.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { offeredIn, type Visitor, visitor } from "./helpers/visitor.ts";

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const request = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };

let now = Date.parse("2026-10-02T00:00:00Z");
const clock = () => now;
let centre: DataCentre;
let packs: Map<string, string>;

beforeEach(async () => {
  const { values } = await publishGraph(env.GRAPH, shopGraph());
  packs = new Map(values);
  centre = dataCentre(env.GRAPH, clock);
});

const opened = (): Visitor => visitor({ now: clock }, { GRAPH: centre.kv });

const packReads = () => centre.asked.filter((key) => key.startsWith("pack:")).length;

test("a pack that the pointer was quicker than is mended within a minute of its arrival, not after the 30 days that KV would remember", async () => {
  for (const key of packs.keys()) await env.GRAPH.delete(key);
  const shop = opened();
  expect((await shop.offers(request)).body).toMatchObject({ offers: [], degraded: "pack-missing" });
  now += 20 * SECOND;
  expect((await shop.offers(request)).body).toMatchObject({ offers: [], degraded: "pack-missing" });
  for (const [key, text] of packs) await env.GRAPH.put(key, text);
  const arrived = now;
  let mended: number | undefined;
  while (mended === undefined && now - arrived < DAY) {
    now += SECOND;
    const { body } = await shop.offers(request);
    if (body.degraded === undefined) mended = now - arrived;
  }
  expect(mended).toBeLessThanOrEqual(60 * SECOND);
  // Also for an isolate that begins later in the same data centre.
  expect(offeredIn((await opened().offers(request)).body)).toEqual(["case", "film"]);
});

test("a pack that is lost for good costs a few reads a minute, however many ask for it", async () => {
  for (const key of packs.keys()) await env.GRAPH.delete(key);
  const shop = opened();
  for (let i = 0; i < 600; i++) {
    now += SECOND / 10;
    expect((await shop.offers(request)).body.degraded).toBe("pack-missing");
  }
  expect(packReads()).toBeGreaterThan(0);
  expect(packReads()).toBeLessThanOrEqual(2 * 5 * packs.size);
});

test("a shop without profiles is looked up for some every five minutes, not with every look at the pointer", async () => {
  const shop = opened();
  for (let i = 0; i < 600; i++) {
    await shop.offers(request);
    await shop.settle();
    now += SECOND;
  }
  const readsOf = (name: string) => centre.asked.filter((key) => key === name).length;
  expect(readsOf(POINTER_KEY)).toBe(24);
  expect(readsOf(PROFILES_KEY)).toBe(2);
  await env.GRAPH.put(PROFILES_KEY, "{}");
  const seen = readsOf(PROFILES_KEY);
  for (let i = 0; i < 331; i++) {
    await shop.offers(request);
    await shop.settle();
    now += SECOND;
  }
  // Found at the next look; from then on it is read as often as the pointer.
  expect(readsOf(PROFILES_KEY)).toBeGreaterThan(seen);
  const found = readsOf(PROFILES_KEY);
  for (let i = 0; i < 100; i++) {
    await shop.offers(request);
    await shop.settle();
    now += SECOND;
  }
  expect(readsOf(PROFILES_KEY)).toBe(found + 4);
  await env.GRAPH.delete(PROFILES_KEY);
});

test("a pack that is there is kept by the data centre for a month", async () => {
  await opened().offers(request);
  const asked = packReads();
  // What is stored is never asked for again: the value may even be gone.
  for (const key of packs.keys()) await env.GRAPH.delete(key);
  now += 29 * DAY;
  expect(offeredIn((await opened().offers(request)).body)).toEqual(["case", "film"]);
  expect(packReads()).toBe(2 * asked);
});
