import { plainSolve } from "./plain-solve.ts";

/** What a plain model is made of. */
export interface PlainEaseOptions {
  readonly ridge: number;
  /** What a basket of so many distinct items weighs. */
  readonly weigh: (size: number) => number;
  /** A product in fewer baskets is no part of the model. */
  readonly least: number;
  /** What the weight of one product for another is held to. */
  readonly prior: (source: string, target: string) => number;
  /** The products that are regressed on the others; all where not given. */
  readonly targets?: readonly string[];
}

/**
 * The model by its definition: for each product a ridge regression on all others, Σ w·(x_j − Σ b_i·x_i)² + λ·Σ (b_i − c_i)²,
 * solved by itself. By target, then by source: the weight, for all products of the model.
 */
export function plainEase(
  baskets: readonly (readonly string[])[],
  { ridge, weigh, least, prior, targets }: PlainEaseOptions,
): Map<string, Map<string, number>> {
  const distinct = baskets.map((basket) => new Set(basket));
  const products = [...new Set(baskets.flat())].filter(
    (id) => distinct.filter((basket) => basket.has(id)).length >= least,
  );
  const shared = (a: string, b: string) =>
    distinct.reduce((sum, basket) => sum + (basket.has(a) && basket.has(b) ? weigh(basket.size) : 0), 0);
  return new Map(
    (targets ?? products).map((target) => {
      const others = products.filter((id) => id !== target);
      const left = others.map((a) => others.map((b) => shared(a, b) + (a === b ? ridge : 0)));
      const right = others.map((a) => shared(a, target) + ridge * prior(a, target));
      const solved = plainSolve(left, right);
      return [target, new Map(others.map((source, place) => [source, solved[place] ?? Number.NaN]))];
    }),
  );
}
