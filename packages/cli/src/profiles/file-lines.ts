import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import { InputError } from "../input-error.ts";

/** Bytes that are read at a time. */
const CHUNK = 1024 * 1024;

/** The lines of a UTF-8 file, one at a time, without what ends them; InputError where it can't be read. */
export function* fileLines(file: string): Generator<string, void, undefined> {
  const handle = open(file);
  const decoder = new StringDecoder("utf8");
  const bytes = Buffer.alloc(CHUNK);
  let rest = "";
  try {
    for (let size = read(file, handle, bytes); size > 0; size = read(file, handle, bytes)) {
      const lines = (rest + decoder.write(bytes.subarray(0, size))).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) yield line.replace(/\r$/, "");
    }
    rest += decoder.end();
    if (rest !== "") yield rest.replace(/\r$/, "");
  } finally {
    closeSync(handle);
  }
}

function open(file: string): number {
  try {
    return openSync(file, "r");
  } catch (error) {
    throw unreadable(file, error);
  }
}

function read(file: string, handle: number, bytes: Buffer): number {
  try {
    return readSync(handle, bytes);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = { ENOENT: "there is no such file", EISDIR: "it is a folder" }[code ?? ""] ?? message;
  return new InputError(`${file}: ${why}`);
}
