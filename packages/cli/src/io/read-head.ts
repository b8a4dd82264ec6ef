import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { inputErrorAt } from "../input-error.ts";

/** How a text file's bytes are characters. */
export type Encoding = "utf-8" | "latin-1" | "utf-16";

/** The encodings a file can be said to have. */
export const ENCODINGS: readonly Encoding[] = ["utf-8", "latin-1", "utf-16"];

const DECODER_NAMES: Readonly<Record<Encoding, string>> = {
  "utf-8": "utf-8",
  "latin-1": "windows-1252",
  "utf-16": "utf-16le",
};

/** The bytes of a file, unpacked where its name ends in `.gz`. */
export function openBytes(path: string): Readable {
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) return file;
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  unpacked.on("error", () => file.destroy());
  return file.pipe(unpacked);
}

/** At most the first so many bytes of a file; throws InputError where it is not packed as its name says. */
export async function readHead(path: string, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  await eachPart(path, (part) => {
    parts.push(part);
    length += part.length;
    return length < most;
  });
  return Buffer.concat(parts).subarray(0, most);
}

/** Throws InputError where a packed file is cut off or damaged: DuckDB would read what is there and say nothing. */
export async function assertWhole(path: string): Promise<void> {
  if (path.endsWith(".gz")) await eachPart(path, () => true);
}

async function eachPart(path: string, take: (part: Buffer) => boolean): Promise<void> {
  try {
    for await (const part of openBytes(path) as AsyncIterable<Buffer>) if (!take(part)) return;
  } catch (error) {
    throw isUnpackError(error)
      ? inputErrorAt({ file: path, expected: "a whole file packed by gzip" })
      : error;
  }
}

function isUnpackError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

/** The first lines of a file that are whole, without the byte order mark; undefined where its bytes are not in the encoding. */
export function decodeLines(head: Buffer, encoding: Encoding, isWhole: boolean): string[] | undefined {
  const text = decode(isWhole ? head : head.subarray(0, head.lastIndexOf(NEWLINE) + 1), encoding);
  if (text === undefined) return undefined;
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

const NEWLINE = 0x0a;

function decode(bytes: Buffer, encoding: Encoding): string | undefined {
  try {
    // A UTF-16 newline is two bytes, of which lastIndexOf found the first.
    const whole = encoding === "utf-16" ? bytes.subarray(0, bytes.length - (bytes.length % 2)) : bytes;
    return new TextDecoder(DECODER_NAMES[encoding], { fatal: true }).decode(whole);
  } catch {
    return undefined;
  }
}
