import type { Measure } from "./shape.ts";
import { notNegative } from "./shared/not-negative.ts";

/** What bends damped confidence. */
export interface DampedConfidenceParameters {
  /** Baskets added to each of the two products: three of four is then less than three hundred of five hundred. */
  readonly shrink?: number;
  /** How much a neighbour that is everywhere loses: 0 nothing (shrunk confidence), 1 its whole popularity (near lift). */
  readonly damping?: number;
}

/** Most products are in fewer baskets than this; for them the power is remembered, because raising to it costs more than the rest. */
const REMEMBERED = 1 << 16;

/**
 * Damped confidence: together / ((a + shrink) · (b + shrink)^damping). Of the measures in this folder it ranks held-out
 * baskets best over all. Damping by a power of popularity: Deshpande and Karypis 2004; the defaults: docs/benchmarks.md.
 */
export function dampedConfidence({ shrink = 20, damping = 0.25 }: DampedConfidenceParameters = {}): Measure {
  const more = notNegative("shrink", shrink);
  const power = -notNegative("damping", damping);
  // Filled as it is asked for: most measures that are made weigh few different counts, or none.
  const factors = new Float64Array(REMEMBERED);
  const remember = (b: number): number => {
    const factor = Math.max(b + more, 1) ** power;
    if (b < REMEMBERED) factors[b] = factor;
    return factor;
  };
  return {
    code: "damped-confidence",
    weigh(together, a, b) {
      const factor = factors[b] || remember(b);
      return (together / (a + more)) * factor;
    },
  };
}
