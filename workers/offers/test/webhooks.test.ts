import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { brokenQueue, deliver } from "./helpers/intake.ts";
import { memoryStorage } from "./helpers/memory-storage.ts";
import { emptyOrders, logged, type OrderDesk, orderDesk, pseudonymOf } from "./helpers/order-desk.ts";
import { publishGraph } from "./helpers/publish-graph.ts";
import { shopGraph } from "./helpers/shop.ts";

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  await emptyOrders();
});

const SECRETS = { SHOPIFY_SECRET: "shpss_1", WOOCOMMERCE_SECRET: "wc_secret", KEYS: undefined };

async function hmac(secret: string, body: string): Promise<string> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encode(secret), algorithm, false, ["sign"]);
  return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.sign("HMAC", key, encode(body)))));
}

interface Answer {
  readonly accepted: number;
  readonly known: number;
  readonly ignored?: string;
  readonly detail?: string;
}

interface Sent {
  readonly topic?: string;
  readonly secret?: string;
  readonly signature?: string;
}

async function fromShopify(
  desk: OrderDesk,
  body: unknown,
  { topic = "orders/create", secret = "shpss_1", signature }: Sent = {},
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "x-shopify-topic": topic,
    "x-shopify-hmac-sha256": signature ?? (await hmac(secret, text)),
  };
  return desk.ask<Answer>("/v1/webhooks/shopify", { method: "POST", headers, body: text });
}

async function fromWoo(
  desk: OrderDesk,
  body: unknown,
  { topic = "order.created", secret = "wc_secret", signature }: Sent = {},
) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const headers = {
    "content-type": "application/json",
    "x-wc-webhook-topic": topic,
    "x-wc-webhook-signature": signature ?? (await hmac(secret, text)),
  };
  return desk.ask<Answer>("/v1/webhooks/woocommerce", { method: "POST", headers, body: text });
}

/** An order as Shopify tells it: two caps at a tenth less by code, and a mug without a sku. */
const shopifyOrder = (more: object = {}) => ({
  id: 5_678_901_234_567,
  admin_graphql_api_id: "gid://shopify/Order/5678901234567",
  name: "#1001",
  order_number: 1001,
  email: "ada@example.com",
  note: "please ring twice",
  test: false,
  created_at: "2026-11-02T22:30:00-05:00",
  cancelled_at: null,
  currency: "EUR",
  presentment_currency: "SEK",
  financial_status: "paid",
  source_name: "web",
  customer: {
    id: 115_310_627_314_723_950,
    admin_graphql_api_id: "gid://shopify/Customer/115310627314723954",
    email: "ada@example.com",
  },
  billing_address: { name: "Ada", country: "Germany", country_code: "DE" },
  shipping_address: { name: "Ada", country: "Austria", country_code: "AT" },
  discount_codes: [{ code: "AUTUMN", amount: "4.00", type: "percentage" }],
  line_items: [
    {
      ...{ id: 11, sku: "CAP-1", name: "Cap - red", title: "Cap", variant_id: 7, product_id: 8, quantity: 2 },
      ...{ current_quantity: 2, price: "20.00", total_discount: "0.00", gift_card: false },
      discount_allocations: [{ amount: "4.00", discount_application_index: 0 }],
    },
    {
      id: 12,
      sku: "",
      name: "Mug",
      quantity: 1,
      current_quantity: 1,
      price: "9.90",
      discount_allocations: [],
    },
  ],
  refunds: [],
  ...more,
});

/** The same as it stands in the log. */
const caps = { productId: "CAP-1", quantity: 2, price: 18, listPrice: 20 };
const mug = { productId: "Mug", quantity: 1, price: 9.9 };
const shopifyKept = async (...lines: object[]) => ({
  orderId: "#1001",
  customerId: await pseudonymOf("115310627314723954"),
  at: "2026-11-03T03:30:00Z",
  country: "AT",
  source: "web",
  coupon: true,
  lines,
});

