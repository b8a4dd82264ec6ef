import { createClient, type Fetch, type OfferRequest } from "@basketwise/sdk";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ok, RESPONSE } from "./support/answers.ts";
import { hanging, hangingBody, noted } from "./support/fetches.ts";

const endpoint = "https://offers.test";
const request: OfferRequest = { placement: "home" };
const ask = (fetch: Fetch) => createClient({ endpoint, fetch }).offers(request);
const text = JSON.stringify(RESPONSE);

describe("an answer that is none", () => {
  const json = (value: unknown) => () => ok(JSON.stringify(value));
  test.each<[sentence: string, fetch: Fetch]>([
    ["a page of HTML", () => ok("<!doctype html><title>Sign in</title>")],
    ["nothing", () => ok("")],
    ["half a JSON", () => ok(text.slice(0, text.length / 2))],
    ["null", json(null)],
    ["a list", json([RESPONSE])],
    ["offers that are no list", json({ ...RESPONSE, offers: {} })],
    ["an offer that is null", json({ ...RESPONSE, offers: [null] })],
    [
      "an offer without a price",
      json({ ...RESPONSE, offers: [{ ...RESPONSE.offers[0], price: undefined }] }),
    ],
    [
      "an offer of a null product",
      json({ ...RESPONSE, offers: [{ ...RESPONSE.offers[0], products: [null] }] }),
    ],
    ["an answer without the required products", json({ ...RESPONSE, required: undefined })],
    ["the answer to a batch", json({ responses: [RESPONSE] })],
  ])("%s is an invalid response", async (_, fetch) => {
    expect(await ask(fetch)).toMatchObject({ status: "unavailable", code: "invalid-response" });
  });

  test.each<[sentence: string, body: unknown]>([
    ["fewer answers than requests", { responses: [RESPONSE] }],
    ["an answer that is none", { responses: [RESPONSE, null] }],
    ["the answer to a single request", RESPONSE],
  ])("%s is an invalid response to a batch", async (_, body) => {
    const answer = await createClient({ endpoint, fetch: json(body) }).batch([request, request]);
    expect(answer).toMatchObject({ status: "unavailable", code: "invalid-response" });
  });
});

describe("a server that refuses", () => {
  test("what it wrote down as a problem is handed on", async () => {
    const problem = {
      type: "about:blank",
      title: "Bad Request",
      status: 400,
      detail: "placement: found nowhere",
    };
    const fetch = () => Response.json(problem, { status: 400 });
    const detail = "placement: found nowhere";
    expect(await ask(fetch)).toEqual({ status: "unavailable", code: "problem", detail, problem });
  });

  test("a problem without a type is about:blank, and its title is the detail where there is no other", async () => {
    const fetch = () => Response.json({ title: "Too Large", status: 413 }, { status: 413 });
    const problem = { type: "about:blank", title: "Too Large", status: 413 };
    expect(await ask(fetch)).toEqual({
      status: "unavailable",
      code: "problem",
      detail: "Too Large",
      problem,
    });
  });

  test.each([
    ["a page of HTML", "<h1>Bad gateway</h1>"],
    ["nothing", ""],
    ["some other JSON", '{"error":"oops"}'],
  ])("%s is told by its status", async (_, body) => {
    const answer = await ask(() => new Response(body, { status: 502 }));
    expect(answer).toEqual({ status: "unavailable", code: "http", detail: "HTTP 502" });
  });
});

describe("a network that fails", () => {
  test.each<[sentence: string, fetch: Fetch]>([
    ["a fetch that rejects", () => Promise.reject(new TypeError("fetch failed"))],
    [
      "a fetch that throws",
      () => {
        throw new TypeError("fetch failed");
      },
    ],
    [
      "a body that breaks off",
      () => ({ ok: true, status: 200, text: () => Promise.reject(new TypeError("fetch failed")) }),
    ],
  ])("%s is a failure of the network", async (_, fetch) => {
    expect(await ask(fetch)).toEqual({ status: "unavailable", code: "network", detail: "fetch failed" });
  });

  test("it is asked once", async () => {
    const { fetch, asked } = noted(() => Promise.reject(new TypeError("fetch failed")));
    await ask(fetch);
    expect(asked).toHaveLength(1);
  });
});

