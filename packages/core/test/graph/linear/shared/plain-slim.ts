import type { PlainTie } from "../../shared/plain-ties.ts";

/** What the plain sparse model is given. */
export interface PlainSlimOptions {
  readonly ridge: number;
  readonly rise: number;
  readonly prior: number;
  readonly shrink: number;
  readonly damping: number;
  /** What a basket of so many items weighs. */
  readonly weigh: (items: number) => number;
  /** The ties that counting found, by source. */
  readonly counted: ReadonlyMap<string, readonly PlainTie[]>;
}

/** One target's problem as its definition writes it down: what its weights cost, by source, and where they cost least. */
export interface PlainTarget {
  readonly sources: readonly string[];
  readonly priors: readonly number[];
  cost(weights: readonly number[]): number;
  best(): number[];
}

/** Steps of projected gradient: with so few sources far more than it takes. */
const STEPS = 2000;

/**
 * The model by its definition: for target j the weights w ≥ 0 of the products that name it minimise
 * Σ_B v_B (x_Bj − Σ_i x_Bi w_i)² + λ (n_j / 100)^ρ Σ_i (w_i − κ w⁰_i)², over baskets of two items or more.
 */
export function plainSlim(
  baskets: readonly (readonly string[])[],
  target: string,
  { ridge, rise, prior, counted, weigh, ...damped }: PlainSlimOptions,
): PlainTarget {
  const distinct = baskets.map((basket) => new Set(basket)).filter(({ size }) => size > 1);
  const named = [...counted].flatMap(([source, ties]) =>
    ties.filter(({ id }) => id === target).map(({ weight }) => ({ source, weight })),
  );
  const own = distinct.reduce((sum, basket) => sum + (basket.has(target) ? weigh(basket.size) : 0), 0);
  const hold = ridge * (own / 100) ** rise;
  const share = prior * typicalDamping(baskets, damped);
  const sources = named.map(({ source }) => source);
  const priors = named.map(({ weight }) => Math.min(1, share * weight));
  const lacking = (basket: ReadonlySet<string>, weights: readonly number[]) =>
    weights.reduce(
      (left, weight, i) => left - (basket.has(sources[i] ?? "") ? weight : 0),
      basket.has(target) ? 1 : 0,
    );
  const shared = (...ids: string[]) =>
    distinct.reduce((sum, basket) => sum + (ids.every((id) => basket.has(id)) ? weigh(basket.size) : 0), 0);
  return {
    sources,
    priors,
    cost: (weights) =>
      distinct.reduce((sum, basket) => sum + weigh(basket.size) * lacking(basket, weights) ** 2, 0) +
      hold * weights.reduce((sum, weight, i) => sum + (weight - (priors[i] ?? 0)) ** 2, 0),
    best: () =>
      walkDown(
        sources.map((a, i) => sources.map((b, k) => shared(a, b) + (i === k ? hold : 0))),
        sources.map((a, i) => shared(a, target) + hold * (priors[i] ?? 0)),
      ),
  };
}

/** The least of wᵀAw − 2wᵀb over w ≥ 0 by projected gradient: a step down, and back to 0 where it goes below. */
function walkDown(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  // No eigenvalue is larger than the largest sum of a row.
  const steepest = Math.max(1, ...matrix.map((row) => row.reduce((sum, cell) => sum + cell, 0)));
  let weights = right.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    weights = weights.map((weight, i) => {
      const slope = (matrix[i] ?? []).reduce(
        (sum, cell, k) => sum + cell * (weights[k] ?? 0),
        -(right[i] ?? 0),
      );
      return Math.max(0, weight - slope / steepest);
    });
  }
  return weights;
}

/** What damping divides by, in the mean over all that was bought. */
function typicalDamping(
  baskets: readonly (readonly string[])[],
  { shrink, damping }: Pick<PlainSlimOptions, "shrink" | "damping">,
): number {
  const bought = baskets.flatMap((basket) => [...new Set(basket)]);
  if (bought.length === 0) return 1;
  const count = (id: string) => bought.filter((other) => other === id).length;
  return bought.reduce((sum, id) => sum + (count(id) + shrink) ** damping, 0) / bought.length;
}
