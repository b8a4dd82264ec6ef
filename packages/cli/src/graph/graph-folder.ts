import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import {
  type EncodedGraph,
  fileOf,
  POINTER_KEY,
  POLICY_KEY,
  type Pointer,
  type PolicyInput,
  type ReadValues,
  readPointer,
  storedKeys,
} from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { writeWhole } from "../io/write-whole.ts";
import { digest } from "./digest.ts";

/** The merchant's own policy lies beside the graph it was built with. */
const POLICY_FILE = "policy.json";

const PACKS_FOLDER = dirname(fileOf("pack:"));

/** The policies that are written with a graph. */
export interface FolderPolicies {
  /** What the merchant gave with this build; the one that lies there stays where there is none. */
  readonly own?: PolicyInput | undefined;
  /** What holds: the merchant's own with the pins and forbids of the matrix. */
  readonly served: PolicyInput;
}

/**
 * Writes a built graph: packs first, then the policies and the pointer, each by a rename, so that a reader never finds
 * half a graph and a build that breaks off leaves the one before as it was. InputError where the folder can't be made.
 */
export async function writeGraphFolder(
  folder: string,
  { pointer, values }: EncodedGraph,
  { own, served }: FolderPolicies,
): Promise<void> {
  await mkdir(join(folder, PACKS_FOLDER), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`--out: ${folder} can't be made a folder: ${error.code ?? error.message}`);
  });
  for (const [key, text] of values) await (await stage(join(folder, fileOf(key)), text))();
  const putOwn = own && (await stage(join(folder, POLICY_FILE), policyText(own)));
  const putServed = await stage(servedPolicyFile(folder), policyText(served));
  const putPointer = await stage(join(folder, fileOf(POINTER_KEY)), JSON.stringify(pointer));
  await putOwn?.();
  await putServed();
  await putPointer();
  await removeOthers(folder, new Set([...values.keys()].map((key) => basename(fileOf(key)))));
}

/** Puts the policy that holds beside a graph, where a reader in process finds it. */
export function writeServedPolicy(folder: string, served: PolicyInput): void {
  writeWhole(servedPolicyFile(folder), policyText(served));
}

function servedPolicyFile(folder: string): string {
  return join(folder, fileOf(POLICY_KEY));
}

function policyText(policy: PolicyInput): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}

/**
 * Writes a text beside its file, and gives what puts it in its place: a file that is there already, as a pack of
 * yesterday's graph may be, is never seen half written.
 */
async function stage(file: string, text: string): Promise<() => Promise<void>> {
  await writeFile(`${file}.new`, text);
  return () => rename(`${file}.new`, file);
}

/** The names that builds give their files; whatever else lies beside them is somebody's own. */
const OURS = /^(?:pack|page)-[0-9a-f]{32}\.txt(?:\.new)?$/;

/** What an earlier build left is no part of this graph. */
async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const packs = join(folder, PACKS_FOLDER);
  for (const name of await readdir(packs)) {
    if (OURS.test(name) && !kept.has(name)) await rm(join(packs, name), { force: true });
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

/** The keys of all that a folder's graph needs; InputError where they can't be told. */
export async function readFolderKeys(folder: string, pointer: Pointer): Promise<readonly string[]> {
  const keys = await storedKeys(pointer, readSoundValues(folder));
  if (!keys.ok) throw new InputError(`${folder}: ${keys.problem.message}`);
  return keys.value;
}

/**
 * Reads values of a graph's folder that are as they were written: their keys are made of their content. InputError
 * names the file of one that is missing or damaged.
 */
export function readSoundValues(folder: string): ReadValues {
  const read = readFolderValues(folder);
  return async (keys) => {
    const values = await read(keys);
    for (const [key, text] of values) {
      const sound = text !== null && key.endsWith(`:${digest(text)}`);
      const problem = text === null ? "is missing" : "is damaged";
      if (!sound) throw new InputError(`${join(folder, fileOf(key))}: ${problem}; build the graph again`);
    }
    return values;
  };
}

/** The text of the policy that lies beside the graph; undefined where none does. */
export async function readFolderPolicy(folder: string): Promise<{ file: string; text: string } | undefined> {
  const file = join(folder, POLICY_FILE);
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : { file, text };
}
