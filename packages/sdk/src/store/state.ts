import type { Offer, OfferResponse } from "@basketwise/core";
import type { Answered, Unavailable } from "../result.ts";

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
