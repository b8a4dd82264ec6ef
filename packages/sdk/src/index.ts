/** A headless, typed client of Basketwise: ask for offers over the network, and never have a page break by it. */

export type {
  Cart,
  CartLine,
  Customer,
  Offer,
  OfferRequest,
  OfferResponse,
  Order,
  OrderLine,
  PlacementName,
  Problem,
  Reason,
  ReasonCode,
  RuleCode,
  Session,
  SpokenReason,
  TechniqueCode,
  Withheld,
} from "@basketwise/core";
export type { CallOptions, Client } from "./client.ts";
export { createClient } from "./remote/create-client.ts";
export type { Fetch, FetchAnswer, FetchInit } from "./remote/fetch.ts";
export type { ClientOptions } from "./remote/options.ts";
export type { BatchResult, OffersResult, Unavailable, UnavailableCode } from "./result.ts";
