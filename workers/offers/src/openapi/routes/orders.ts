import { SHOPIFY_ORDER, WOOCOMMERCE_ORDER } from "../order-examples.ts";
import { ORDER_DAYS, SHOPIFY_HEADERS, WOOCOMMERCE_HEADERS } from "../order-parameters.ts";
import type { Route } from "../route.ts";

/** The routes by which orders come in and go out. */
export const ORDER_ROUTES: readonly Route[] = [
  {
    method: "post",
    path: "/v1/orders",
    operationId: "tellOrders",
    summary:
      "Takes orders on their way to the log that the graph is built from, none of more than a day ahead. May be told as often as one likes.",
    key: "secret",
    body: ["Order", "OrderBatch"],
    example: {
      orderId: "1001",
      at: "2026-11-02T10:00:00Z",
      lines: [{ productId: "22423", quantity: 1, price: 12.75 }],
    },
    answer: {
      status: 202,
      description: "The orders are on their way, or known already.",
      schemas: ["OrdersAccepted"],
    },
    problems: [400, 401, 403, 409, 413, 415, 500, 503],
  },
  {
    method: "get",
    path: "/v1/orders",
    operationId: "orders",
    summary: "The orders of some days, one `Order` a line, each once: what `basketwise build` reads.",
    key: "secret",
    parameters: ORDER_DAYS,
    answer: {
      description: "Newline-delimited JSON. What breaks off is not the whole: ask again.",
      schemas: [],
      mediaType: "application/x-ndjson",
    },
    problems: [400, 401, 403, 500, 503],
  },
  {
    method: "post",
    path: "/v1/webhooks/shopify",
    operationId: "shopifyWebhook",
    summary: "Takes an order as Shopify tells it. Needs no key: the body is signed.",
    signed: "shopifySignature",
    parameters: SHOPIFY_HEADERS,
    body: [],
    example: SHOPIFY_ORDER,
    answer: {
      status: 202,
      description: "The order is on its way, or known, or none to count: `ignored` says why.",
      schemas: ["WebhookAnswer"],
    },
    problems: [400, 401, 413, 500, 503],
  },
  {
    method: "post",
    path: "/v1/webhooks/woocommerce",
    operationId: "woocommerceWebhook",
    summary:
      "Takes an order as WooCommerce tells it. Needs no key: the body is signed. Its ping is answered with 200.",
    signed: "woocommerceSignature",
    parameters: WOOCOMMERCE_HEADERS,
    body: [],
    example: WOOCOMMERCE_ORDER,
    plainly: "The ping by which WooCommerce sees whether somebody is there.",
    answer: {
      status: 202,
      description: "The order is on its way, or known, or none to count: `ignored` says why.",
      schemas: ["WebhookAnswer"],
    },
    problems: [400, 401, 413, 500, 503],
  },
];
