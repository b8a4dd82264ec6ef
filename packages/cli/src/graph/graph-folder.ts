import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  type EncodedGraph,
  fileOf,
  POINTER_KEY,
  type Pointer,
  type PolicyInput,
  type ReadValues,
  readPointer,
} from "@basketwise/core";
import { InputError } from "../input-error.ts";

/** The merchant's policy lies beside the graph it was built with. */
const POLICY_FILE = "policy.json";

/** Writes a built graph: packs first, and the pointer by a rename, so that a reader never finds half a graph. */
export async function writeGraphFolder(
  folder: string,
  { pointer, values }: EncodedGraph,
  policy: PolicyInput | undefined,
): Promise<void> {
  const pointerFile = join(folder, fileOf(POINTER_KEY));
  await mkdir(join(folder, "packs"), { recursive: true });
  for (const [key, text] of values) await writeFile(join(folder, fileOf(key)), text);
  if (policy) await writeFile(join(folder, POLICY_FILE), `${JSON.stringify(policy, null, 2)}\n`);
  else await rm(join(folder, POLICY_FILE), { force: true });
  await writeFile(`${pointerFile}.new`, JSON.stringify(pointer));
  await rename(`${pointerFile}.new`, pointerFile);
  await removeOthers(folder, new Set([...values.keys()].map((key) => basename(fileOf(key)))));
}

/** What an earlier build left is no part of this graph. */
async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const packs = join(folder, dirname(fileOf("pack:")));
  for (const name of await readdir(packs)) {
    if (!kept.has(name)) await rm(join(packs, name));
  }
}

/** Reads values of a graph's folder; a key without a file is null. */
export function readFolderValues(folder: string): ReadValues {
  return async (keys) => {
    const texts = keys.map(async (key): Promise<[string, string | null]> => {
      return [key, await readFile(join(folder, fileOf(key)), "utf8").catch(() => null)];
    });
    return new Map(await Promise.all(texts));
  };
}

/** The pointer of a folder's graph; InputError where there is none, or none that can be read. */
export async function readFolderPointer(folder: string): Promise<Pointer> {
  const file = join(folder, fileOf(POINTER_KEY));
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) {
    throw new InputError(
      `${folder}: there is no graph here; make one with basketwise build ORDERS… --out ${folder}`,
    );
  }
  const opened = readPointer(file, text);
  if (!opened.ok) throw new InputError(opened.problem.message);
  return opened.value;
}

/** Every immutable value of a folder's graph; InputError for a folder in which one is missing. */
export async function readFolderKeys(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, "packs")).catch(() => []);
  return names
    .filter((name) => name.endsWith(".txt"))
    .map((name) => name.slice(0, -4).replace("-", ":"))
    .sort();
}

/** The text of the policy that lies beside the graph; undefined where none does. */
export async function readFolderPolicy(folder: string): Promise<{ file: string; text: string } | undefined> {
  const file = join(folder, POLICY_FILE);
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : { file, text };
}
