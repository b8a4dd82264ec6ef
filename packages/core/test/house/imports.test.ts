import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** The packages: which packages of the house each may import, with `type` only or in full, and which of the outside. */
const packages: Readonly<Record<string, PackageLine>> = {
  "packages/core": { house: {}, outside: [] },
  "packages/core/src/schema": { house: {}, outside: ["valibot"] },
  "packages/sdk": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/events": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/fallback": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/react": { house: { "@basketwise/core": "type" }, outside: ["react"] },
  "packages/sdk/src/local": {
    house: { "@basketwise/core": "full", "@basketwise/core/schema": "full" },
    outside: [],
  },
  "packages/sdk/src/lean": { house: { "@basketwise/core": "full" }, outside: [] },
  "packages/sdk/src/testing": { house: { "@basketwise/core": "full" }, outside: [] },
  "packages/sdk/src/verify": { house: { "@basketwise/core": "full" }, outside: ["jose"] },
  "packages/sdk/src/ga4": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/segment": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/merchant": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/schema-org": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/conventions": { house: { "@basketwise/core": "type" }, outside: [] },
  "packages/sdk/src/conventions/merchant/xml-records.ts": { house: {}, outside: ["saxes"] },
  "packages/cli": {
    house: { "@basketwise/core": "full", "@basketwise/core/schema": "full" },
    outside: ["node:"],
  },
  "packages/cli/src/threads": {
    house: { "@basketwise/core": "type", "@basketwise/core/count": "full", "@basketwise/core/solve": "full" },
    outside: ["node:"],
  },
  "packages/cli/src/threads/jobs/trial.ts": {
    house: { "@basketwise/core": "full" },
    outside: [],
  },
  "packages/cli/src/io/duckdb.ts": {
    house: { "@basketwise/core": "full" },
    outside: ["node:", "@duckdb/node-api"],
  },
  "packages/cli/src/io/read-xml.ts": {
    house: { "@basketwise/core": "full" },
    outside: ["node:", "saxes"],
  },
  "packages/cli/src/publish/local-store.ts": {
    house: { "@basketwise/core": "full" },
    outside: ["node:", "wrangler"],
  },
  "packages/cli/src/serve/migrate-ledger.ts": {
    house: {},
    outside: ["node:", "wrangler"],
  },
  "packages/cli/src/serve/start-worker.ts": {
    house: { "@basketwise/core": "full" },
    outside: ["node:", "wrangler"],
  },
  "packages/bench": {
    house: {
      "@basketwise/core": "full",
      "@basketwise/core/schema": "full",
      "@basketwise/cli/threads": "full",
      "@basketwise/sdk": "full",
      "@basketwise/sdk/local": "full",
      "@basketwise/sdk/lean": "full",
    },
    outside: "any",
  },
  "workers/offers": {
    house: { "@basketwise/core": "full", "@basketwise/core/schema": "full" },
    outside: ["hono", "jose", "valibot", "@cloudflare/workers-types", "cloudflare:"],
  },
  "workers/offers/src/openapi": {
    house: { "@basketwise/core/schema": "full" },
    outside: ["@valibot/to-json-schema"],
  },
  "workers/offers/src/openapi/write.ts": { house: {}, outside: ["node:"] },
  "workers/offers/src/pages": {
    house: { "@basketwise/core": "full", "@basketwise/core/schema": "full" },
    outside: ["@valibot/to-json-schema"],
  },
  "workers/offers/src/pages/write.ts": { house: {}, outside: ["node:"] },
};

/** The parts of the core, folders and the files beside them: which other parts each may import. */
const parts: Readonly<Record<string, readonly string[]>> = {
  model: [],
  graph: ["model"],
  segments: ["model"],
  policy: ["model"],
  explain: ["model"],
  schema: ["model"],
  experiments: ["model", "graph"],
  evaluation: ["model", "graph"],
  situation: ["model", "graph", "segments", "policy"],
  techniques: ["model", "graph", "segments", "policy", "situation", "parts"],
  rules: ["model", "graph", "segments", "policy", "situation", "parts"],
  ranking: ["model", "graph", "situation"],
  promise: ["model", "situation"],
  parts: ["model", "graph", "policy", "situation", "ranking", "promise", "decide"],
  decide: ["model", "graph", "policy", "situation", "ranking", "explain"],
  "decide.ts": ["model", "graph", "situation", "policy", "ranking", "parts", "decide"],
  "decide-all.ts": ["model", "policy", "parts", "decide", "decide.ts"],
  audit: ["model", "graph", "situation", "parts", "decide.ts"],
  matrix: ["model", "graph"],
  profiles: ["model", "graph"],
  "playbook.ts": ["decide", "techniques", "rules", "explain"],
  "build-graph.ts": ["model", "graph"],
  "count.ts": ["graph"],
  "solve.ts": ["graph"],
  scenarios: ["model", "graph", "policy", "build-graph.ts"],
  "index.ts": [
    "model",
    "graph",
    "segments",
    "policy",
    "explain",
    "experiments",
    "evaluation",
    "situation",
    "techniques",
    "rules",
    "ranking",
    "promise",
    "parts",
    "decide",
    "decide.ts",
    "decide-all.ts",
    "audit",
    "matrix",
    "profiles",
    "playbook.ts",
    "build-graph.ts",
    "scenarios",
  ],
};

