import { QUERY_FIELDS } from "@basketwise/core/schema";
import type { ProblemStatus } from "./problems.ts";
import type { SchemaName } from "./schemas.ts";

/** What a route answers with when all goes well; without schemas it is any JSON object. */
interface Answer {
  readonly description: string;
  readonly schemas: readonly SchemaName[];
}

/** One route of the API, as its documentation needs it. */
export interface Route {
  readonly method: "get" | "post";
  readonly path: string;
  /** The name that generated clients call it by. */
  readonly operationId: string;
  readonly summary: string;
  /** Fields of `OfferRequest` that stand in the query string. */
  readonly query?: readonly string[];
  /** The body is one of these. */
  readonly body?: readonly SchemaName[];
  /** A body that a reader can send at once. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** Whether it heeds `Sec-GPC`. */
  readonly privacy?: boolean;
  /** Whether it answers only who shows the secret key. */
  readonly secret?: boolean;
  readonly answer: Answer;
  readonly problems: readonly ProblemStatus[];
}

/** Every route of the API. */
export const ROUTES: readonly Route[] = [
  {
    method: "post",
    path: "/v1/offers",
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
    operationId: "offersForVisitor",
    summary: "Offers for a visitor without cart or history. Cacheable.",
    query: QUERY_FIELDS,
    answer: { description: "Offers with their reasons.", schemas: ["OfferResponse"] },
    problems: [400, 500],
  },
  {
    method: "get",
    path: "/v1/matrix",
    operationId: "matrix",
    summary: "What goes with what, for staff: the cross-sell matrix of the graph that is served.",
    secret: true,
    answer: { description: "The matrix, with the merchant's edits marked.", schemas: ["CrossSellMatrix"] },
    problems: [401, 404, 500, 503],
  },
  {
    method: "get",
    path: "/healthz",
    operationId: "health",
    summary: "Which graph is served, and how old it is.",
    answer: { description: "A graph is served.", schemas: [] },
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
];
