import { readFile } from "node:fs/promises";
import { InputError } from "../input-error.ts";

/** The JSON in a file; InputError names the file, and the place where it stops being JSON. */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${file}: ${error.code === "ENOENT" ? "there is no such file" : error.message}`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file}: is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
