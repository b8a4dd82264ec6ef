import type { Cuts } from "./quintiles.ts";

/** Where the fifths of a shop's known customers end, by each of the three things that RFM looks at. */
export interface RfmCuts {
  /** The moment of the shop's latest order, milliseconds since the epoch. */
  readonly latest: number;
  /** Whole days from a customer's last order to that moment. */
  readonly recency: Cuts;
  /** Orders. */
  readonly frequency: Cuts;
  /** What was kept at the prices paid, in minor units. */
  readonly monetary: Cuts;
}
