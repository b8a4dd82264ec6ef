import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { PUBLISHED } from "./published.mjs";
import { run } from "./run.mjs";

/** Packs the staged packages as npm does, into a folder; gives each package's tarball by its name. */
export function packTarballs(staged, into) {
  mkdirSync(into, { recursive: true });
  const folders = PUBLISHED.map((name) => staged.packageFolder(name));
  const args = ["pack", ...folders, "--json", "--ignore-scripts", "--pack-destination", into];
  const packed = JSON.parse(run("npm", args, staged.folder));
  const found = PUBLISHED.map((name) => [name, packed.find((one) => one.name === `@basketwise/${name}`)]);
  for (const [name, { size, unpackedSize, entryCount }] of found) {
    console.log(
      `  @basketwise/${name}: ${entryCount} files, ${kB(size)} packed, ${kB(unpackedSize)} unpacked`,
    );
  }
  return new Map(found.map(([name, { filename }]) => [name, join(into, filename)]));
}

function kB(bytes) {
  return `${Math.round(bytes / 1000)} kB`;
}

/** What publint, at its strictest, has to say of a tarball is thrown. */
export async function lintTarball(path) {
  const { buffer, byteOffset, byteLength } = readFileSync(path);
  const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages, pkg } = await publint({ strict: true, level: "suggestion", pack: { tarball } });
  if (messages.length === 0) return;
  throw new Error(messages.map((one) => `publint: ${formatMessage(one, pkg, { color: false })}`).join("\n"));
}

/**
 * Whether TypeScript finds the types of every entry of a tarball. The profile is `esm-only`: the packages are ES modules,
 * which `require` of Node 22.12 or later takes too; a resolution older than `exports` can't find any entry but the first.
 */
export function checkTypes(path) {
  run("attw", [path, "--profile", "esm-only", "--format", "ascii", "--no-emoji"]);
}
