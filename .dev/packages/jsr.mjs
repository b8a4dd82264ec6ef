// The packages as JSR has them: sources, not what a compiler made of them. JSR reads their types without a compiler, so
// every export says its own; only the schemas, whose types Valibot infers, go as code with their declarations beside it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { entriesOf, publishedManifest, readManifest } from "./published.mjs";
import { root, run } from "./run.mjs";

/** The CLI needs DuckDB's binaries: it is for npm alone. */
const ON_JSR = ["core", "sdk"];

/** Writes JSR's workspace into a folder, from which `deno publish` takes both packages. */
export function writeJsr(staged, into) {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const workspace = ON_JSR.map((name) => `./${name}`);
  write(join(into, "deno.json"), { workspace, nodeModulesDir: "manual" });
  for (const name of ON_JSR) {
    cpSync(join(staged.packageFolder(name), "src"), join(into, name, "src"), { recursive: true });
    for (const file of ["README.md", "LICENSE"])
      cpSync(join(staged.packageFolder(name), file), join(into, name, file));
    write(join(into, name, "deno.json"), settingsOf(name));
  }
  compileSchemas(staged.packageFolder("core"), join(into, "core"));
}

function settingsOf(name) {
  const manifest = readManifest(name);
  const { version, license, dependencies } = publishedManifest(manifest);
  const outside = Object.entries(dependencies).filter(([other]) => !other.startsWith("@basketwise/"));
  return {
    name: manifest.name,
    version,
    license,
    exports: Object.fromEntries(
      entriesOf(manifest).map(([entry, source]) => [entry.replace(manifest.name, "."), source]),
    ),
    imports: Object.fromEntries(
      [...outside, ...peersOf(manifest)].map(([other, range]) => [other, `npm:${other}@${range}`]),
    ),
  };
}

/** JSR knows no peers: they are what the package is tested with. */
function peersOf({ peerDependencies = {}, devDependencies }) {
  return Object.keys(peerDependencies).map((name) => [name, `^${devDependencies[name]}`]);
}

function write(path, value) {
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Puts what the compiler made of the schemas in the place of their sources. */
function compileSchemas(packageFolder, into) {
  const from = join(packageFolder, "dist/schema");
  const to = join(into, "src/schema");
  rmSync(to, { recursive: true });
  for (const file of readdirSync(from, { recursive: true }).filter((name) => /\.(js|d\.ts)$/.test(name))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    const declarations = `./${basename(file, ".js")}.d.ts`;
    const header = file.endsWith(".js") ? `/* @ts-self-types="${declarations}" */\n` : "";
    const text = readFileSync(join(from, file), "utf8").replace(/^\/\/# sourceMappingURL.*\n?/m, "");
    writeFileSync(join(to, file), header + toSources(text, dirname(file)));
  }
  const settings = join(into, "deno.json");
  writeFileSync(
    settings,
    readFileSync(settings, "utf8").replace("src/schema/index.ts", "src/schema/index.js"),
  );
}

/** What lies beside the schemas' folder is a source there. */
function toSources(text, folder) {
  return text.replaceAll(/(["'])(\.{1,2}\/[^"']*)\.js\1/g, (whole, quote, path) =>
    join(folder, path).startsWith("..") ? `${quote}${path}.ts${quote}` : whole,
  );
}

/**
 * Whether JSR would take both packages, with no export whose type has to be inferred. Asks nobody: what they import is
 * linked, as it is installed here. The types themselves were checked when the packages were built.
 */
export function dryRun(folder) {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of ["valibot", "jose", "saxes", "xmlchars", "react", "@types"]) {
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  }
  run("deno", ["publish", "--dry-run", "--allow-dirty", "--no-check"], folder);
}
