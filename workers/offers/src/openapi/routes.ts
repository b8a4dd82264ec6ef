import { QUERY_FIELDS } from "@basketwise/core/schema";
import { CUSTOMER_ID } from "./customer-parameters.ts";
import { EVENT_DAY, INSIGHTS_PARAMETERS } from "./event-parameters.ts";
import { SHOPIFY_ORDER, WOOCOMMERCE_ORDER } from "./order-examples.ts";
import { ORDER_DAYS, SHOPIFY_HEADERS, WOOCOMMERCE_HEADERS } from "./order-parameters.ts";
import { POLICY_TRIAL, POLICY_VERSION } from "./policy-parameters.ts";
import type { ProblemStatus } from "./problems.ts";
import type { SchemaName } from "./schemas.ts";

/** What a route answers with when all goes well; without schemas it is any JSON object. */
interface Answer {
  readonly description: string;
  readonly schemas: readonly SchemaName[];
  /** What it is where it is not JSON: a text of this media type. */
  readonly mediaType?: string;
  /** 200 where nothing is said. */
  readonly status?: 202;
}

/** A parameter that is no field of `OfferRequest`. */
export interface Parameter {
  readonly name: string;
  readonly in: "query" | "header" | "path";
  /** Those of a path always are. */
  readonly required?: true;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** One route of the API, as its documentation needs it. */
export interface Route {
  readonly method: "get" | "post" | "put" | "delete";
  readonly path: string;
  /** The name that generated clients call it by. */
  readonly operationId: string;
  readonly summary: string;
  /** Fields of `OfferRequest` that stand in the query string. */
  readonly query?: readonly string[];
  /** Further parameters of its own. */
  readonly parameters?: readonly Parameter[];
  /** The body is one of these. */
  readonly body?: readonly SchemaName[];
  /** Whether it may be asked without a body. */
  readonly bodyOptional?: boolean;
  /** A body that a reader can send at once. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Whether it heeds `Sec-GPC`. */
  readonly privacy?: boolean;
  /** The key that whoever asks must show, or a stronger one; absent is none. */
  readonly key?: "publishable" | "secret";
  /** The signature that whoever asks must give in place of a key. */
  readonly signed?: "shopifySignature" | "woocommerceSignature";
  /** What is answered with an empty 200 in place of the answer. */
  readonly plainly?: string;
  /** Whether its answer has an `ETag` and is not sent again to whoever names it. */
  readonly tagged?: boolean;
  readonly answer: Answer;
  readonly problems: readonly ProblemStatus[];
}

/** Every route of the API. */
export const ROUTES: readonly Route[] = [
  {
    method: "post",
    path: "/v1/offers",
    key: "publishable",
    operationId: "offers",
    summary: "Offers for a page, or for several at once without offering a product twice.",
    body: ["OfferRequest", "OfferBatch"],
    example: { placement: "cart", cart: { lines: [{ productId: "22423", quantity: 1 }] }, explain: true },
    privacy: true,
    answer: {
      description:
        "Offers with their reasons; nothing to offer is an empty list. A batch is answered with a batch.",
      schemas: ["OfferResponse", "OfferBatchResponse"],
    },
    problems: [400, 403, 413, 415, 500],
  },
  {
    method: "get",
    path: "/v1/offers",
    key: "publishable",
    operationId: "offersForVisitor",
    summary: "Offers for a visitor without cart or history. Cacheable.",
    query: QUERY_FIELDS,
    tagged: true,
    answer: { description: "Offers with their reasons.", schemas: ["OfferResponse"] },
    problems: [400, 500],
  },
  {
    method: "post",
    path: "/v1/offers/verify",
    key: "secret",
    operationId: "verifyOffer",
    summary:
      "What an offer's token promises, whether a cart still earns it, and that what is promised once is redeemed once.",
    body: ["PromiseQuestion"],
    example: { token: "eyJ…", cart: { lines: [{ productId: "22423", quantity: 1 }] }, orderId: "1001" },
    answer: { description: "A yes, or a no that says why.", schemas: ["PromiseVerdict"] },
    problems: [400, 401, 403, 413, 415, 500, 503],
  },
  {
    method: "get",
    path: "/.well-known/jwks.json",
    operationId: "publicKeys",
    summary: "The public keys that the tokens of offers are checked with.",
    answer: {
      description: "A JSON Web Key Set; empty where the store signs nothing.",
      schemas: ["PublicKeys"],
    },
    problems: [500, 503],
  },
  {
    method: "post",
    path: "/v1/events",
    operationId: "sendEvents",
    summary:
      "Takes what customers did or were shown on its way to counts and log; each `eventId` counts once however often it is sent. `text/plain` is taken too, which a beacon can send.",
    key: "publishable",
    body: ["EventBatch"],
    example: {
      events: [
        {
          eventId: "0c9f7a52-1",
          name: "accept_offer",
          at: "2026-11-02T10:00:00Z",
          placement: "cart",
          technique: "complement",
          productId: "22423",
        },
      ],
      sentAt: "2026-11-02T10:00:05Z",
    },
    privacy: true,
    answer: {
      status: 202,
      description: "The events are on their way. After a 503 send them again: nothing is counted twice.",
      schemas: ["EventsAccepted"],
    },
    problems: [400, 413, 415, 500, 503],
  },
  {
    method: "get",
    path: "/v1/events",
    operationId: "events",
    summary: "The events that came in on a day, one a line, each once.",
    key: "secret",
    parameters: EVENT_DAY,
    answer: {
      description: "Newline-delimited JSON. What breaks off is not the whole: ask again.",
      schemas: [],
      mediaType: "application/x-ndjson",
    },
    problems: [400, 500, 503],
  },
  {
    method: "get",
    path: "/v1/insights",
    operationId: "insights",
    summary: "What came of the offers: counts, and the rates made from them, each with its two numbers.",
    key: "secret",
    parameters: INSIGHTS_PARAMETERS,
    answer: { description: "The counts of the period.", schemas: ["Insights"] },
    problems: [400, 500, 503],
  },
  {
    method: "post",
    path: "/v1/orders",
    operationId: "tellOrders",
    summary:
      "Takes orders on their way to the log that the graph is built from. May be told as often as one likes.",
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
  {
    method: "delete",
    path: "/v1/customers/{id}",
    operationId: "forgetCustomer",
    summary:
      "Forgets a customer: profile at once, events and the name on orders behind the answer, and whatever comes later.",
    key: "secret",
    parameters: [CUSTOMER_ID],
    answer: {
      description: "They are being forgotten; who asks again is told when that was done.",
      status: 202,
      schemas: ["ErasureAnswer"],
    },
    problems: [400, 401, 403, 500, 503],
  },
  {
    method: "get",
    path: "/v1/matrix",
    operationId: "matrix",
    summary: "What goes with what, for staff: the cross-sell matrix of the graph that is served.",
    key: "secret",
    tagged: true,
    answer: { description: "The matrix, with the merchant's edits marked.", schemas: ["CrossSellMatrix"] },
    problems: [401, 404, 500, 503],
  },
  {
    method: "get",
    path: "/v1/policy",
    operationId: "policy",
    summary: "The policy that is served, and the versions that can be put back.",
    key: "secret",
    parameters: [POLICY_VERSION],
    answer: { description: "The policy, named by its `ETag`.", schemas: ["ServedPolicy"] },
    problems: [400, 401, 403, 404, 500, 503],
  },
  {
    method: "put",
    path: "/v1/policy",
    operationId: "putPolicy",
    summary:
      "Has another policy served: at once here, within a minute everywhere. Or puts a version back, without a body.",
    key: "secret",
    parameters: [POLICY_VERSION, ...POLICY_TRIAL],
    body: ["Policy"],
    bodyOptional: true,
    example: { version: "autumn", anchor: { maxShare: 0.25 } },
    answer: { description: "What came of it.", schemas: ["PolicyChange"] },
    problems: [400, 401, 403, 404, 409, 412, 413, 500, 503],
  },
  {
    method: "get",
    path: "/healthz",
    operationId: "health",
    summary: "Which graph is served, how old it is, and what the merchant should see to.",
    answer: { description: "A graph is served.", schemas: ["Health"] },
    problems: [500, 503],
  },
  {
    method: "get",
    path: "/openapi.json",
    operationId: "openapi",
    summary: "This document.",
    answer: { description: "An OpenAPI 3.1 document.", schemas: [] },
    problems: [],
  },
  {
    method: "get",
    path: "/docs",
    operationId: "docs",
    summary: "This document as a page.",
    tagged: true,
    answer: { description: "A page of HTML.", schemas: [], mediaType: "text/html" },
    problems: [],
  },
];
