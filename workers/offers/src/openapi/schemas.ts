import * as schema from "@basketwise/core/schema";

/** The schemas that the document refers to, under the names it gives them. */
export const SCHEMAS = {
  OfferRequest: schema.OfferRequestSchema,
  OfferBatch: schema.OfferBatchSchema,
  Cart: schema.CartSchema,
  Customer: schema.CustomerSchema,
  Order: schema.OrderSchema,
  Session: schema.SessionSchema,
  OfferResponse: schema.OfferResponseSchema,
  OfferBatchResponse: schema.OfferBatchResponseSchema,
  Offer: schema.OfferSchema,
  CrossSellMatrix: schema.CrossSellMatrixSchema,
  Problem: schema.ProblemSchema,
} as const;

/** The name of a schema of the document. */
export type SchemaName = keyof typeof SCHEMAS;
