import type { Graph } from "@basketwise/core";
import type { GraphSource } from "./source.ts";

/** A graph that is in memory already, such as one that `buildGraph` has just built. */
export function fromGraph(graph: Graph): GraphSource {
  return { open: async () => ({ graph, problems: [] }) };
}
