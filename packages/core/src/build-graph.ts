import { assembleGraph, DEFAULT_KEEP, type GraphParts } from "./graph/assemble-graph.ts";
import { catalogBaskets } from "./graph/catalog-baskets.ts";
import type { CompactGraph } from "./graph/compact-graph.ts";
import { tiesBy } from "./graph/ties-by.ts";
import { DEFAULT_SPEC } from "./graph/weighing/default-spec.ts";
import { briefSpec } from "./graph/weighing/parameters.ts";
import type { MeasureSpec } from "./graph/weighing/spec.ts";
import { weighingOf } from "./graph/weighing/weighing.ts";
import type { WholeGraph } from "./graph/whole-graph.ts";

/** What a graph is built of. */
export interface BuildOptions extends GraphParts {
  /** What weighs the ties of what was bought together: the default measure where nothing is said. */
  readonly spec?: MeasureSpec;
  /** Why it does, in sentences; it stands in the graph's facts. */
  readonly why?: readonly string[] | undefined;
  /** These ties where they were counted already, as `tiesBy(catalogBaskets(orders, catalog), spec, keep)` counts them. */
  readonly ties?: CompactGraph | undefined;
}

/** Builds the co-purchase graph over a catalog. The order of orders, lines, sessions and products makes no difference. */
export function buildGraph(options: BuildOptions): WholeGraph {
  const { orders, spec = DEFAULT_SPEC, why, keep = DEFAULT_KEEP } = options;
  return assembleGraph(options, (catalog) => ({
    ties: options.ties ?? tiesBy(catalogBaskets(orders, catalog), spec, keep),
    facts: { ...briefSpec(spec), power: weighingOf(spec).power, ...(why && { why }) },
  }));
}
