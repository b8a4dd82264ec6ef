import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The files of two folders that are not the same in both, or in one of them only. */
export function sameFolder(made, kept) {
  const names = new Set([...filesIn(made), ...filesIn(kept)]);
  return [...names].filter((name) => textOf(join(made, name)) !== textOf(join(kept, name))).sort();
}

/** Puts one folder in the place of another. */
export function replaceFolder(made, kept) {
  rmSync(kept, { recursive: true, force: true });
  cpSync(made, kept, { recursive: true });
}

function filesIn(folder) {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1));
}

function textOf(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
