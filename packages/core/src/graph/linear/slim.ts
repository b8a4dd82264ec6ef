import type { BasketTable } from "../basket-table.ts";
import type { CompactGraph } from "../compact-graph.ts";
import { fitTargets } from "./fit-targets.ts";
import { reweighed } from "./reweighed.ts";
import { type SlimOptions, slimProblem } from "./slim-problem.ts";

/**
 * Fits the weights of ties that counting found, and keeps of each product the strongest: a linear model in the shape of a
 * graph, so that serving does not notice. A tie that says nothing beside the others weighs less than its count, or
 * nothing at all. The table's baskets stand in the order of their content (`contentOrder`).
 */
export function slim(
  table: BasketTable,
  graph: CompactGraph,
  { keep, ...options }: SlimOptions & { readonly keep: number },
): CompactGraph {
  const problem = slimProblem(table, graph, options);
  const weights = new Float32Array(graph.targets.length);
  fitTargets(problem, 0, graph.baskets.length, weights);
  return reweighed(graph, weights, keep);
}
