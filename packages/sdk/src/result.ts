import type { OfferResponse, Problem } from "@basketwise/core";

/** Why there is no answer, beside a problem that the server wrote down. */
export type UnavailableCode =
  /** The time budget ran out. */
  | "timeout"
  /** The caller's signal gave the call up. */
  | "aborted"
  /** No connection, or one that broke; also what the browser refuses, such as a page of another origin. */
  | "network"
  /** A status that is not 2xx, without a problem document. */
  | "http"
  /** A 2xx answer that is not what a worker of Basketwise sends. */
  | "invalid-response"
  /** The request can't be written as JSON or, in process, asks for a placement or technique that nobody knows. */
  | "invalid-request"
  /** The client was made with an option that it can't work with. */
  | "invalid-options"
  /** In process only: there is no graph where the client was told to read it, or it or its policy is damaged. */
  | "invalid-graph"
  /** In process only: a part of the playbook threw. */
  | "failed";

/** No answer. A page shows nothing then, as it does when there are no offers. */
export type Unavailable =
  | { readonly status: "unavailable"; readonly code: UnavailableCode; readonly detail?: string | undefined }
  /** The server said what was wrong, as RFC 9457 writes it. */
  | {
      readonly status: "unavailable";
      readonly code: "problem";
      readonly detail?: string;
      readonly problem: Problem;
    };

/** What answered: a graph just now, what this client kept of it, or the client that stands in when it can't be had in time. */
export type Answered =
  | { readonly answeredBy: "graph" | "cache" }
  /** `instead` tells why the first one did not. */
  | { readonly answeredBy: "fallback"; readonly instead: Unavailable };

/** The answer to one request. */
export type OffersResult =
  | ({ readonly status: "ok"; readonly response: OfferResponse } & Answered)
  | Unavailable;

/** The answers to a batch, as many as there were requests and in their order. */
export type BatchResult =
  | ({ readonly status: "ok"; readonly responses: readonly OfferResponse[] } & Answered)
  | Unavailable;

/** No answer, and why, for a human where there is more to say. */
export function unavailable(code: UnavailableCode, detail?: string): Unavailable {
  return { status: "unavailable", code, detail };
}
