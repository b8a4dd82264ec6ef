import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
};

/** Answers with a file of a folder; what has no ending is a page, and every page is the folder's `index.html`. */
export async function serveFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const ending = extname(path);
  const file = normalize(join(folder, ending === "" ? "index.html" : decodeURIComponent(path)));
  const found = file.startsWith(folder + sep) ? await readFile(file).catch(() => undefined) : undefined;
  response.statusCode = found ? 200 : 404;
  response.setHeader("content-type", TYPES[ending === "" ? ".html" : ending] ?? "application/octet-stream");
  response.end(found ?? "");
}
