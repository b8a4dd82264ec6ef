import { fromStore } from "./from-store.ts";
import { type ReadFile, readFiles } from "./read-files.ts";
import type { GraphSource } from "./source.ts";

/**
 * The folder that `basketwise build --out` wrote: the graph, and the policy with the matrix's edits. How a file is read is the runtime's business:
 * `fromFiles((path) => readFile(join(folder, path), "utf8"))` on Node.
 */
export function fromFiles(read: ReadFile): GraphSource {
  return fromStore(readFiles(read));
}
