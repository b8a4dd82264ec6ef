import type { MeasureCode } from "../measures/index.ts";

/** The code of a linear model that makes the same lists of neighbours as a measure does. */
export type ModelCode = "slim" | "ease";

/** What makes lists of neighbours: a measure, or a linear model. */
export type SpecCode = MeasureCode | ModelCode;

/**
 * What weighs the ties, as data: it can be handed to a thread, printed, and written into a graph. The parameters are
 * those of the measure or model, and those that bend every one of them; what is not named has its default.
 */
export interface MeasureSpec {
  readonly measure: SpecCode;
  readonly parameters: Readonly<Record<string, number>>;
}

/** To which power the weights of several cart items are raised before they are joined. */
export type Power = 1 | 2 | 4;