/** An order as WooCommerce tells it. */
const wooOrder = (more: object = {}) => ({
  id: 727,
  parent_id: 0,
  number: "727",
  status: "processing",
  currency: "EUR",
  date_created: "2026-11-02T23:30:00",
  date_created_gmt: "2026-11-02T22:30:00",
  date_paid_gmt: "2026-11-02T22:31:00",
  prices_include_tax: true,
  customer_id: 26,
  customer_note: "please ring twice",
  billing: { first_name: "Ada", email: "ada@example.com", country: "DE" },
  shipping: { first_name: "Ada", country: "" },
  coupon_lines: [{ id: 1, code: "autumn" }],
  meta_data: [{ id: 1, key: "_wc_order_attribution_utm_source", value: "newsletter" }],
  line_items: [
    {
      ...{
        id: 315,
        name: "Kettle",
        product_id: 93,
        variation_id: 0,
        quantity: 2,
        sku: "KT-1",
        price: 15.12605,
      },
      ...{ subtotal: "33.61", subtotal_tax: "6.39", total: "30.25", total_tax: "5.75" },
    },
    {
      ...{
        id: 316,
        name: "Mug - blue",
        product_id: 22,
        variation_id: 23,
        quantity: 1,
        sku: "",
        price: 8.319328,
      },
      ...{ subtotal: "8.32", subtotal_tax: "1.58", total: "8.32", total_tax: "1.58" },
    },
  ],
  refunds: [],
  ...more,
});

const kettle = { productId: "93", quantity: 2, price: 18, listPrice: 20 };
const blueMug = { productId: "22", quantity: 1, price: 9.9 };
const wooKept = async (...lines: object[]) => ({
  orderId: "727",
  customerId: await pseudonymOf("26"),
  at: "2026-11-02T22:30:00Z",
  country: "DE",
  source: "newsletter",
  coupon: true,
  lines,
});

const READERS = `/v1/orders`;

/** Whoever holds the secret key reads what came by webhook. */
const exported = () => orderDesk().exported();

describe("Shopify", () => {
  test("tells an order, which stands in the log without name, note or address", async () => {
    const desk = orderDesk({}, SECRETS);
    const answer = await fromShopify(desk, shopifyOrder());
    expect([answer.status, answer.body]).toEqual([202, { accepted: 1, known: 0 }]);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    await desk.settle();
    expect(await exported()).toEqual([await shopifyKept(caps, mug)]);
    expect(JSON.stringify(await logged(""))).not.toMatch(/ada@|ring|Germany/);
  });

  test("may tell it again as often as it likes", async () => {
    const desk = orderDesk({}, SECRETS);
    for (const topic of ["orders/create", "orders/paid", "orders/updated"])
      expect((await fromShopify(desk, shopifyOrder(), { topic })).body.accepted).toBe(1);
    await desk.settle();
    expect(await exported()).toEqual([await shopifyKept(caps, mug)]);
    const fulfilled = shopifyOrder({ fulfillment_status: "fulfilled" });
    expect((await fromShopify(desk, fulfilled, { topic: "orders/fulfilled" })).body).toEqual({
      accepted: 0,
      known: 1,
    });
  });

  test.each([
    [
      "a refund of one cap",
      {
        financial_status: "partially_refunded",
        refunds: [{ refund_line_items: [{ line_item_id: 11, quantity: 1 }] }],
      },
      [{ ...caps, returned: 1 }, mug],
    ],
    [
      "a mug that was taken off the order",
      {
        line_items: shopifyOrder().line_items.map((line) =>
          line.id === 12 ? { ...line, current_quantity: 0 } : line,
        ),
      },
      [caps, { ...mug, returned: 1 }],
    ],
    [
      "all its money given back",
      { financial_status: "refunded" },
      [
        { ...caps, returned: 2 },
        { ...mug, returned: 1 },
      ],
    ],
    [
      "a cancellation",
      { cancelled_at: "2026-11-04T10:00:00Z" },
      [
        { ...caps, returned: 2 },
        { ...mug, returned: 1 },
      ],
    ],
  ])(
    "tells of %s as of what came back, and a late first telling takes nothing back",
    async (_, more, lines) => {
      const desk = orderDesk({}, SECRETS);
      await fromShopify(desk, shopifyOrder(more), { topic: "orders/updated" });
      await desk.settle();
      await fromShopify(desk, shopifyOrder());
      await desk.settle();
      expect(await exported()).toEqual([await shopifyKept(...lines)]);
    },
  );

  test.each([
    ["a test order", { test: true }, {}, "test: it is a test order"],
    [
      "an order that waits for its money",
      { financial_status: "pending" },
      {},
      "financial_status: expected a paid order, found pending",
    ],
    ["a refund alone", {}, { topic: "refunds/create" }, /^x-shopify-topic: expected one of orders\/create/],
    ["another topic", {}, { topic: "products/update" }, /^x-shopify-topic: expected one of/],
    ["an order without lines", { line_items: [] }, {}, "lines: expected at least one line"],
    ["an order of another shape", { line_items: undefined }, {}, "line_items: is missing"],
    ["a moment that is none", { created_at: "today" }, {}, /^at: expected a day or time/],
  ])("is told why %s is ignored", async (_, more, sent, why) => {
    const desk = orderDesk({}, SECRETS);
    const answer = await fromShopify(desk, shopifyOrder(more), sent);
    expect([answer.status, answer.body.accepted, desk.messages]).toEqual([202, 0, []]);
    expect(answer.body.ignored).toMatch(why);
  });

  test("an order that was changed afterwards is set aside, and the first telling stands", async () => {
    const desk = orderDesk({}, SECRETS);
    await fromShopify(desk, shopifyOrder());
    await desk.settle();
    const changed = shopifyOrder({ line_items: shopifyOrder().line_items.slice(1) });
    expect((await fromShopify(desk, changed, { topic: "orders/updated" })).status).toBe(202);
    await desk.settle();
    expect(await exported()).toEqual([await shopifyKept(caps, mug)]);
    expect(await logged("orders-set-aside/")).toHaveLength(1);
  });
});

