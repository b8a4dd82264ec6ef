import type { OfferResponse } from "@basketwise/sdk";
import type { OffersState } from "@basketwise/sdk/store";

/** What an offer's card tells of the answer that the offer stood in. */
export interface Answer {
  readonly used: OfferResponse["used"];
  readonly answeredBy: "graph" | "cache" | "fallback" | undefined;
}

/** What is known of the answer; while a new one is awaited, nothing. */
export function answerOf(state: OffersState): Answer {
  return state.status === "ready"
    ? { used: state.response.used, answeredBy: state.answeredBy }
    : { used: [], answeredBy: undefined };
}
