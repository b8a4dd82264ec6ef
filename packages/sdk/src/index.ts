/** A headless, typed client of Basketwise: ask for offers over the network, and never have a page break by it. */

export type {
  Cart,
  CartLine,
  Customer,
  DismissReason,
  EventName,
  Offer,
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
// Everything, because only what a module exports by a star can be added to from outside.
export type * from "./own-names.ts";
export { createClient } from "./remote/create-client.ts";
export type { Fallback } from "./remote/fallback.ts";
export type { Fetch, FetchAnswer, FetchInit } from "./remote/fetch.ts";
export type { ClientOptions } from "./remote/options.ts";
export type { OfferRequest, Placement, Technique } from "./request.ts";
export type { Answered, BatchResult, OffersResult, Unavailable, UnavailableCode } from "./result.ts";
export type { TrackedEvent, TrackedItem } from "./tracked-event.ts";
export type { Consent } from "./tracking/consent.ts";
export type { EventQueue, Sender, Sending } from "./tracking/sender.ts";
