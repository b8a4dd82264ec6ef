import type { MeasureCode } from "./index.ts";

/** The code of a linear model that makes the same lists of neighbours as a measure does. */
export type ModelCode = "slim" | "ease";

/**
 * What weighs the ties, as data: it can be handed to a thread, printed, and written into a graph. The parameters are
 * those of the measure or model, and those that bend every one of them: `size`, `half-life`, `idf` and `power`.
 */
export interface MeasureSpec {
  readonly measure: MeasureCode | ModelCode;
  readonly parameters: Readonly<Record<string, number>>;
}

/** To which power the weights of several cart items are raised before they are joined. */
export type Power = 1 | 2 | 4;
