import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { bearer, KEYS, PAGE, PUBLISHABLE, SECRET } from "./helpers/keys.ts";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";
import { offeredIn, visitor } from "./helpers/visitor.ts";

const cartOf = (...ids: string[]) => ({ lines: ids.map((productId) => ({ productId })) });

interface Batch {
  responses: Parameters<typeof offeredIn>[0][];
}

beforeAll(async () => {
  await publishGraph(env.GRAPH, shopGraph());
});

test("a cart goes in and offers come out, each with its reasons and evidence", async () => {
  const { status, body } = await visitor().offers({ placement: "cart", cart: cartOf("phone") });
  expect(status).toBe(200);
  expect(offeredIn(body)).toEqual(["case", "film"]);
  expect(body).toMatchObject({
    requestId: "r1",
    placement: "cart",
    technique: "complement",
    policyVersion: "default",
  });
  expect(body.offers[0]).toMatchObject({
    id: "r1.1",
    price: { amount: 20, currency: "EUR" },
    reasons: [{ code: "bought_together", evidence: { baskets: 40 } }],
  });
  expect(body).not.toHaveProperty("degraded");
});

test("an answer is for this visitor alone", async () => {
  const { headers } = await visitor().offers({ placement: "cart", cart: cartOf("phone") });
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-type")).toBe("application/json");
  expect(headers.get("access-control-allow-origin")).toBe("*");
});

test("with explain, what was withheld is told with every rule that stops it", async () => {
  const { body } = await visitor().offers({
    placement: "cart",
    cart: cartOf("phone"),
    exclude: ["film"],
    explain: true,
  });
  expect(offeredIn(body)).toEqual(["case"]);
  const film = body.withheld?.find((one) => one.productId === "film" && one.technique === "complement");
  expect(film?.rules.map(({ rule }) => rule)).toContain("excluded");
});

test("a product that the catalog doesn't know is no error", async () => {
  const { status, body } = await visitor().offers({ placement: "product", productId: "unheard-of" });
  expect(status).toBe(200);
  expect(body.offers).toEqual([]);
  expect(body).not.toHaveProperty("degraded");
});

test("fields that nobody knows are ignored", async () => {
  const { status } = await visitor().offers({ placement: "cart", cart: cartOf("phone"), colour: "red" });
  expect(status).toBe(200);
});

test("a batch is answered in order, and no product is offered twice across its answers", async () => {
  const request = { placement: "cart", cart: cartOf("phone"), limit: 1 };
  const { status, body } = await visitor().offers<Batch>({ requests: [request, request, request] });
  expect(status).toBe(200);
  expect(body.responses.map(offeredIn)).toEqual([["case"], ["film"], []]);
  expect(body.responses.map(({ requestId }) => requestId)).toEqual(["r1.1", "r1.2", "r1.3"]);
});

test("a batch of one is a batch, and a batch of none has no answers", async () => {
  const one = await visitor().offers<Batch>({ requests: [{ placement: "cart", cart: cartOf("phone") }] });
  expect(one.body.responses.map(offeredIn)).toEqual([["case", "film"]]);
  const none = await visitor().offers<Batch>({ requests: [] });
  expect(none.body).toEqual({ responses: [] });
});

test("Global Privacy Control takes back a consent that the page gives", async () => {
  const order = {
    orderId: "1",
    at: "2026-10-01T12:00:00Z",
    lines: [{ productId: "case", quantity: 1, price: 20 }],
  };
  const request = { placement: "cart", cart: cartOf("phone"), customer: { consent: true, orders: [order] } };
  const known = await visitor().offers(request);
  const private_ = await visitor().offers(request, { "sec-gpc": "1" });
  const denied = await visitor().offers({ ...request, customer: { ...request.customer, consent: false } });
  expect(offeredIn(known.body)).toEqual(["film"]);
  expect(private_.text).toBe(denied.text);
  expect(private_.text).not.toBe(known.text);
});

test("another moment than now is for those who hold the secret key", async () => {
  const request = { placement: "cart", cart: cartOf("phone"), at: "2026-01-01T00:00:00Z" };
  const shop = visitor({}, { KEYS });
  expect((await shop.offers(request, bearer(SECRET))).status).toBe(200);
  const { status, body } = await shop.offers(request, { ...bearer(PUBLISHABLE), origin: PAGE });
  expect(status).toBe(403);
  expect(body).toEqual({
    type: "about:blank",
    title: "Forbidden",
    status: 403,
    detail: "at: only with the secret key, sent as `Authorization: Bearer KEY`",
  });
});

test("without a secret key nobody may ask for another moment", async () => {
  const request = { placement: "cart", at: "2026-01-01T00:00:00Z" };
  const answer = await visitor().offers({ requests: [request] }, { authorization: "Bearer undefined" });
  expect(answer.status).toBe(403);
});

test("the moment that is asked for is the one that is decided for", async () => {
  const merchandising = [
    { effect: "hide" as const, productIds: ["case"], from: "2026-01-01", until: "2026-01-31" },
  ];
  const storage = memoryStorage();
  await publishGraph(storage, shopGraph(), { merchandising });
  const shop = visitor({ storage, now: () => Date.parse("2026-06-01T00:00:00Z") }, { KEYS });
  const request = { placement: "cart", cart: cartOf("phone") };
  const key = bearer(SECRET);
  expect(offeredIn((await shop.offers(request, key)).body)).toContain("case");
  const january = await shop.offers({ ...request, at: "2026-01-15T00:00:00Z" }, key);
  expect(offeredIn(january.body)).toEqual(["film"]);
});

test("a batch is decided for one moment", async () => {
  const [placement, at] = ["cart", "2026-01-01T00:00:00Z"];
  const shop = visitor({}, { KEYS });
  const key = bearer(SECRET);
  expect(
    (
      await shop.offers(
        {
          requests: [
            { placement, at },
            { placement, at },
          ],
        },
        key,
      )
    ).status,
  ).toBe(200);
  const { status, body } = await shop.offers<{ detail: string }>(
    { requests: [{ placement, at }, { placement }] },
    key,
  );
  expect(status).toBe(400);
  expect(body.detail).toBe(`requests[1].at: expected ${at} as in the others, found nothing`);
});