describe("WooCommerce", () => {
  test("tells an order, which stands in the log without name, note or address", async () => {
    const desk = orderDesk({}, SECRETS);
    const answer = await fromWoo(desk, wooOrder());
    expect([answer.status, answer.body]).toEqual([202, { accepted: 1, known: 0 }]);
    await fromWoo(desk, wooOrder({ status: "completed" }), { topic: "order.updated" });
    await desk.settle();
    expect(await exported()).toEqual([await wooKept(kettle, blueMug)]);
    expect(JSON.stringify(await logged(""))).not.toMatch(/ada@|ring/);
  });

  test.each(["refunded", "cancelled"])(
    "an order that was %s after it was paid came back whole",
    async (status) => {
      const desk = orderDesk({}, SECRETS);
      await fromWoo(desk, wooOrder());
      await desk.settle();
      await fromWoo(desk, wooOrder({ status }), { topic: "order.updated" });
      await desk.settle();
      expect(await exported()).toEqual([
        await wooKept({ ...kettle, returned: 2 }, { ...blueMug, returned: 1 }),
      ]);
    },
  );

  test("of a guest has no customer, and prices without tax where the shop's are", async () => {
    const desk = orderDesk({}, SECRETS);
    const more = { customer_id: 0, prices_include_tax: false, coupon_lines: [], meta_data: [], billing: {} };
    await fromWoo(desk, wooOrder(more));
    await desk.settle();
    expect(await exported()).toEqual([
      {
        orderId: "727",
        at: "2026-11-02T22:30:00Z",
        lines: [
          { ...kettle, price: 15.125, listPrice: 16.805 },
          { ...blueMug, price: 8.32 },
        ],
      },
    ]);
  });

  test.each([
    [
      "an order that nobody paid",
      { status: "pending", date_paid_gmt: null },
      {},
      "status: expected a paid order, found pending",
    ],
    ["one that was cancelled before", { status: "cancelled", date_paid_gmt: null }, {}, /^status/],
    ["another topic", {}, { topic: "order.deleted" }, /^x-wc-webhook-topic: expected one of order\.created/],
  ])("is told why %s is ignored", async (_, more, sent, why) => {
    const desk = orderDesk({}, SECRETS);
    const answer = await fromWoo(desk, wooOrder(more), sent);
    expect([answer.status, answer.body.accepted, desk.messages]).toEqual([202, 0, []]);
    expect(answer.body.ignored).toMatch(why);
  });

  test("gets a plain yes to its ping, which is not signed", async () => {
    const desk = orderDesk({}, SECRETS);
    const ping = (body: string) =>
      desk.ask("/v1/webhooks/woocommerce", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body,
      });
    expect((await ping("webhook_id=12")).status).toBe(200);
    expect((await ping("webhook_id=12&id=727")).status).toBe(401);
  });
});

