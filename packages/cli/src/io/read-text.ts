import { readFile } from "node:fs/promises";
import { InputError } from "../input-error.ts";

/**
 * A text as a spreadsheet saved it, without its byte order mark: UTF-16 by its mark, else UTF-8, else Windows-1252, which
 * knows every byte. InputError where there is no such file.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`${file}: ${error.code === "ENOENT" ? "there is no such file" : error.message}`);
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
