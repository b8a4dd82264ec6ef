import { QUERY_FIELDS } from "@basketwise/core/schema";
import type { Route } from "../route.ts";

/** The routes that offer, and that say what was promised. */
export const OFFER_ROUTES: readonly Route[] = [
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
];
