import type { OfferResponse } from "../model/response.ts";

/** An answer, and what it was given for. */
export interface Answered {
  readonly response: OfferResponse;
  /** What add-ons would join, in major units; 0 where there is no basket. */
  readonly basketValue: number;
  /** Whether something in the basket has a tie that is evidence. */
  readonly tied: boolean;
}

/** Counts answers one at a time, so that none has to be kept. One tally a file; all are of this shape. */
export interface Tally<R> {
  add(answered: Answered): void;
  result(): R;
}
