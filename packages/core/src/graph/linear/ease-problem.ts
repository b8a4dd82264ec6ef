import type { BasketTable } from "../basket-table.ts";
import { WEIGHT_ONE } from "../basket-weights.ts";
import type { CompactGraph } from "../compact-graph.ts";
import { type CountIndex, countIndex } from "../count-index.ts";
import { countTies, requireKeep, requireWeights } from "../count-ties.ts";
import type { Measure } from "../measures/shape.ts";
import { type Tiles, tilesFor } from "./dense/tiles.ts";
import { type Damped, typicalDamping } from "./typical-damping.ts";

/** Products that the dense model takes at most: with more its cells would be above a gigabyte. */
export const MOST_ACTIVE = 16_384;

/** With less than this on the diagonal rounding could leave no inverse. */
const LEAST_RIDGE = 0.001;

/** What bends the dense linear model. */
export interface EaseOptions {
  /** λ, 0.001 or more: how strongly weights are held to the prior. */
  readonly ridge: number;
  /** By basket of the table: what it weighs, in parts of `WEIGHT_ONE`; each once where absent. */
  readonly weights?: Uint32Array | undefined;
  /** Neighbours kept a product, at least 1; 50 where not given. */
  readonly keep?: number;
  /** A product in fewer baskets is no part of the model; 5 where not given. */
  readonly least?: number;
  /** What weights are held to; to 0 where not given. */
  readonly prior?: EasePrior | undefined;
}

/** The weights by counting that those of the model are held to; they are also those of a product that is no part of it. */
export interface EasePrior {
  readonly measure: Measure;
  /** 0 or more: what the measure's weights are multiplied with. */
  readonly share: number;
  /** What the measure damps a neighbour's popularity with: undone in the mean, so that its weights are of a confidence's size. */
  readonly damped?: Damped | undefined;
}

/** The model before it is solved. */
export interface EaseProblem {
  readonly index: CountIndex;
  /** By basket: what it weighs, in parts of `WEIGHT_ONE`. */
  readonly weights: Uint32Array;
  /** The products of the model: their codes, ascending. */
  readonly active: Uint32Array;
  /** By product code: its row in the model, -1 where it has none. */
  readonly rows: Int32Array;
  readonly tiles: Tiles;
  readonly ridge: number;
  readonly keep: number;
  /** The prior's ties, and what their weights are multiplied with. */
  readonly prior: { readonly graph: CompactGraph; readonly share: number } | undefined;
}

/** Sets the model up. A wrong option is a `RangeError`, and so are more products than {@link MOST_ACTIVE}. */
export function easeProblem(table: BasketTable, options: EaseOptions): EaseProblem {
  const { ridge, weights, keep = 50, least = 5, prior } = options;
  requireKeep(keep);
  requireWeights(table, weights);
  requireAtLeast("ridge", ridge, LEAST_RIDGE);
  requireAtLeast("least", least, 0);
  if (prior) requireAtLeast("prior", prior.share, 0);
  const index = countIndex(table);
  const active = activeIn(index, least);
  const rows = new Int32Array(table.products.length).fill(-1);
  active.forEach((code, row) => {
    rows[code] = row;
  });
  return {
    index,
    weights: weights ?? new Uint32Array(table.offsets.length - 1).fill(WEIGHT_ONE),
    active,
    rows,
    tiles: tilesFor(active.length),
    ridge,
    keep: Math.max(1, Math.min(keep, table.products.length)),
    prior: prior && {
      graph: countTies(table, { measure: prior.measure, keep, weights }),
      share: prior.share * (prior.damped ? typicalDamping(index.baskets, prior.damped) : 1),
    },
  };
}

/** The codes of the products in at least so many baskets. */
function activeIn({ baskets }: CountIndex, least: number): Uint32Array {
  const active = Uint32Array.from(baskets.keys()).filter((code) => baskets[code]! >= least);
  if (active.length <= MOST_ACTIVE) return active;
  throw new RangeError(
    `least: with ${least} the model has ${active.length} products and ease takes ${MOST_ACTIVE}; raise least, or take slim`,
  );
}

/** Stops at a parameter that is no number of so much or more. */
function requireAtLeast(name: string, value: number, least: number): void {
  if (value >= least && value < Number.POSITIVE_INFINITY) return;
  throw new RangeError(`${name} must be a number of ${least} or more, not ${value}`);
}
