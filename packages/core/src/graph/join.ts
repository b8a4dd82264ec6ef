import type { Power } from "./weighing/spec.ts";

/**
 * A weight raised to the power under which the weights of several cart items are joined: w, w² or w⁴. Joined they are
 * (1 − ∏(1 − wᵖ))^(1/p), a noisy or of powers (Pearl 1988); the higher the power, the more one strong tie says against
 * many weak ones (docs/benchmarks.md).
 */
export function raise(weight: number, power: Power): number {
  let raised = weight;
  for (let left: number = power; left > 1; left /= 2) raised *= raised;
  return raised;
}

/** What {@link raise} has raised, back again: x, √x or ∜x. */
export function lower(raised: number, power: Power): number {
  let root = raised;
  for (let left: number = power; left > 1; left /= 2) root = Math.sqrt(root);
  return root;
}

/** The power where a graph names none: it was chosen when there was only the default measure (docs/benchmarks.md). */
export const DEFAULT_POWER: Power = 4;
