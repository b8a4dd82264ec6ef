import {
  type BatchResult,
  type Client,
  createClient,
  type Fetch,
  type OfferRequest,
  type OffersResult,
} from "@basketwise/sdk";
import { fallbackTo } from "@basketwise/sdk/fallback";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ok, RESPONSE } from "./support/answers.ts";
import { hanging, noted } from "./support/fetches.ts";

const endpoint = "https://offers.test";
const request: OfferRequest = { placement: "cart" };
const OTHER = { ...RESPONSE, requestId: "local" };

/** A client in process that answers after a while, and notes what it was asked. */
function standIn(after = 0, answer?: BatchResult) {
  const asked: (readonly OfferRequest[])[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const client = {
    async batch(requests: readonly OfferRequest[], options?: { readonly signal?: AbortSignal }) {
      asked.push(requests);
      signals.push(options?.signal);
      if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
      return answer ?? { status: "ok", responses: requests.map(() => OTHER), answeredBy: "graph" };
    },
  } as unknown as Client;
  return { client, asked, signals };
}

const problem = (status: number) => () => Response.json({ title: "No", status }, { status });

describe("a fallback is asked", () => {
  test.each<[sentence: string, fetch: Fetch, instead: object]>([
    ["there is no network", () => Promise.reject(new TypeError("Failed to fetch")), { code: "network" }],
    ["the worker is in trouble", problem(503), { code: "problem" }],
    ["a limit is reached", problem(429), { code: "problem" }],
    ["something else than the worker answers", () => new Response("<h1>", { status: 404 }), { code: "http" }],
    ["the answer is none", () => ok("<!doctype html>"), { code: "invalid-response" }],
  ])("when %s", async (_, fetch, instead) => {
    const { client: fallback, asked } = standIn();
    const client = createClient({ endpoint, fetch, fallback: fallbackTo(fallback), locale: "de" });
    expect(await client.offers(request)).toMatchObject({
      status: "ok",
      response: { requestId: "local" },
      answeredBy: "fallback",
      instead,
    });
    expect(asked).toEqual([[{ placement: "cart", locale: "de" }]]);
  });

  test("for a batch too", async () => {
    const { client: fallback } = standIn();
    const client = createClient({ endpoint, fetch: problem(500), fallback: fallbackTo(fallback) });
    expect(await client.batch([request, request])).toMatchObject({
      responses: [OTHER, OTHER],
      answeredBy: "fallback",
    });
  });

  test("once for those who ask for the same, and its answer is not kept", async () => {
    const { client: fallback, asked } = standIn();
    const client = createClient({ endpoint, fetch: problem(500), fallback: fallbackTo(fallback) });
    await Promise.all([client.offers(request), client.offers(request)]);
    expect(asked).toHaveLength(1);
    await client.offers(request);
    expect(asked).toHaveLength(2);
  });
});

describe("a fallback is not asked", () => {
  test.each<[sentence: string, fetch: Fetch]>([
    ["when the worker answers", () => ok(JSON.stringify(RESPONSE))],
    ["when the worker refuses the request", problem(400)],
    ["when the key is not the worker's", problem(401)],
  ])("%s", async (_, fetch) => {
    const make = vi.fn();
    await createClient({ endpoint, fetch, fallback: fallbackTo(make) }).offers(request);
    expect(make).not.toHaveBeenCalled();
  });

  test("when the caller has given up", async () => {
    const make = vi.fn();
    const controller = new AbortController();
    const client = createClient({ endpoint, fetch: hanging, fallback: fallbackTo(make) });
    const answer = client.offers(request, { signal: controller.signal });
    controller.abort();
    expect(await answer).toMatchObject({ code: "aborted" });
    await new Promise((resolve) => setTimeout(resolve));
    expect(make).not.toHaveBeenCalled();
  });

  test("when the request can't be written, or the options can't work", async () => {
    const make = vi.fn();
    const { fetch } = noted();
    await createClient({ endpoint, fetch, fallback: fallbackTo(make) }).offers({ limit: 3n } as never);
    await createClient({ endpoint: "offers", fetch, fallback: fallbackTo(make) }).offers(request);
    expect(make).not.toHaveBeenCalled();
  });
});

describe("a fallback that is made when it is needed", () => {
  test("is made once", async () => {
    const { client: fallback } = standIn();
    const make = vi.fn(async () => fallback);
    const client = createClient({ endpoint, fetch: problem(500), fallback: fallbackTo(make) });
    await client.offers(request);
    await client.offers({ placement: "home" });
    expect(make).toHaveBeenCalledTimes(1);
  });

  test("and can't be: the worker's own trouble is told, and the next call tries again", async () => {
    const { client: fallback } = standIn();
    const make = vi.fn(async () => fallback).mockRejectedValueOnce(new Error("no such chunk"));
    const client = createClient({ endpoint, fetch: problem(500), fallback: fallbackTo(make) });
    expect(await client.offers(request)).toMatchObject({ code: "problem", problem: { status: 500 } });
    expect(await client.offers(request)).toMatchObject({ answeredBy: "fallback" });
  });

  test("has no answer either: the worker's own trouble is told", async () => {
    const { client: fallback } = standIn(0, { status: "unavailable", code: "invalid-graph" });
    const client = createClient({ endpoint, fetch: problem(500), fallback: fallbackTo(fallback) });
    expect(await client.offers(request)).toMatchObject({ code: "problem", problem: { status: 500 } });
  });
});

describe("the time budget of a client with a fallback", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const ask = (after: number) => {
    const seen: OffersResult[] = [];
    const { client: fallback, signals } = standIn(after);
    void createClient({ endpoint, fetch: hanging, fallback: fallbackTo(fallback), budgetMs: 300 })
      .offers(request)
      .then((result) => seen.push(result));
    return { seen, signals };
  };

  test("gives the worker two thirds", async () => {
    const { seen } = ask(0);
    await vi.advanceTimersByTimeAsync(199);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toMatchObject([
      { answeredBy: "fallback", instead: { code: "timeout", detail: "no answer within 200 ms" } },
    ]);
  });

  test("is one for both", async () => {
    const { seen, signals } = ask(101);
    await vi.advanceTimersByTimeAsync(299);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toMatchObject([{ code: "timeout", detail: "no answer within 300 ms" }]);
    expect(signals[0]?.aborted).toBe(true);
  });
});
