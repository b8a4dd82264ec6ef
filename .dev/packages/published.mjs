import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

/** The packages that are published, in the order in which they need each other. */
export const PUBLISHED = ["core", "sdk", "cli"];

/** The condition under which this clone reads its packages from their sources. */
const SOURCE = "@basketwise/source";

/** What package.json says of a package. */
export function readManifest(name) {
  return JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
}

/** The names that a package is imported by, and the source file of each: `[["@basketwise/sdk/store", "./src/store.ts"]]`. */
export function entriesOf(manifest) {
  return Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === "object" && isPublished(target))
    .map(([path, target]) => [manifest.name + path.slice(1), target[SOURCE]]);
}

/** The package.json that others get: without what only this clone uses, its sources' condition among it. */
export function publishedManifest({ devDependencies, scripts, ...manifest }) {
  const exported = Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (typeof target === "string") return [[path, target]];
    const { [SOURCE]: source, ...conditions } = target;
    return isPublished(target) ? [[path, conditions]] : [];
  });
  return {
    ...manifest,
    publishConfig: { access: manifest.publishConfig.access },
    exports: Object.fromEntries(exported),
    dependencies: manifest.bin ? manifest.dependencies : ranges(manifest.dependencies),
  };
}

/** Whether others can import it: what has its source alone is for this clone. */
function isPublished(target) {
  return Object.keys(target).some((condition) => condition !== SOURCE);
}

/** A program is pinned to what it was tested with. A library takes what is compatible, so that one copy serves a project. */
function ranges(dependencies) {
  const entries = Object.entries(dependencies);
  return Object.fromEntries(entries.map(([name, version]) => [name, isOurs(name) ? version : `^${version}`]));
}

function isOurs(name) {
  return name.startsWith("@basketwise/");
}
