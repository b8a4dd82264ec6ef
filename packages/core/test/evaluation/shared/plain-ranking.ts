import type { Ranking } from "../../../src/evaluation/ranking/ranking.ts";

/** A product with what it is ranked by. */
export interface PlainScore {
  readonly code: number;
  readonly score: number;
  readonly baskets: number;
}

/** Every product that is not in the cart, scored one by one and sorted: slow and obvious. */
export function plainRanking(
  { ties, power }: Ranking,
  cart: readonly number[],
  baskets: readonly number[],
): PlainScore[] {
  return baskets
    .map((count, code) => ({ code, baskets: count, score: scoreOf(code) }))
    .filter(({ code }) => !cart.includes(code))
    .sort((a, b) => b.score - a.score || b.baskets - a.baskets || a.code - b.code);

  function scoreOf(code: number): number {
    // Joined one after another, as serving does, because another order of the same numbers rounds otherwise.
    return weightsTo(code).reduce((joined, weight) => {
      const raised = weight ** power;
      return joined + raised - joined * raised;
    }, 0);
  }

  function weightsTo(code: number): number[] {
    return cart.flatMap((item) => {
      const row = [...ties.targets.subarray(ties.offsets[item], ties.offsets[item + 1])];
      const place = row.indexOf(code);
      return place < 0 ? [] : [ties.weights[ties.offsets[item]! + place]!];
    });
  }
}
