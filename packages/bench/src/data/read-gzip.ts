import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Beside the repository, because not all of the data may ship with it. */
const folder = new URL("../../../../../shared/data/", import.meta.url);

/** The text of a data file, or undefined where this machine has none. */
export function readGzip(name: string): string | undefined {
  const file = new URL(name, folder);
  return existsSync(file) ? gunzipSync(readFileSync(file)).toString("utf8") : undefined;
}
