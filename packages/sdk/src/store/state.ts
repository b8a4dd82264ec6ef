import type { Offer, OfferResponse } from "@basketwise/core";
import type { Answered, OffersResult, Unavailable } from "../result.ts";
import { remember } from "../tracking/stood-in.ts";

/** What one placement shows. `offers` is what to show in any state, so that a page need not ask which one it is. */
export type OffersState =
  /** Nobody has asked yet. */
  | { readonly status: "idle"; readonly offers: readonly [] }
  /** Asking; what was shown before stays until the answer is there. */
  | { readonly status: "loading"; readonly offers: readonly Offer[] }
  | ({
      readonly status: "ready";
      readonly offers: readonly [Offer, ...Offer[]];
      readonly response: OfferResponse;
    } & Answered)
  /** There is an answer, and nothing to offer; `response` may still have guides and what is required. */
  | ({ readonly status: "empty"; readonly offers: readonly []; readonly response: OfferResponse } & Answered)
  | (Unavailable & { readonly offers: readonly [] });

/** The state of whatever nobody has asked for yet. */
export const IDLE: OffersState = { status: "idle", offers: [] };

/** What an answer shows. */
export function stateOf(result: OffersResult): OffersState {
  if (result.status !== "ok") return { ...result, offers: [] };
  remember(result.response);
  return showing({ ...result, status: "ready" }, result.response.offers);
}

/** The same state without the offers that are not kept; the very same where all are. */
export function keeping(state: OffersState, keep: (offer: Offer) => boolean): OffersState {
  const offers = state.offers.filter(keep);
  return offers.length === state.offers.length ? state : showing(state, offers);
}

/** The state with these offers; one that is ready without any is empty. */
function showing(state: object, offers: readonly Offer[]): OffersState {
  const isEmpty = !offers[0] && "response" in state;
  return { ...state, ...(isEmpty && { status: "empty" }), offers } as OffersState;
}
