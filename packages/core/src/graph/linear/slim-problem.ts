import type { BasketTable } from "../basket-table.ts";
import { WEIGHT_ONE } from "../basket-weights.ts";
import type { CompactGraph } from "../compact-graph.ts";
import { countIndex } from "../count-index.ts";
import { requireWeights } from "../count-ties.ts";
import { type Support, supportOf } from "./support.ts";
import { typicalDamping } from "./typical-damping.ts";

/** What bends the sparse linear model. */
export interface SlimOptions {
  /** λ, above 0: how strongly weights are held to their prior. */
  readonly ridge: number;
  /** ρ, 0 or more: λ rises with this power of the weight of the target's own baskets, in hundreds. */
  readonly rise: number;
  /** κ, 0 or more: the share of a count's weight that is a tie's prior. */
  readonly prior: number;
  /** What a neighbour's popularity was damped with: undone in the mean, so that the prior is of a confidence's size. */
  readonly shrink: number;
  readonly damping: number;
  /** By basket: what it weighs, in parts of `WEIGHT_ONE`; each once where absent. */
  readonly weights?: Uint32Array | undefined;
}

/** The model before it is fitted, in columns only, so that threads can share it. */
export interface SlimProblem {
  readonly support: Support;
  /** By tie of the graph: what its weight is held to. */
  readonly priors: Float64Array;
  readonly ridge: number;
  readonly rise: number;
  /** By product: where its baskets begin in `holders`; products + 1. */
  readonly holderOffsets: Uint32Array;
  readonly holders: Uint32Array;
  /** By basket: what it weighs; 0 where it holds one item alone and so says nothing of pairs. */
  readonly basketWeights: Float64Array;
  /** By product: the weight of its baskets. */
  readonly own: Float64Array;
}

/**
 * Sets the model up over the ties that counting found. The table's baskets must stand in an order that their content
 * alone gives (`contentOrder`): sums of fractions depend on it to the last bit. A wrong parameter is a `RangeError`.
 */
export function slimProblem(table: BasketTable, graph: CompactGraph, options: SlimOptions): SlimProblem {
  const { ridge, rise, prior, weights } = options;
  if (!(ridge > 0 && ridge < Number.POSITIVE_INFINITY))
    throw new RangeError(`ridge must be a number above 0, not ${ridge}`);
  requireWeights(table, weights);
  const { holderOffsets, holders } = countIndex(table);
  const basketWeights = weigh(table, weights);
  const share = prior * typicalDamping(graph.baskets, options);
  return {
    support: supportOf(graph),
    priors: Float64Array.from(graph.weights, (weight) => Math.min(1, share * weight)),
    ridge,
    rise,
    holderOffsets,
    holders,
    basketWeights,
    own: ownWeights(holderOffsets, holders, basketWeights),
  };
}

function weigh({ offsets }: BasketTable, weights: Uint32Array | undefined): Float64Array {
  return new Float64Array(offsets.length - 1).map((_, basket) => {
    if (offsets[basket + 1]! - offsets[basket]! < 2) return 0;
    return weights === undefined ? 1 : weights[basket]! / WEIGHT_ONE;
  });
}

function ownWeights(offsets: Uint32Array, holders: Uint32Array, weights: Float64Array): Float64Array {
  return new Float64Array(offsets.length - 1).map((_, product) => {
    let sum = 0;
    for (let at = offsets[product]!; at < offsets[product + 1]!; at++) sum += weights[holders[at]!]!;
    return sum;
  });
}