describe("a request that can't be written", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.cart = cyclic;
  const throwing = {
    get placement() {
      throw new Error("no placement yet");
    },
  };
  test.each<[sentence: string, request: unknown]>([
    ["one that names itself", cyclic],
    ["one that throws", throwing],
    ["a number of JavaScript's that JSON doesn't know", { placement: "home", limit: 3n }],
  ])("%s is an invalid request, and nobody is asked", async (_, request) => {
    const { fetch, asked } = noted();
    const client = createClient({ endpoint, fetch });
    const expected = { status: "unavailable", code: "invalid-request" };
    expect(await client.offers(request as OfferRequest)).toMatchObject(expected);
    expect(await client.batch([request as OfferRequest])).toMatchObject(expected);
    expect(asked).toEqual([]);
  });

  test("a batch that is no list is an invalid request", async () => {
    const { fetch } = noted();
    const answer = await createClient({ endpoint, fetch }).batch({} as OfferRequest[]);
    expect(answer).toMatchObject({ status: "unavailable", code: "invalid-request" });
  });
});

describe("the time budget", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each<[sentence: string, fetch: Fetch]>([
    ["a server that does not answer", hanging],
    ["a body that never ends", hangingBody],
  ])("%s is given up after 300 ms", async (_, fetch) => {
    const seen: unknown[] = [];
    ask(fetch).then((answer) => seen.push(answer));
    await vi.advanceTimersByTimeAsync(299);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toEqual([{ status: "unavailable", code: "timeout", detail: "no answer within 300 ms" }]);
  });

  test("it counts for connecting and reading together", async () => {
    const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    const slow: Fetch = async () => {
      await after(200);
      return { ok: true, status: 200, text: () => after(200).then(() => text) };
    };
    const answer = ask(slow);
    await vi.advanceTimersByTimeAsync(300);
    expect(await answer).toMatchObject({ code: "timeout" });
  });

  test("the fetch under way is told to stop", async () => {
    const { fetch, asked } = noted(hanging);
    const answer = createClient({ endpoint, fetch, budgetMs: 50 }).offers(request);
    await vi.advanceTimersByTimeAsync(50);
    await answer;
    expect(asked[0]?.init.signal.aborted).toBe(true);
  });

  test("a budget longer than a timer can count is not over at once", async () => {
    const seen: unknown[] = [];
    createClient({ endpoint, fetch: hanging, budgetMs: Number.POSITIVE_INFINITY })
      .offers(request)
      .then((answer) => seen.push(answer));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toEqual([]);
  });

  test("an answer in time leaves no timer behind", async () => {
    await ask(() => ok(text));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the caller's signal", () => {
  test("gives the call up, and the fetch under way too", async () => {
    const { fetch, asked } = noted(hanging);
    const controller = new AbortController();
    const answer = createClient({ endpoint, fetch }).offers(request, { signal: controller.signal });
    controller.abort();
    expect(await answer).toEqual({ status: "unavailable", code: "aborted" });
    expect(asked[0]?.init.signal.aborted).toBe(true);
  });

  test("one that outlives a call keeps nothing of it", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const { fetch } = noted();
    await createClient({ endpoint, fetch }).offers(request, { signal });
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed.mock.calls).toEqual([["abort", added.mock.calls[0]?.[1]]]);
  });

  test("one that has fired already asks nobody", async () => {
    const { fetch, asked } = noted();
    const answer = await createClient({ endpoint, fetch }).offers(request, { signal: AbortSignal.abort() });
    expect(answer).toEqual({ status: "unavailable", code: "aborted" });
    expect(asked).toEqual([]);
  });

  test("something that is no signal is an invalid request, and the next call works", async () => {
    const { fetch } = noted();
    const client = createClient({ endpoint, fetch });
    const answer = await client.offers(request, { signal: {} as AbortSignal });
    expect(answer).toMatchObject({ status: "unavailable", code: "invalid-request" });
    expect(await client.offers(request)).toMatchObject({ status: "ok" });
  });
});
