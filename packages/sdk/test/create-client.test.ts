import { type ClientOptions, createClient, type OfferRequest } from "@basketwise/sdk";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ok, RESPONSE } from "./support/answers.ts";
import { noted } from "./support/fetches.ts";

const endpoint = "https://offers.test";
const request: OfferRequest = { placement: "cart", cart: { lines: [{ productId: "phone" }] } };

describe("what is asked", () => {
  test("a request is one POST of its JSON to /v1/offers", async () => {
    const { fetch, asked } = noted();
    await createClient({ endpoint, fetch }).offers(request);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe("https://offers.test/v1/offers");
    expect(asked[0]?.init).toMatchObject({ method: "POST", headers: { "content-type": "application/json" } });
    expect(JSON.parse(asked[0]?.init.body ?? "")).toEqual(request);
  });

  test("a batch is one POST of its requests", async () => {
    const { fetch, asked } = noted(() => ok(JSON.stringify({ responses: [RESPONSE, RESPONSE] })));
    const answer = await createClient({ endpoint, fetch }).batch([request, { placement: "home" }]);
    expect(answer).toEqual({ status: "ok", responses: [RESPONSE, RESPONSE], answeredBy: "graph" });
    expect(asked.map(({ url }) => url)).toEqual(["https://offers.test/v1/offers"]);
    expect(JSON.parse(asked[0]?.init.body ?? "")).toEqual({ requests: [request, { placement: "home" }] });
  });

  test("the key goes along as a bearer token, and without a key there is no such header", async () => {
    const { fetch, asked } = noted();
    await createClient({ endpoint, fetch, key: "pk_1" }).offers(request);
    await createClient({ endpoint, fetch }).offers(request);
    expect(asked.map(({ init }) => init.headers.authorization)).toEqual(["Bearer pk_1", undefined]);
  });

  test("the client's locale is that of requests that name none", async () => {
    const { fetch, asked } = noted();
    const client = createClient({ endpoint, fetch, locale: "de" });
    await client.offers(request);
    await client.offers({ ...request, locale: "fr" });
    expect(asked.map(({ init }) => JSON.parse(init.body).locale)).toEqual(["de", "fr"]);
  });

  test.each([
    ["https://offers.test/", "https://offers.test/v1/offers"],
    ["https://shop.test/basketwise/", "https://shop.test/basketwise/v1/offers"],
    ["http://127.0.0.1:8787", "http://127.0.0.1:8787/v1/offers"],
    [new URL("https://offers.test/a?b#c"), "https://offers.test/a/v1/offers"],
    // A browser asks its own origin there.
    ["/basketwise", "/basketwise/v1/offers"],
    ["/", "/v1/offers"],
  ])("the endpoint %s is asked at %s", async (endpoint, url) => {
    const { fetch, asked } = noted();
    await createClient({ endpoint, fetch }).offers(request);
    expect(asked[0]?.url).toBe(url);
  });

  describe("without a fetch of its own", () => {
    afterEach(() => vi.unstubAllGlobals());

    test("the runtime's is used, the one that is there when it is asked", async () => {
      const client = createClient({ endpoint });
      const { fetch, asked } = noted();
      vi.stubGlobal("fetch", fetch);
      expect(await client.offers(request)).toEqual({ status: "ok", response: RESPONSE, answeredBy: "graph" });
      expect(asked).toHaveLength(1);
    });
  });

  test("fetch is called without an object, as browsers demand of theirs", async () => {
    const callers: unknown[] = [];
    function fetch(this: unknown) {
      callers.push(this);
      return ok(JSON.stringify(RESPONSE));
    }
    await createClient({ endpoint, fetch }).offers(request);
    expect(callers).toEqual([undefined]);
  });
});

describe("options that nobody can work with", () => {
  const { fetch } = noted();
  test.each<[sentence: string, options: unknown, detail: string]>([
    ["an endpoint that is no URL", { endpoint: "offers", fetch }, "endpoint"],
    ["an endpoint of another protocol", { endpoint: "ftp://offers.test", fetch }, "endpoint"],
    ["no endpoint", { fetch }, "endpoint"],
    ["an endpoint without a protocol", { endpoint: "//offers.test", fetch }, "endpoint"],
    ["no options", undefined, ""],
    ["a key with a line break", { endpoint, fetch, key: "pk\n1" }, "key"],
    ["an empty key", { endpoint, fetch, key: "" }, "key"],
    ["a fetch that is no function", { endpoint, fetch: "fetch" }, "fetch"],
    ["no time at all", { endpoint, fetch, budgetMs: 0 }, "budgetMs"],
    ["a currency that is none", { endpoint, fetch, currency: "euro" }, "currency"],
    ["a time that is no number", { endpoint, fetch, budgetMs: Number.NaN }, "budgetMs"],
    [
      "options that throw",
      {
        get endpoint() {
          throw new Error("endpoint of nowhere");
        },
      },
      "endpoint of nowhere",
    ],
  ])("%s are told at each call, not thrown at the start of a page", async (_, options, detail) => {
    const client = createClient(options as ClientOptions);
    const expected = { status: "unavailable", code: "invalid-options" };
    expect(await client.offers(request)).toMatchObject(expected);
    const answer = await client.batch([request]);
    expect(answer).toMatchObject(expected);
    expect(answer.status === "unavailable" ? answer.detail : "").toContain(detail);
  });

  test("a key that is refused is not repeated", async () => {
    const answer = await createClient({ endpoint, fetch, key: "sk secret" }).offers(request);
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  test("keep nobody from accepting an offer: its lines go into the cart, and nothing is told", async () => {
    const { fetch, asked } = noted();
    const client = createClient({ endpoint: "offers", fetch });
    const [offer] = RESPONSE.offers;
    expect(offer && client.accept(offer)).toEqual([{ productId: "case", quantity: 1, offerId: "r1.1" }]);
    if (offer) client.dismiss(offer);
    client.track({ name: "view_item" });
    await client.flush();
    expect(client.consents()).toBe(false);
    expect(asked).toEqual([]);
  });
});
