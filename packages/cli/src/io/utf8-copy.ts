import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Encoding, openBytes } from "./read-head.ts";

/** A file as DuckDB can read it. */
export interface Utf8Copy {
  readonly path: string;
  readonly encoding: Encoding;
}

/**
 * DuckDB refuses the characters by which Windows-1252 goes beyond Latin-1, the euro sign among them, and exports in "Latin-1"
 * are nearly always that. Such a file is read from a copy in UTF-8, line for line the same, which goes with the process.
 */
export async function utf8Copy(file: string, encoding: Encoding): Promise<Utf8Copy> {
  if (encoding !== "latin-1") return { path: file, encoding };
  // A folder of its own for each, because files of several folders may share a name.
  const path = join(mkdtempSync(join(copiesFolder(), "copy-")), basename(file).replace(/\.gz$/, ""));
  await pipeline(openBytes(file), decoding(), createWriteStream(path));
  return { path, encoding: "utf-8" };
}

let copies: string | undefined;

/** Where this process keeps its copies, made with the first. */
function copiesFolder(): string {
  if (copies !== undefined) return copies;
  const folder = mkdtempSync(join(tmpdir(), "basketwise-utf8-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  copies = folder;
  return folder;
}

function decoding(): Transform {
  const decoder = new TextDecoder("windows-1252");
  return new Transform({
    transform: (bytes: Buffer, _, done) => done(null, decoder.decode(bytes, { stream: true })),
  });
}
