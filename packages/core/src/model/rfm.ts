import type { Cuts } from "./quintiles.ts";

/** Where the fifths of a shop's known customers end, by each of the three things that RFM looks at. */
export interface RfmCuts {
  /** Whole days from a customer's last order to the latest of the shop. */
  readonly recency: Cuts;
  /** Orders. */
  readonly frequency: Cuts;
  /** What was kept at the prices paid, in minor units. */
  readonly monetary: Cuts;
}