/** Single files of one part that a part may import though it may not import the part, and only as types. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  rules: ["techniques/shape.ts"],
  ranking: ["techniques/shape.ts"],
  promise: ["techniques/shape.ts"],
  parts: ["techniques/shape.ts", "rules/shape.ts", "decide.ts"],
  decide: ["techniques/shape.ts", "rules/shape.ts", "parts/shape.ts", "decide.ts"],
  "decide.ts": ["techniques/shape.ts"],
};

/** The parts of the worker, folders and the files beside them: which other parts each may import, but for types. */
const workerParts: Readonly<Record<string, readonly string[]>> = {
  text: [],
  log: [],
  docs: [],
  openapi: [],
  pages: [],
  policy: ["text"],
  storage: ["policy", "text"],
  bindings: ["storage"],
  "graph-currency.ts": ["storage"],
  http: ["storage", "text"],
  tokens: ["storage", "text"],
  access: ["bindings", "storage", "http", "text"],
  intake: ["bindings", "storage", "http"],
  customers: ["bindings", "log"],
  events: ["bindings", "storage", "customers", "log", "graph-currency.ts", "text"],
  orders: ["bindings", "storage", "http", "intake", "customers", "log", "graph-currency.ts", "text"],
  upkeep: ["bindings", "policy", "customers", "orders", "log"],
  "takers.ts": ["customers", "events", "orders"],
  health: ["access", "tokens"],
  "empty-answer.ts": [],
  "decide-for.ts": ["empty-answer.ts"],
  "decide-known.ts": ["customers", "decide-for.ts"],
  "deps.ts": [],
  "kit-of.ts": ["bindings", "storage", "access", "tokens"],
  routes: [
    "bindings",
    "storage",
    "http",
    "access",
    "tokens",
    "policy",
    "intake",
    "customers",
    "events",
    "orders",
    "health",
    "docs",
    "openapi",
    "graph-currency.ts",
    "decide-for.ts",
    "decide-known.ts",
    "text",
  ],
  "app.ts": ["bindings", "http", "access", "upkeep", "takers.ts", "kit-of.ts", "routes"],
  "index.ts": ["app.ts"],
};

/** Folders whose members never import each other: what they share stands in `shape.ts` and in `shared/`. */
const families: readonly string[] = ["techniques", "rules", "graph/measures"];

/** Words of a runtime, and the only files that may use them. */
const words: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(
    ["KVNamespace", "D1Database", "R2Bucket", "MessageBatch", "RateLimit"].map((word) => [
      word,
      /^workers\/offers\/src\/bindings\/[^/]+\.ts$/,
    ]),
  ),
};

/** What one package may import. */
interface PackageLine {
  readonly house: Readonly<Record<string, "type" | "full">>;
  readonly outside: readonly string[] | "any";
}

/** One source file, its path from the root of the repository. */
interface Source {
  readonly path: string;
  readonly text: string;
}

/** One import or re-export, as written. */
interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const root = new URL("../../../../", import.meta.url);
const core = "packages/core/src/";
const worker = "workers/offers/src/";

/** Every TypeScript source of the packages and the workers. */
function readSources(): Source[] {
  return ["packages", "workers"]
    .flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => `${folder}/${name}/src`))
    .flatMap((folder) => listFiles(folder))
    .map((path) => ({ path, text: readFileSync(new URL(path, root), "utf8") }));
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(".ts"));
  } catch {
    return [];
  }
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");

