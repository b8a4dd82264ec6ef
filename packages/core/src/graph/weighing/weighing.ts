import { MEASURES, type MeasureCode } from "../measures/index.ts";
import type { Measure } from "../measures/shape.ts";
import { cartIdf } from "./cart-idf.ts";
import { completeSpec } from "./parameters.ts";
import type { MeasureSpec, Power } from "./spec.ts";

/** A spec taken apart, by who needs what. */
export interface Weighing {
  /** Weighs a tie; under a linear model, that which it begins with. */
  readonly measure: Measure;
  /** What the baskets weigh, as `basketWeights` takes it. */
  readonly baskets: { readonly size: number; readonly halfLife?: number };
  readonly power: Power;
}

/** Takes a spec apart; what is wrong with it is a `RangeError`. */
export function weighingOf(spec: MeasureSpec): Weighing {
  const { parameters } = completeSpec(spec);
  const { size = 0, "half-life": halfLife = 0, idf = 0, power } = parameters;
  const measure = MEASURES[measureIn(spec)](parameters);
  return {
    measure: cartIdf(measure, idf),
    baskets: { size, ...(halfLife > 0 && { halfLife }) },
    power: power as Power,
  };
}

/** The measure alone. */
export function measureOf(spec: MeasureSpec): Measure {
  return weighingOf(spec).measure;
}

/** The linear models begin with damped confidence: of the measures it ranks best. */
function measureIn({ measure }: MeasureSpec): MeasureCode {
  return measure === "slim" || measure === "ease" ? "damped-confidence" : measure;
}
