import { join } from "node:path";
import { fileOf, openWhole, type WholeGraph } from "@basketwise/core";
import { InputError } from "../input-error.ts";
import { readFolderPointer, readFolderValues } from "./graph-folder.ts";

/** All of a folder's graph; InputError where there is none, or a pack of it is missing or damaged. */
export async function openWholeFolder(folder: string): Promise<WholeGraph> {
  const opened = await openWhole(await readFolderPointer(folder), readFolderValues(folder));
  if (opened.ok) return opened.value;
  const { key, message } = opened.problem;
  throw new InputError(`${join(folder, fileOf(key))}: ${message.replace(`${key}: `, "")}`);
}
