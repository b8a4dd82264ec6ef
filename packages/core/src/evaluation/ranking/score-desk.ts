import { raise } from "../../graph/join.ts";
import type { Ranking } from "./ranking.ts";

/** The scores of the products beside one cart after another; to clear them is cheaper than to make them anew. */
export interface ScoreDesk {
  /**
   * By product code: 1 − ∏(1 − wᵖ) over the cart's ties to it, 0 for what has none, less than 0 for what is in the cart.
   * The root that serving draws changes no order.
   */
  readonly scores: Float64Array;
  /** The codes whose score is not 0, up to `size`. */
  readonly touched: Uint32Array;
  readonly size: number;
  /** Scores the products beside the cart that holds items[start] up to items[end]. */
  score(ranking: Ranking, items: Uint32Array, start: number, end: number): void;
  /** Sets all scores to 0. */
  clear(): void;
}

const IN_CART = -1;

/** A clear desk for so many products. */
export function scoreDesk(products: number): ScoreDesk {
  const scores = new Float64Array(products);
  const touched = new Uint32Array(products);
  let size = 0;

  function join({ ties, power }: Ranking, item: number): void {
    const { offsets, targets, weights } = ties;
    const end = offsets[item + 1]!;
    for (let at = offsets[item]!; at < end; at++) {
      const target = targets[at]!;
      const weight = raise(weights[at]!, power);
      const before = scores[target]!;
      if (before === 0) touched[size++] = target;
      scores[target] = before + weight - before * weight;
    }
  }

  return {
    scores,
    touched,
    get size() {
      return size;
    },
    score(ranking, items, start, end) {
      for (let at = start; at < end; at++) join(ranking, items[at]!);
      for (let at = start; at < end; at++) {
        const item = items[at]!;
        if (scores[item] === 0) touched[size++] = item;
        scores[item] = IN_CART;
      }
    },
    clear() {
      for (let place = 0; place < size; place++) scores[touched[place]!] = 0;
      size = 0;
    },
  };
}