describe.each([
  ["Shopify", fromShopify, shopifyOrder, "shpss_1"],
  ["WooCommerce", fromWoo, wooOrder, "wc_secret"],
] as const)("a webhook of %s", (shop, send, orderOf, secret) => {
  const path = `/v1/webhooks/${shop.toLowerCase()}`;

  test("with a good body and a bad signature is refused, and nothing is queued", async () => {
    const desk = orderDesk({}, SECRETS);
    const text = JSON.stringify(orderOf());
    const good = await hmac(secret, text);
    const signatures = [
      await hmac("other", text),
      await hmac(secret, `${text} `),
      "",
      "?",
      good.slice(0, -4),
      `${good}AAAA`,
    ];
    for (const signature of signatures) {
      const answer = await send(desk, text, { signature });
      expect([signature, answer.status]).toEqual([signature, 401]);
      expect(answer.text).not.toContain(good);
    }
    const bare = await desk.ask(path, { method: "POST", body: text });
    expect([bare.status, desk.messages]).toEqual([401, []]);
  });

  test("of which one byte was changed on the way is refused, whichever it is", async () => {
    const desk = orderDesk({}, SECRETS);
    const text = JSON.stringify(orderOf());
    const signature = await hmac(secret, text);
    for (let at = 0; at < text.length; at += 41) {
      const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      expect((await send(desk, changed, { signature })).status).toBe(401);
    }
    expect(desk.messages).toEqual([]);
    expect((await send(desk, text, { signature })).status).toBe(202);
  });

  test("is answered with what is missing where the store has no secret for it, or no queue", async () => {
    const setting = `${shop.toUpperCase()}_SECRET`;
    const answer = await send(orderDesk({}, { ...SECRETS, [setting]: undefined }), orderOf());
    expect([answer.status, answer.body.detail]).toEqual([
      503,
      `this store takes no orders yet: the worker lacks the setting ${setting}`,
    ]);
    expect((await send(orderDesk({}, { ...SECRETS, INTAKE: undefined }), orderOf())).status).toBe(503);
    const broken = await send(orderDesk({}, { ...SECRETS, INTAKE: brokenQueue() }), orderOf());
    expect([broken.status, broken.headers.has("retry-after")]).toEqual([503, true]);
  });

  test("that is signed and no JSON, or far too large, is refused", async () => {
    const desk = orderDesk({}, SECRETS);
    const answer = await send(desk, "<order/>");
    expect([answer.status, answer.body.detail]).toEqual([
      400,
      "the body is not JSON: choose JSON as the webhook's format",
    ]);
    expect((await send(desk, " ".repeat(8 * 1024 * 1024 + 1))).status).toBe(413);
  });

  test("in another currency than the graph's is ignored, and says so", async () => {
    const storage = memoryStorage();
    await publishGraph(storage, shopGraph());
    const desk = orderDesk({ storage }, SECRETS);
    const answer = await send(desk, orderOf({ currency: "SEK" }));
    expect([answer.status, answer.body]).toEqual([
      202,
      { accepted: 0, known: 0, ignored: "currency: expected EUR as the graph has it, found SEK" },
    ]);
    expect((await send(desk, orderOf())).body.accepted).toBe(1);
  });

  test("that came while the graph could not be asked is looked at again, and set aside if it must be", async () => {
    const down = { ...memoryStorage(), readHead: () => Promise.reject(new Error("KV is down")) };
    const desk = orderDesk({ storage: down }, SECRETS);
    expect((await send(desk, orderOf({ currency: "SEK" }))).body.accepted).toBe(1);
    expect((await deliver(desk.messages, { deps: { storage: down } })).again).toEqual([0]);
    const storage = memoryStorage();
    await publishGraph(storage, shopGraph());
    expect((await deliver(desk.messages, { deps: { storage } })).taken).toEqual([0]);
    expect(await exported()).toEqual([]);
    expect(await logged("orders-set-aside/")).toHaveLength(1);
  });

  test("is known at no other address and by no other method", async () => {
    const desk = orderDesk({}, SECRETS);
    expect((await desk.ask(path)).headers.get("allow")).toBe("POST");
    expect((await desk.ask(`${READERS}/other`)).status).toBe(404);
  });
});

test("webhooks go by real keys and a real queue to whoever reads the orders", {
  timeout: 60_000,
}, async () => {
  const desk = orderDesk({}, { ...SECRETS, INTAKE: env.INTAKE });
  await fromShopify(desk, shopifyOrder());
  await fromWoo(desk, wooOrder());
  for (let tries = 0; tries < 100 && (await exported()).length < 2; tries++)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect((await exported()).map(({ orderId }) => orderId).sort()).toEqual(["#1001", "727"]);
});
