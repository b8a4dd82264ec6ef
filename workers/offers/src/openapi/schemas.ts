import * as schema from "@basketwise/core/schema";

/** The schemas that the document refers to, under the names it gives them. */
export const SCHEMAS = {
  OfferRequest: schema.OfferRequestSchema,
  OfferBatch: schema.OfferBatchSchema,
  Cart: schema.CartSchema,
  Customer: schema.CustomerSchema,
  Order: schema.OrderSchema,
  OrderBatch: schema.OrderBatchSchema,
  OrdersAccepted: schema.OrdersAcceptedSchema,
  WebhookAnswer: schema.WebhookAnswerSchema,
  Session: schema.SessionSchema,
  OfferResponse: schema.OfferResponseSchema,
  OfferBatchResponse: schema.OfferBatchResponseSchema,
  Offer: schema.OfferSchema,
  ErasureAnswer: schema.ErasureAnswerSchema,
  EventBatch: schema.EventBatchSchema,
  EventsAccepted: schema.EventsAcceptedSchema,
  Insights: schema.InsightsSchema,
  CrossSellMatrix: schema.CrossSellMatrixSchema,
  Policy: schema.PolicySchema,
  ServedPolicy: schema.ServedPolicySchema,
  PolicyChange: schema.PolicyChangeSchema,
  Health: schema.HealthSchema,
  PromiseQuestion: schema.PromiseQuestionSchema,
  PromiseVerdict: schema.PromiseVerdictSchema,
  PublicKeys: schema.PublicKeysSchema,
  Problem: schema.ProblemSchema,
} as const;

/** The name of a schema of the document. */
export type SchemaName = keyof typeof SCHEMAS;
