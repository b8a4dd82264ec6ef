import { rm } from "node:fs/promises";
import { join } from "node:path";
import { buildGraph } from "./build-graph.ts";
import { STOREFRONT, WORK } from "./places.ts";
import { writePictures } from "./write-pictures.ts";

/** Where the built graph lies. */
export const GRAPH: string = join(WORK, "graph");

/**
 * Makes what the pages need and git does not keep: the pictures in `public/art`, and the graph, with one that anybody may read
 * in `public/graph` for the client that decides in the page when the worker can't be reached.
 */
export async function prepare(): Promise<void> {
  const files = join(STOREFRONT, "public");
  await rm(GRAPH, { recursive: true, force: true });
  await buildGraph(GRAPH);
  for (const made of ["art", "graph"]) await rm(join(files, made), { recursive: true, force: true });
  await writePictures(join(files, "art"));
  await buildGraph(join(files, "graph"), "--public");
}
