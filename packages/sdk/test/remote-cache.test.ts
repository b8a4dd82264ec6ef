import { type ClientOptions, createClient, type OfferRequest, type OfferResponse } from "@basketwise/sdk";
import { beforeEach, describe, expect, test } from "vitest";
import { ok, RESPONSE } from "./support/answers.ts";
import { noted } from "./support/fetches.ts";

const START = Date.parse("2026-10-01T12:00:00Z");
const SECOND = 1_000;
const request: OfferRequest = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };

let now = START;
beforeEach(() => {
  now = START;
});

/** A client of a worker that always gives this answer. */
function clientOf(response: Partial<OfferResponse> = {}, options: Partial<ClientOptions> = {}) {
  const { fetch, asked } = noted((_, { body }) => {
    const { requests } = JSON.parse(body);
    const one = { ...RESPONSE, ...response };
    return ok(JSON.stringify(requests ? { responses: requests.map(() => one) } : one));
  });
  return {
    client: createClient({ endpoint: "https://offers.test", fetch, clock: () => now, ...options }),
    asked,
  };
}

describe("an answer", () => {
  test("holds for the same request for half a minute", async () => {
    const { client, asked } = clientOf();
    const first = await client.offers(request);
    now += 30 * SECOND - 1;
    const second = await client.offers({ ...request });
    expect([first, second]).toMatchObject([{ answeredBy: "graph" }, { answeredBy: "cache" }]);
    expect(asked).toHaveLength(1);
    now += 1;
    expect(await client.offers(request)).toMatchObject({ answeredBy: "graph" });
    expect(asked).toHaveLength(2);
  });

  test("of a batch holds too", async () => {
    const { client, asked } = clientOf();
    await client.batch([request, request]);
    expect(await client.batch([request, request])).toEqual({
      status: "ok",
      responses: [RESPONSE, RESPONSE],
      answeredBy: "cache",
    });
    expect(asked).toHaveLength(1);
  });

  test("does not hold for another cart", async () => {
    const { client, asked } = clientOf();
    await client.offers(request);
    await client.offers({ ...request, cart: { lines: [{ productId: "phone", quantity: 2 }] } });
    expect(asked).toHaveLength(2);
  });

  test("holds no longer than its offers do", async () => {
    const [offer] = RESPONSE.offers;
    const ending = new Date(START + 5 * SECOND).toISOString();
    const { client, asked } = clientOf({ offers: [{ ...offer, expiresAt: ending }] as never });
    await client.offers(request);
    now += 4 * SECOND;
    expect(await client.offers(request)).toMatchObject({ answeredBy: "cache" });
    now += SECOND;
    await client.offers(request);
    expect(asked).toHaveLength(2);
  });

  test("of a worker in trouble does not hold", async () => {
    const { client, asked } = clientOf({ offers: [], degraded: "timeout" });
    await client.offers(request);
    await client.offers(request);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ["forwards", 3_600 * SECOND],
    ["backwards", -3_600 * SECOND],
  ])("is asked for anew when the clock jumps %s, and then holds again", async (_, jump) => {
    const { client, asked } = clientOf();
    await client.offers(request);
    now += jump;
    await client.offers(request);
    expect(asked).toHaveLength(2);
    expect(await client.offers(request)).toMatchObject({ answeredBy: "cache" });
  });

  test("that is none does not hold", async () => {
    const { fetch, asked } = noted(() => new Response("", { status: 500 }));
    const client = createClient({ endpoint: "https://offers.test", fetch });
    await client.offers(request);
    await client.offers(request);
    expect(asked).toHaveLength(2);
  });

  test("holds as long as the option says, and not at all where it says 0", async () => {
    const never = clientOf({}, { cacheMs: 0 });
    await never.client.offers(request);
    await never.client.offers(request);
    expect(never.asked).toHaveLength(2);
    const long = clientOf({}, { cacheMs: 120 * SECOND });
    await long.client.offers(request);
    now += 119 * SECOND;
    expect(await long.client.offers(request)).toMatchObject({ answeredBy: "cache" });
  });

  test("does not pile up: after 32 requests the first are asked for anew", async () => {
    const { client, asked } = clientOf();
    for (let i = 0; i <= 32; i++) await client.offers({ placement: "search", query: `${i}` });
    await client.offers({ placement: "search", query: "0" });
    expect(asked).toHaveLength(34);
  });
});

test("a cart that changes while it is asked for: the caller gives the older call up, and has the newer answer", async () => {
  const { client, asked } = clientOf();
  const older = new AbortController();
  const before = client.offers(request, { signal: older.signal });
  older.abort();
  const after = client.offers({ ...request, cart: { lines: [] } });
  expect(await before).toMatchObject({ code: "aborted" });
  expect(await after).toMatchObject({ status: "ok", answeredBy: "graph" });
  expect(asked[0]?.init.signal.aborted).toBe(true);
});
