import { env } from "cloudflare:workers";
import type { OfferResponse } from "@basketwise/core";
import { beforeAll, expect, test } from "vitest";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { visitor } from "./helpers/visitor.ts";

const TITLES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  413: "Content Too Large",
  415: "Unsupported Media Type",
};

const problem = (status: number, detail: string) => ({
  type: "about:blank",
  title: TITLES[status],
  status,
  detail,
});

const cartOf = (lines: number) => ({ lines: Array.from({ length: lines }, () => ({ productId: "phone" })) });

beforeAll(async () => {
  await publishGraph(env.GRAPH, shopGraph());
});

const PLACEMENTS =
  "home, category, search, product, cart, checkout, till, confirmation, account, email, sms, push, chat, call, help";

const bodies: readonly [what: string, body: unknown, status: number, detail: string][] = [
  ["no body at all", "", 400, "the body is not JSON: Unexpected end of JSON input"],
  [
    "malformed JSON",
    '{"placement": cart}',
    400,
    `the body is not JSON: Unexpected token 'c', "{"placement": cart}" is not valid JSON`,
  ],
  ["JSON that is no object", "[1]", 400, "expected an object, found a list"],
  ["null", "null", 400, "expected an object, found null"],
  ["no placement", {}, 400, "placement: is missing"],
  [
    "a placement that nobody knows",
    { placement: "moon" },
    400,
    `placement: expected one of ${PLACEMENTS}; found moon`,
  ],
  [
    "a placement named like a part of every object",
    { placement: "constructor" },
    400,
    `placement: expected one of ${PLACEMENTS}; found constructor`,
  ],
  ["a cart that is a list of ids", { placement: "cart", cart: ["phone"] }, 400, "cart.lines: is missing"],
  [
    "a cart line without its product",
    { placement: "cart", cart: { lines: [{ productId: "phone" }, { quantity: 2 }] } },
    400,
    "cart.lines[1].productId: is missing",
  ],
  [
    "a cart of 10,000 lines",
    { placement: "cart", cart: cartOf(10_000) },
    400,
    "cart.lines: expected at most 500 lines, found a list of 10000",
  ],
  [
    "a body of 1 MB",
    { placement: "cart", filler: "x".repeat(1_000_000) },
    413,
    "the body is larger than 524288 bytes",
  ],
  [
    "more requests than a batch may have",
    { requests: Array.from({ length: 21 }, () => ({ placement: "cart" })) },
    400,
    "requests: expected at most 20 requests, found a list of 21",
  ],
  [
    "a batch with one bad request",
    { requests: [{ placement: "cart" }, { placement: "cart", limit: 0 }] },
    400,
    "requests[1].limit: expected a whole number from 1 to 20, found 0",
  ],
];

test.each(bodies)("%s", async (_, body, status, detail) => {
  const answer = await visitor().offers(body);
  expect({ status: answer.status, body: answer.body }).toEqual({ status, body: problem(status, detail) });
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
});

test("a technique that nobody knows is named, and so are those that there are", async () => {
  const { status, text } = await visitor().offers({ placement: "cart", techniques: ["upsell"] });
  expect(status).toBe(400);
  expect(text).toMatch(/"techniques: expected some of complement, similar, upgrade, .*; found upsell"/);
});

test.each([undefined, "text/plain", "application/x-www-form-urlencoded", "application/jsonx"])(
  "a body sent as %s is not JSON",
  async (type) => {
    const body = new TextEncoder().encode('{"placement":"cart"}');
    const { status, body: found } = await visitor().ask("/v1/offers", {
      method: "POST",
      body,
      headers: type === undefined ? {} : { "content-type": type },
    });
    expect(found).toEqual(
      problem(415, "send the request as JSON, with the header `Content-Type: application/json`"),
    );
    expect(status).toBe(415);
  },
);

test.each(["application/json; charset=utf-8", "Application/JSON", "application/vnd.shop+json"])(
  "a body sent as %s is JSON",
  async (type) => {
    const { status } = await visitor().offers({ placement: "cart" }, { "content-type": type });
    expect(status).toBe(200);
  },
);

test("a body that says how large it is, is refused before it is read", async () => {
  let reads = 0;
  const body = new ReadableStream(
    {
      pull() {
        reads++;
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { "content-type": "application/json", "content-length": "600000" };
  const { status } = await visitor().ask("/v1/offers", { method: "POST", body, headers });
  expect([status, reads]).toEqual([413, 0]);
});

test("a body that doesn't say how large it is, is read no further than it may go", async () => {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const headers = { "content-type": "application/json" };
  const { status } = await visitor().ask("/v1/offers", { method: "POST", body, headers });
  expect(status).toBe(413);
  expect(sent).toBeLessThan(1_000_000);
});

test("a body that comes in pieces is put together, whatever letters the pieces cut", async () => {
  const bytes = new TextEncoder().encode('{"placement":"search","query":"grün 📱"}');
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const headers = { "content-type": "application/json" };
  const { status } = await visitor().ask<OfferResponse>("/v1/offers", { method: "POST", body, headers });
  expect(status).toBe(200);
});

test("an address where nothing is", async () => {
  const { status, body } = await visitor().ask("/v2/offers");
  expect(status).toBe(404);
  expect(body).toEqual(problem(404, "there is nothing at this address"));
});

test.each([
  ["DELETE", "/v1/offers", "GET, HEAD, POST, OPTIONS"],
  ["POST", "/healthz", "GET, HEAD"],
  ["PUT", "/openapi.json", "GET, HEAD"],
  ["PATCH", "/", "GET, HEAD"],
])("%s %s is not allowed, and what is allowed is told", async (method, path, allow) => {
  const { status, body, headers } = await visitor().ask(path, { method });
  expect(status).toBe(405);
  expect(headers.get("allow")).toBe(allow);
  expect(body).toEqual(problem(405, `this address knows ${allow}`));
});

test("what goes wrong inside stays inside", async () => {
  const said: unknown[] = [];
  const before = console.error;
  console.error = (error: unknown) => said.push(error);
  const secret = new TypeError("secret of the house");
  try {
    const requestId = () => {
      throw secret;
    };
    const { status, text } = await visitor({ requestId }).offers({ placement: "cart" });
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({
      type: "about:blank",
      title: "Internal Server Error",
      status: 500,
      detail: "something went wrong here; the request was fine",
    });
    expect(said).toEqual([secret]);
  } finally {
    console.error = before;
  }
});
