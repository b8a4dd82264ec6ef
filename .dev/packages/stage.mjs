// Builds the published packages in a folder of their own, from nothing: no file that a removed source left behind, no
// test and no build note can get into a package, and the clone's own `dist` folders stay as they are.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PUBLISHED, publishedManifest, readManifest } from "./published.mjs";
import { root, run } from "./run.mjs";

const PARTS = ["src", "bin", "package.json", "README.md", "LICENSE", "CHANGELOG.md"];

const PROJECTS = [
  "packages/core/tsconfig.src.json",
  "packages/core/tsconfig.schema.json",
  "packages/sdk",
  "packages/cli",
];

/** The packages as they would be published, each in `packages/NAME` of a temporary folder, which `remove` takes away. */
export function stage() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "basketwise-packages-")));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    copySources(folder);
    linkModules(folder);
    run("tsc", ["-b", ...PROJECTS, "--declarationMap"], folder);
    for (const name of PUBLISHED) finish(name, join(folder, "packages", name));
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, packageFolder: (name) => join(folder, "packages", name), remove };
}

function copySources(folder) {
  mkdirSync(join(folder, ".config"));
  cpSync(join(root, ".config/tsconfig.base.json"), join(folder, ".config/tsconfig.base.json"));
  for (const name of PUBLISHED) {
    const from = join(root, "packages", name);
    const projects = readdirSync(from).filter((file) => file.startsWith("tsconfig"));
    for (const part of [...PARTS, ...projects]) {
      if (existsSync(join(from, part))) {
        cpSync(join(from, part), join(folder, "packages", name, part), { recursive: true });
      }
    }
  }
}

/** Everything that is installed, but for the house's own packages, which are the staged ones. */
function linkModules(folder) {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@basketwise"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === "@basketwise" || name.startsWith(".")) continue;
    symlinkSync(join(root, "node_modules", name), join(modules, name), "junction");
  }
  for (const name of PUBLISHED) {
    symlinkSync(join(folder, "packages", name), join(modules, "@basketwise", name), "junction");
  }
}

/** Turns a built package into what others get: a program has no declarations. */
function finish(name, folder) {
  const manifest = publishedManifest(readManifest(name));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const dist = join(folder, "dist");
  for (const file of readdirSync(dist, { recursive: true })) {
    const path = join(dist, file);
    if (file.endsWith(".tsbuildinfo") || (manifest.bin && /\.d\.ts(\.map)?$/.test(file))) rmSync(path);
    else if (file.endsWith(".d.ts")) writeFileSync(path, withEndings(readFileSync(path, "utf8")));
  }
}

/**
 * A declaration file with the endings of its relative imports changed. The compiler writes `.js` into the code it emits,
 * yet leaves `.ts` in declarations, where not every tool looks for `.d.ts` beside it.
 */
function withEndings(text) {
  return text.replaceAll(/((?:\bfrom|\bimport) ?\(?"\.{1,2}\/[^"]*)\.tsx?"/g, '$1.js"');
}
