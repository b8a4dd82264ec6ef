import type { GraphStorage } from "../storage/graph-storage.ts";

const refuse = () => Promise.reject(new Error("there is no KV namespace bound as GRAPH"));

/** The graph of a worker without the one binding that it needs: every read says which one that is. */
export const noGraph: GraphStorage = {
  mostKeys: 1,
  mostCharacters: 1,
  readHead: refuse,
  readText: refuse,
  readPacks: refuse,
};
