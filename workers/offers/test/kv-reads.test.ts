import { env } from "cloudflare:workers";
import { baskets, values } from "virtual:online-retail";
import { beforeAll, expect, test } from "vitest";
import { dataCentre } from "./helpers/data-centre.ts";
import { type Visitor, visitor } from "./helpers/visitor.ts";

/** Requests of the day that the free plan is measured by. */
const REQUESTS = 90_000;

/** One minute of so many is replayed, in every hour of the day. */
const ONE_OF = 30;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MIDNIGHT = Date.parse("2011-12-05T00:00:00Z");

beforeAll(async () => {
  for (const [key, value] of Object.entries(values)) await env.GRAPH.put(key, value);
});

/** Dice with a seed: mulberry32. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A request as the shop's pages make it: the cart of a basket, filled so far; or the page of what is put in next. */
function requestOf(items: readonly string[], throwOf: () => number) {
  const filled = 1 + Math.floor(throwOf() * items.length);
  if (throwOf() < 0.5) return { placement: "product", productId: items[filled - 1] };
  return { placement: "cart", cart: { lines: items.slice(0, filled).map((productId) => ({ productId })) } };
}

/** What a day costs, over all of a shop's isolates. */
interface Day {
  readonly replayed: number;
  /** Keys of KV that 90,000 requests read. */
  readonly keys: number;
}

/**
 * Replays a day's baskets at the hours they were bought in, as many requests as 90,000 a day make: of each hour two minutes,
 * the rest extrapolated. Every hour all isolates are new, so that none has any pack yet: Cloudflare keeps them longer.
 */
async function replay(isolates: number): Promise<Day> {
  const throwOf = dice(20111209);
  let now = MIDNIGHT;
  let [replayed, keys] = [0, 0];
  for (let hour = 0; hour < 24; hour++) {
    const ofHour = baskets.filter((basket) => basket.hour === hour);
    const requests = Math.round((REQUESTS * ofHour.length) / baskets.length / ONE_OF);
    now = MIDNIGHT + hour * HOUR;
    const { kv, asked } = dataCentre(env.GRAPH, () => now);
    const visitors: Visitor[] = Array.from({ length: isolates }, () =>
      visitor({ now: () => now }, { GRAPH: kv }),
    );
    for (let i = 0; i < requests; i++) {
      now += HOUR / ONE_OF / requests;
      const { items = [] } = ofHour[Math.floor(throwOf() * ofHour.length)] ?? {};
      const shop = visitors[Math.floor(throwOf() * isolates)];
      const answer = await shop?.offers(requestOf(items, throwOf));
      expect(answer?.body.degraded).toBeUndefined();
    }
    for (const shop of visitors) await shop.settle();
    // A pack is read once an hour; pointer and policy again and again, all the hour long.
    const packs = asked.filter((key) => /^(?:pack|page):/.test(key)).length;
    keys += packs + (asked.length - packs) * ONE_OF;
    replayed += requests;
  }
  return { replayed, keys };
}

test.each([1, 4, 12])(
  "90,000 requests of a day, from the baskets of Online Retail, read at most one key of KV each, with %i isolates at once",
  async (isolates) => {
    const { replayed, keys } = await replay(isolates);
    expect(replayed).toBeGreaterThan(2900);
    expect(keys).toBeGreaterThan(24 * 16);
    expect(keys / REQUESTS).toBeLessThanOrEqual(1);
  },
);