/** The imports of a file: `import … from`, `export … from`, `import "…"` and `import("…")`. */
function importsOf({ text }: Source): Import[] {
  const code = withoutComments(text);
  const statements = code.matchAll(
    /^\s*(?:import|export)\s+(type\s+(?!from\s))?(?:[\w*${},\s]*?\sfrom\s*)?["']([^"']+)["']/gm,
  );
  const calls = code.matchAll(/\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g);
  return [
    ...[...statements].map(([, type, specifier = ""]) => ({ specifier, typeOnly: type !== undefined })),
    ...[...calls].map(([, specifier = ""]) => ({ specifier, typeOnly: false })),
  ];
}

/** The path a relative import leads to; undefined for the name of a package. */
function targetOf(source: Source, { specifier }: Import): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return new URL(specifier, `file:///${source.path}`).pathname.slice(1);
}

const packageOf = (path: string) => path.split("/").slice(0, 2).join("/");
const partOf = (path: string) => path.slice(core.length).split("/")[0] ?? "";
const workerPartOf = (path: string) => path.slice(worker.length).split("/")[0] ?? "";

/** The line of the table for a file: the longest that names its package, folder or file. */
function lineOf(path: string): string | undefined {
  return Object.keys(packages)
    .filter((key) => path === key || path === `${key}.ts` || path.startsWith(`${key}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Imports by the name of a package that the table of packages does not allow. */
function packageViolations(source: Source): string[] {
  const line = lineOf(source.path);
  const allowed = line === undefined ? undefined : packages[line];
  if (allowed === undefined) return [`${source.path} has no line in the table of packages`];
  return importsOf(source)
    .filter((found) => targetOf(source, found) === undefined && !mayImport(allowed, found))
    .map((found) => `${source.path} imports ${found.specifier}`);
}

function mayImport({ house, outside }: PackageLine, { specifier, typeOnly }: Import): boolean {
  if (specifier.startsWith("@basketwise/")) {
    return house[specifier] === "full" || (house[specifier] === "type" && typeOnly);
  }
  if (outside === "any") return true;
  return outside.some(
    (name) =>
      specifier === name ||
      (name.endsWith(":") ? specifier.startsWith(name) : specifier.startsWith(`${name}/`)),
  );
}

/** Relative imports that leave their package instead of naming the other one. */
function detourViolations(source: Source): string[] {
  return importsOf(source)
    .map((found) => targetOf(source, found))
    .filter((target) => target !== undefined && !target.startsWith(`${packageOf(source.path)}/src/`))
    .map((target) => `${source.path} reaches out to ${target}`);
}

/** Imports between parts of the core that the table of parts does not allow. */
function partViolations(source: Source): string[] {
  if (!source.path.startsWith(core)) return [];
  const part = partOf(source.path);
  const allowed = parts[part];
  if (allowed === undefined) return [`${source.path} has no line in the table of parts`];
  return importsOf(source)
    .map((found) => ({ ...found, target: targetOf(source, found) }))
    .filter(({ target, typeOnly }) => {
      if (!target?.startsWith(core)) return false;
      const isShape = shapes[part]?.includes(target.slice(core.length)) ?? false;
      return !(partOf(target) === part || allowed.includes(partOf(target)) || (isShape && typeOnly));
    })
    .map(({ target }) => `${source.path} imports ${target}`);
}

/** Imports between parts of the worker that its table does not allow. */
function workerPartViolations(source: Source): string[] {
  if (!source.path.startsWith(worker)) return [];
  const part = workerPartOf(source.path);
  const allowed = workerParts[part];
  if (allowed === undefined) return [`${source.path} has no line in the table of the worker's parts`];
  return importsOf(source)
    .filter(({ typeOnly }) => !typeOnly)
    .map((found) => targetOf(source, found) ?? "")
    .filter((target) => target.startsWith(worker))
    .filter((target) => ![part, ...allowed].includes(workerPartOf(target)))
    .map((target) => `${source.path} imports ${target}`);
}

/** Imports of one member of a family by another; the `index.ts` that lists a family may import them all. */
function siblingViolations(source: Source): string[] {
  return families.flatMap((family) => {
    const folder = `${core}${family}/`;
    if (!source.path.startsWith(folder)) return [];
    const memberOf = (path: string) => path.slice(folder.length).split("/")[0] ?? "";
    const self = memberOf(source.path);
    if (self === "index.ts") return [];
    return importsOf(source)
      .map((found) => targetOf(source, found))
      .filter((target) => target?.startsWith(folder))
      .filter((target) => ![self, "shape.ts", "shared"].includes(memberOf(target ?? "")))
      .map((target) => `${source.path} imports its sibling ${target}`);
  });
}

/** The main entry of the SDK must stay small: it imports nothing of what stands in the folders of the other entries. */
function localViolations(source: Source): string[] {
  if (lineOf(source.path) !== "packages/sdk") return [];
  return importsOf(source)
    .filter((found) => !found.typeOnly)
    .map((found) => targetOf(source, found))
    .filter((target) => target !== undefined && lineOf(target) !== "packages/sdk")
    .map((target) => `${source.path} imports ${target}`);
}

/** Words of a runtime used outside the files that may use them. */
function wordViolations(source: Source): string[] {
  return Object.entries(words)
    .filter(([word, home]) => !home.test(source.path) && withoutComments(source.text).includes(word))
    .map(([word]) => `${source.path} mentions ${word}`);
}

const checks = [
  packageViolations,
  detourViolations,
  partViolations,
  workerPartViolations,
  siblingViolations,
  localViolations,
  wordViolations,
];

const sources = readSources();
const list = (names: readonly string[]) => (names.length > 0 ? names.join(", ") : "nothing");

describe("which package may import which", () => {
  for (const [line, { house, outside }] of Object.entries(packages)) {
    const names = [
      ...Object.entries(house).map(([name, how]) => (how === "type" ? `the types of ${name}` : name)),
      ...(outside === "any" ? ["any package"] : outside),
    ];
    test(`${line} imports ${list(names)}`, () => {
      expect(sources.filter(({ path }) => lineOf(path) === line).flatMap(packageViolations)).toEqual([]);
    });
  }

  test("every package has a line in the table", () => {
    expect(sources.filter(({ path }) => lineOf(path) === undefined)).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
  });

  test("no package reaches into another by a relative path", () => {
    expect(sources.flatMap(detourViolations)).toEqual([]);
  });

  test("the main entry of the SDK imports nothing of the other entries", () => {
    expect(sources.flatMap(localViolations)).toEqual([]);
  });
});

describe("which part of the core may import which", () => {
  for (const [part, allowed] of Object.entries(parts)) {
    test(`${part} imports ${list([...allowed, ...(shapes[part] ?? []).map((shape) => `the types of ${shape}`)])}`, () => {
      const own = sources.filter(({ path }) => path.startsWith(core) && partOf(path) === part);
      expect(own.flatMap(partViolations)).toEqual([]);
    });
  }

  test("every part of the core has a line in the table", () => {
    const known = sources.filter(({ path }) => path.startsWith(core)).map(({ path }) => partOf(path));
    expect(known.filter((part) => parts[part] === undefined)).toEqual([]);
    expect(known.length).toBeGreaterThan(0);
  });

  for (const family of families) {
    test(`the members of ${family} never import each other`, () => {
      expect(sources.filter(({ path }) => path.startsWith(core + family)).flatMap(siblingViolations)).toEqual(
        [],
      );
    });
  }
});

describe("which part of the worker may import which", () => {
  for (const [part, allowed] of Object.entries(workerParts)) {
    test(`${part} imports ${list(allowed)}`, () => {
      const own = sources.filter(({ path }) => path.startsWith(worker) && workerPartOf(path) === part);
      expect(own.length).toBeGreaterThan(0);
      expect(own.flatMap(workerPartViolations)).toEqual([]);
    });
  }

  test("every part of the worker has a line in the table", () => {
    const known = sources.filter(({ path }) => path.startsWith(worker)).map(({ path }) => workerPartOf(path));
    expect(known.filter((part) => workerParts[part] === undefined)).toEqual([]);
  });

  test("nothing comes back to where it began", () => {
    const reach = (part: string, way: readonly string[]): string[] =>
      way.includes(part)
        ? [[...way, part].join(" → ")]
        : (workerParts[part] ?? []).flatMap((next) => reach(next, [...way, part]));
    expect(Object.keys(workerParts).flatMap((part) => reach(part, []))).toEqual([]);
  });
});

describe("which file may use the words of a runtime", () => {
  for (const [word, home] of Object.entries(words)) {
    test(`${word} is mentioned only in ${home.source}`, () => {
      expect(sources.flatMap(wordViolations)).toEqual([]);
    });
  }
});

describe("the house notices", () => {
  const broken: readonly [sentence: string, path: string, text: string][] = [
    ["the model importing the graph", `${core}model/money.ts`, 'import { a } from "../graph/graph.ts";'],
    [
      "types counting as much as values inside the core",
      `${core}model/money.ts`,
      'import type { A } from "../graph/graph.ts";',
    ],
    ["a re-export", `${core}model/money.ts`, 'export * from "../graph/graph.ts";'],
    [
      "an import over several lines",
      `${core}graph/graph.ts`,
      'import {\n  a,\n  type B,\n} from "../rules/shape.ts";',
    ],
    ["an import for its effect", `${core}graph/graph.ts`, 'import "../decide.ts";'],
    [
      "an import at run time",
      `${core}graph/graph.ts`,
      'const a = await import("../techniques/cross-sell.ts");',
    ],
    ["a part without a line", `${core}misc/a.ts`, ""],
    ["a package without a line", "packages/extra/src/index.ts", ""],
    ["valibot outside the schema", `${core}model/money.ts`, 'import * as v from "valibot";'],
    ["Node in the core", `${core}decide.ts`, 'import { readFile } from "node:fs/promises";'],
    ["the schema in the main entry", `${core}index.ts`, 'export { a } from "./schema/index.ts";'],
    [
      "one technique importing another",
      `${core}techniques/bundle.ts`,
      'import { a } from "./cross-sell.ts";',
    ],
    ["one rule importing another", `${core}rules/stock.ts`, 'import { a } from "./margin/index.ts";'],
    ["one measure importing another", `${core}graph/measures/lift.ts`, 'import { a } from "./cosine.ts";'],
    [
      "the shared part importing a member",
      `${core}rules/shared/a.ts`,
      'import { stock } from "../stock.ts";',
    ],
    [
      "values of the core in the SDK",
      "packages/sdk/src/client.ts",
      'import { decide } from "@basketwise/core";',
    ],
    [
      "values beside types of the core in the SDK",
      "packages/sdk/src/client.ts",
      'import { type A, decide } from "@basketwise/core";',
    ],
    [
      "the local mode in the SDK's main entry",
      "packages/sdk/src/index.ts",
      'export { local } from "./local.ts";',
    ],
    ["DuckDB in a command", "packages/cli/src/commands/build.ts", 'import { a } from "@duckdb/node-api";'],
    ["someone importing the CLI", "packages/bench/src/main.ts", 'import { a } from "@basketwise/cli";'],
    ["someone importing the worker", "packages/sdk/src/local.ts", 'import app from "@basketwise/offers";'],
    ["a way round the name", "packages/cli/src/main.ts", 'import { a } from "../../core/src/decide.ts";'],
    [
      "storage that reaches up to a route",
      `${worker}storage/log.ts`,
      'import { getHealth } from "../routes/get-health.ts";',
    ],
    [
      "a binding in a route",
      "workers/offers/src/routes/offers.ts",
      "interface Bindings { GRAPH: KVNamespace }",
    ],
  ];
  test.each(broken)("%s", (_, path, text) => {
    expect(checks.flatMap((check) => check({ path, text }))).not.toEqual([]);
  });

  const sound: readonly [sentence: string, path: string, text: string][] = [
    [
      "a technique importing its shape",
      `${core}techniques/bundle.ts`,
      'import type { A } from "./shape.ts";',
    ],
    ["a technique importing what is shared", `${core}techniques/a.ts`, 'import { b } from "./shared/b.ts";'],
    ["the list of a family", `${core}techniques/index.ts`, 'export { bundle } from "./bundle.ts";'],
    ["valibot in the schema", `${core}schema/product.ts`, 'import * as v from "valibot";'],
    ["types of the core in the SDK", "packages/sdk/src/a.ts", 'import type { A } from "@basketwise/core";'],
    [
      "the core in the local entry",
      "packages/sdk/src/local.ts",
      'import { decide } from "@basketwise/core";',
    ],
    ["the core in the local folder", "packages/sdk/src/local/a.ts", 'import { a } from "@basketwise/core";'],
    ["DuckDB in its file", "packages/cli/src/io/duckdb.ts", 'import { a } from "@duckdb/node-api";'],
    ["a binding in its file", "workers/offers/src/bindings/kv.ts", "type A = KVNamespace;"],
    ["an import in a comment", `${core}model/a.ts`, '/**\n * import { a } from "node:fs";\n */'],
  ];
  test.each(sound)("nothing wrong with %s", (_, path, text) => {
    expect(checks.flatMap((check) => check({ path, text }))).toEqual([]);
  });
});
