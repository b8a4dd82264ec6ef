import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Application, Comment, ReferenceReflection } from "typedoc";

const COMPILER_OPTIONS = {
  target: "es2024",
  lib: ["es2024", "dom"],
  module: "nodenext",
  moduleResolution: "nodenext",
  types: [],
  strict: true,
  skipLibCheck: true,
};

const OPTIONS = {
  plugin: ["typedoc-plugin-markdown"],
  logLevel: "Warn",
  name: "API reference",
  readme: "none",
  disableSources: true,
  excludeExternals: true,
  skipErrorChecking: true,
  groupOrder: ["Functions", "Variables", "Interfaces", "Type Aliases", "*"],
  sort: ["source-order"],
  outputFileStrategy: "modules",
  entryFileName: "README",
  indexFormat: "table",
  hidePageHeader: true,
  hideBreadcrumbs: true,
  interfacePropertiesFormat: "table",
  typeAliasPropertiesFormat: "table",
  parametersFormat: "table",
  tableColumnSettings: { hideModifiers: true },
  pageTitleTemplates: { module: ({ name }) => `@basketwise/${name}` },
};

/**
 * Writes the reference: one page for each entry, of what its docstrings say. An export without one is an error.
 * `entries` have the name each is imported by and its declarations, which lie below `folder`.
 */
export async function writeReference(entries, folder, into) {
  const tsconfig = join(folder, "tsconfig.json");
  writeFileSync(
    tsconfig,
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, files: entries.map((one) => one.declarations) }),
  );
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    entryPoints: entries.map(({ declarations }) => declarations),
    basePath: folder,
    tsconfig,
    outputs: [{ name: "markdown", path: into }],
  });
  const project = await app.convert();
  if (!project) throw new Error("reference: the declarations can't be read");
  requireComments(project);
  for (const entry of entries) describeModule(project, entry, folder);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("reference: see above");
}

/** Every export says what it is; what a field or method is, its name may say. */
function requireComments({ children: modules = [] }) {
  const exported = modules.flatMap(({ children = [] }) => children);
  const silent = exported.filter(
    (one) => !one.hasComment() && !one.signatures?.every((each) => each.hasComment()),
  );
  const missing = silent.filter((one) => !(one instanceof ReferenceReflection));
  if (missing.length === 0) return;
  throw new Error(
    `reference: no docstring for ${missing.map((one) => one.getFriendlyFullName()).join(", ")}`,
  );
}

/** Gives the page of an entry its name, without the scope, and what the entry's first comment says. */
function describeModule(project, { name, declarations }, folder) {
  const path = relative(folder, declarations).replaceAll("\\", "/");
  const module = project.children?.find((child) => child.name === path.replace(/(\/index)?\.d\.ts$/, ""));
  if (!module) throw new Error(`reference: there is no page for ${name}`);
  module.name = name.replace("@basketwise/", "");
  const [, text] = /^\/\*\*\s*([\s\S]*?)\s*\*\//m.exec(readFileSync(declarations, "utf8")) ?? [];
  if (text) module.comment = new Comment([{ kind: "text", text: text.replaceAll(/\n \* ?/g, "\n") }]);
}
