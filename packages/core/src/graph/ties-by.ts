import { DAY } from "../model/time.ts";
import type { BasketTable } from "./basket-table.ts";
import { basketWeights } from "./basket-weights.ts";
import type { CompactGraph } from "./compact-graph.ts";
import { contentOrder } from "./content-order.ts";
import { countTies } from "./count-ties.ts";
import { easeTies } from "./linear/ease.ts";
import type { EaseOptions } from "./linear/ease-problem.ts";
import { slim } from "./linear/slim.ts";
import { takeBaskets } from "./take-baskets.ts";
import { completeSpec } from "./weighing/parameters.ts";
import type { MeasureSpec } from "./weighing/spec.ts";
import { weighingOf } from "./weighing/weighing.ts";

/** Baskets, with the moment of each in milliseconds since 1970 UTC, NaN where unknown; without it, none is known. */
export interface DatedBaskets {
  readonly table: BasketTable;
  readonly at?: Float64Array | undefined;
}

/** Baskets and what each weighs. */
export interface WeightedBaskets {
  readonly table: BasketTable;
  /** In parts of `WEIGHT_ONE`; each counts once where absent. */
  readonly weights?: Uint32Array | undefined;
}

/**
 * The ties of products by a measure or model, the `keep` strongest of each. The order of baskets, and of lines in them,
 * changes no byte. A spec that is wrong is a `RangeError`.
 */
export function tiesBy(baskets: DatedBaskets, spec: MeasureSpec, keep: number): CompactGraph {
  const { measure } = weighingOf(spec);
  const { measure: code } = completeSpec(spec);
  const { table, weights } = weightedBaskets(baskets, spec);
  if (code === "ease") return easeTies(table, { ...easeOptions(spec), weights, keep });
  const graph = countTies(table, { measure, keep: keptFirst(spec, keep), weights });
  return code === "slim" ? slim(table, graph, { ...slimOptions(spec), weights, keep }) : graph;
}

/** Neighbours that are counted for each product, before a model chooses among them. */
export function keptFirst(spec: MeasureSpec, keep: number): number {
  const { measure, parameters } = completeSpec(spec);
  return measure === "slim" ? Math.max(keep, parameters.support ?? 0) : keep;
}

/** What of a spec is the sparse model's. */
export function slimOptions(
  spec: MeasureSpec,
): Record<"ridge" | "rise" | "prior" | "shrink" | "damping", number> {
  const { ridge = 0, rise = 0, prior = 0, shrink = 0, damping = 0 } = completeSpec(spec).parameters;
  return { ridge, rise, prior, shrink, damping };
}

/** What of a spec is the dense model's. */
export function easeOptions(spec: MeasureSpec): Pick<EaseOptions, "ridge" | "least" | "prior"> {
  const { ridge = 0, prior = 0, least = 1, shrink = 0, damping = 0 } = completeSpec(spec).parameters;
  if (prior === 0) return { ridge, least };
  const { measure } = weighingOf(spec);
  return { ridge, least, prior: { measure, share: prior, damped: { shrink, damping } } };
}

/** The baskets in the order in which fractions over them may be added up, with what they weigh under a spec. */
export function weightedBaskets({ table, at }: DatedBaskets, spec: MeasureSpec): WeightedBaskets {
  const { size, halfLife } = weighingOf(spec).baskets;
  const ages = halfLife === undefined ? undefined : agesOf(at);
  const weights = basketWeights(table.offsets, { size, halfLife, ages });
  if (spec.measure !== "slim") return { table, weights };
  const order = contentOrder(table, weights);
  return {
    table: takeBaskets(table, order),
    weights: weights && Uint32Array.from(order, (basket) => weights[basket]!),
  };
}

/** Of a thousand baskets one may be dated wrongly, and in the future, without making all others old. */
const STRAY = 0.999;

/** Days before the latest of the baskets, but for the strays. */
function agesOf(at: Float64Array | undefined): Float64Array | undefined {
  const known = at?.filter((moment) => !Number.isNaN(moment)).sort();
  if (at === undefined || known === undefined || known.length === 0) return undefined;
  const latest = known[Math.floor((known.length - 1) * STRAY)]!;
  return at.map((moment) => (Number.isNaN(moment) ? moment : Math.max(0, latest - moment) / DAY));
}
