import { fileOf, POINTER_KEY, POLICY_KEY, type ReadValues } from "@basketwise/core";

/** Reads one text file of a graph, by its path inside the folder; rejects where there is no such file. */
export type ReadFile = (path: string) => Promise<string>;

/** The files of a built graph as a store of keys and texts. */
export function readFiles(read: ReadFile): ReadValues {
  return async (keys) => {
    const texts = keys.map(async (key): Promise<[string, string | null]> => [key, await textOf(read, key)]);
    return new Map(await Promise.all(texts));
  };
}

/**
 * A pack that can't be read is missing; without the pointer there is no graph, and why is worth telling. A policy may be
 * missing, but what keeps one that is there from being read is no leave to offer what it forbids.
 */
async function textOf(read: ReadFile, key: string): Promise<string | null> {
  if (key === POINTER_KEY) return read(fileOf(key));
  return read(fileOf(key)).catch((error: unknown) => {
    if (key === POLICY_KEY && isTrouble(error)) throw error;
    return null;
  });
}

/** Whether a runtime says by a code that something other than the file's absence is wrong. */
function isTrouble(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === "string" && code !== "ENOENT";
}
