// What a shop does with the packages, done in its project: compile against them, run them in Node, bundle them for a page.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build } from "vite";
import { entriesOf, PUBLISHED, readManifest } from "./published.mjs";
import { blocksOf, readmeOf, sdkGuide } from "./readme.mjs";
import { root, run } from "./run.mjs";

/** Every name that something can be imported by. */
const ENTRIES = PUBLISHED.flatMap((name) => entriesOf(readManifest(name))).map(([name]) => name);

const NEEDS_REACT = "@basketwise/sdk/react";

/** The compilers that shops have, each by the package.json that brings it. */
const COMPILERS = ["package.json", "docs/package.json"];

/**
 * How shops have their modules found and what else they know of: a page built by a bundler, without Node's types, and a
 * server in Node, stricter about what may be undefined. The programs of the READMEs are for either.
 */
const PROJECTS = [
  {
    include: ["everything.ts"],
    compilerOptions: { module: "esnext", moduleResolution: "bundler", types: [] },
  },
  {
    include: ["*.ts", "*.tsx"],
    compilerOptions: {
      module: "nodenext",
      moduleResolution: "nodenext",
      exactOptionalPropertyTypes: true,
      types: ["node"],
    },
  },
];

/** Imports every entry in Node, without a browser's globals. `withReact` says whether React is there. */
export function importEverything(folder, withReact) {
  const names = ENTRIES.filter((name) => withReact || name !== NEEDS_REACT);
  const program = names.map(
    (name) =>
      `if (Object.keys(await import("${name}")).length === 0) throw new Error("${name} exports nothing");`,
  );
  run("node", ["--input-type=module", "--eval", program.join("\n")], folder);
}

/** Compiles a use of every entry and every program of the READMEs, with the libraries' own types looked at too. */
export function compileEverything(folder) {
  const modules = ENTRIES.map(
    (name, i) => `import * as entry${i} from "${name}";\nconsole.log(entry${i});\n`,
  );
  writeFileSync(join(folder, "everything.ts"), modules.join(""));
  writePrograms(folder);
  for (const { include, compilerOptions } of PROJECTS) {
    const tsconfig = { include, compilerOptions: { ...STRICT, ...compilerOptions } };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
    for (const bringer of COMPILERS) run("node", [compilerOf(bringer), "-p", "."], folder);
  }
}

const STRICT = {
  target: "es2022",
  lib: ["es2022", "dom"],
  jsx: "react-jsx",
  strict: true,
  skipLibCheck: false,
  noEmit: true,
};

function compilerOf(bringer) {
  const found = createRequire(join(root, bringer)).resolve("typescript/package.json");
  return join(dirname(found), "bin", "tsc");
}

function writePrograms(folder) {
  for (const name of PUBLISHED) writeProgramsOf(readmeOf(name), join(folder, `readme-${name}`));
  writeProgramsOf(sdkGuide(), join(folder, "guide"));
}

/** Each program as a module of its own; that of Vite's configuration is Vite's to check. */
function writeProgramsOf(page, stem) {
  const programs = blocksOf(page).filter(
    ({ language, text }) => /^tsx?$/.test(language) && !text.includes('from "vite"'),
  );
  programs.forEach(({ language, text }, i) => {
    writeFileSync(`${stem}-${i + 1}.${language}`, `${text}export {};\n`);
  });
}

/** Bundles every entry for a page. What the bundler warns of, such as a module of Node, is thrown. */
export async function bundleEverything(folder) {
  const warnings = [];
  // React's entry says where it runs to those who ask; a bundler for pages has no use for it.
  const warn = (text) => text.includes("MODULE_LEVEL_DIRECTIVE") || warnings.push(text);
  const logger = {
    info() {},
    warn,
    warnOnce: warn,
    error: warn,
    clearScreen() {},
    hasErrorLogged: () => false,
  };
  const lib = { entry: "everything.ts", formats: ["es"], fileName: "everything" };
  await build({
    root: folder,
    configFile: false,
    logLevel: "warn",
    customLogger: logger,
    build: { lib, write: false },
  });
  if (warnings.length > 0) throw new Error(`vite: ${warnings.join("\n")}`);
}
