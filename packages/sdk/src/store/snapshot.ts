import type { OfferRequest } from "../request.ts";
import type { Facts } from "./known.ts";
import type { OffersState } from "./state.ts";

/** What a store knows and shows at one moment. */
export interface Snapshot extends Facts {
  /** The placements that are answered with what is known. */
  readonly placements: readonly { readonly request: OfferRequest; readonly state: OffersState }[];
}

/** What a store begins with. */
export interface Start extends Facts {
  readonly placements: readonly {
    readonly request: OfferRequest;
    readonly state: OffersState;
    /** Whether it need not be asked again. */
    readonly isAnswered: boolean;
  }[];
}
