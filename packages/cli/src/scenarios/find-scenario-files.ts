import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../input-error.ts";

/** The scenario files at some paths: a file itself, and of a folder every `.json` in it and below, in order of name. */
export async function findScenarioFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesAt));
  const files = found.flat();
  if (files.length === 0) throw new InputError(`${paths.join(", ")}: no .json files here`);
  return files;
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new InputError(`${path}: there is no such file or folder`);
  if (!found.isDirectory()) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => join(path, name));
}
