import { join } from "node:path";
import {
  fileOf,
  type Graph,
  needsOf,
  type OfferRequest,
  openGraph,
  type Policy,
  packCache,
} from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { readFolderPointer, readFolderValues } from "./graph-folder.ts";

/**
 * The part of a folder's graph that a request needs, to decide for now or for a moment in milliseconds since 1970 UTC;
 * InputError where a pack of it is missing or damaged.
 */
export async function openFolder(
  folder: string,
  request: OfferRequest,
  policy: Policy,
  at: number = Date.now(),
): Promise<Graph> {
  const pointer = await readFolderPointer(folder);
  const { graph, problems } = await openGraph({
    pointer,
    needs: needsOf(request, policy, at),
    read: readFolderValues(folder),
    cache: packCache(),
  });
  const [problem] = problems;
  if (problem) {
    const { key, message } = problem;
    throw new InputError(`${join(folder, fileOf(key))}: ${message.replace(`${key}: `, "")}`);
  }
  return graph;
}
