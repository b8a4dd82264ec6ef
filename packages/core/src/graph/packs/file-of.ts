import { POINTER_KEY } from "./format.ts";

/** Where a stored value lies inside the folder of a built graph: `graph.json`, and a text file a pack. */
export function fileOf(key: string): string {
  return key === POINTER_KEY ? "graph.json" : `packs/${key.replaceAll(":", "-")}.txt`;
}
