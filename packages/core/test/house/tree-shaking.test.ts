import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, test } from "vitest";

const core = new URL("../../", import.meta.url);
const entry = "virtual:entry";

/** A shop that offers complements in English and nothing else: decide, and a playbook of its own. */
const onlyComplement = `
import { complement, decide, english, openGraph, priceAnchor } from "@basketwise/core";
const playbook = { techniques: [complement()], rules: [priceAnchor()], selection: [], languages: [english] };
export const offers = (request, graph, at) => decide(request, { graph, playbook, at, requestId: "r" });
export { openGraph };
`;

/** A page that decides in process with complements alone and a few rules, in English. */
const leanClient = `
import { complement, createLocalClient, englishForComplement, fromFiles, inCart, priceAnchor } from "@basketwise/sdk/lean";
const playbook = {
  techniques: [complement()], rules: [inCart(), priceAnchor()], selection: [], languages: [englishForComplement],
};
export const client = (read) => createLocalClient({ source: fromFiles(read), playbook });
`;

/** What a bundle carries. */
interface Bundle {
  /** The sources of the core of which anything is left, by their path in src. */
  readonly core: readonly string[];
  /** What is left of anything else, and what is still imported. */
  readonly outside: readonly string[];
}

/** Bundles some code with all that it imports. */
async function bundleOf(code: string): Promise<Bundle> {
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@basketwise/source"] },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: "strict" },
    },
  })) as Rolldown.RolldownOutput;
  const src = fileURLToPath(new URL("src/", core));
  const chunks = built.output.filter((chunk) => chunk.type === "chunk");
  const modules = chunks
    .flatMap((chunk) => Object.entries(chunk.modules))
    .filter(([id, { renderedLength }]) => id !== entry && renderedLength > 0)
    .map(([id]) => id);
  return {
    core: modules.filter((id) => id.startsWith(src)).map((id) => id.slice(src.length)),
    outside: [
      ...modules.filter((id) => !id.startsWith(src)),
      ...chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]),
    ],
  };
}

describe("a bundle that uses only complement", () => {
  let modules: readonly string[] = [];
  beforeAll(async () => {
    modules = (await bundleOf(onlyComplement)).core;
  });
  const of = (folder: string) => modules.filter((path) => path.startsWith(`${folder}/`));

  test("carries no other technique, and of what techniques share only what complement imports", () => {
    expect(of("techniques").filter((path) => !path.startsWith("techniques/shared/"))).toEqual([
      "techniques/complement.ts",
    ]);
    const source = (path: string) => readFileSync(new URL(`src/${path}`, core), "utf8");
    const imported = (path: string): string[] =>
      [...source(path).matchAll(/^import (?!type).*"\.\/(?:shared\/)?([\w-]+\.ts)";$/gm)].flatMap(
        ([, file]) => [`techniques/shared/${file}`, ...imported(`techniques/shared/${file}`)],
      );
    const shared = of("techniques/shared");
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.filter((path) => !imported("techniques/complement.ts").includes(path))).toEqual([]);
  });

  test("carries no other rule", () => {
    expect(of("rules").filter((path) => !path.startsWith("rules/shared/"))).toEqual([
      "rules/price-anchor.ts",
    ]);
  });

  test("carries no other language", () => {
    const languages = ["arabic", "dutch", "russian"];
    expect(of("explain")).toContain("explain/english.ts");
    expect(of("explain").filter((path) => languages.some((language) => path.includes(language)))).toEqual([]);
  });

  test("carries nothing that builds, measures or checks: neither the playbook nor the schemas", () => {
    const away = [
      "playbook.ts",
      "build-graph.ts",
      "schema/",
      "audit/",
      "matrix/",
      "scenarios/",
      "evaluation/",
      "graph/measures/",
    ];
    expect(modules.filter((path) => away.some((start) => path.startsWith(start)))).toEqual([]);
  });
});

describe("a bundle of a lean client", () => {
  let bundle: Bundle = { core: [], outside: [] };
  beforeAll(async () => {
    bundle = await bundleOf(leanClient);
  });
  const files = (folder: string) =>
    bundle.core
      .filter((path) => path.startsWith(`${folder}/`) && path.split("/").length === 2)
      .map((path) => path.slice(folder.length + 1))
      .sort();

  test("carries its technique, its rules, the one that a batch needs, and no others", () => {
    expect(files("techniques")).toEqual(["complement.ts"]);
    expect(files("rules")).toEqual(["excluded.ts", "in-cart.ts", "price-anchor.ts"]);
  });

  test("carries no part of a decision that nothing of its playbook brings", () => {
    expect(files("parts")).toEqual(["brought.ts"]);
    expect(files("segments")).toEqual([]);
    expect(files("promise")).toEqual([]);
    expect(files("situation")).toEqual([
      "cart.ts",
      "main-item.ts",
      "needs.ts",
      "prices.ts",
      "read-situation.ts",
      "stated-person.ts",
      "ties.ts",
    ]);
    expect(files("policy")).toEqual(["base-policy.ts", "completed.ts", "placement.ts"]);
  });

  test("carries one language, and of it what can be said of a complement", () => {
    const languages = ["english", "dutch", "russian", "arabic"];
    const carried = bundle.core.filter((path) => languages.some((name) => path.includes(name)));
    expect(carried).toEqual(["explain/together/english.ts"]);
  });

  test("carries nothing of what it was not asked for: no worker, no telling, no schema", () => {
    const sdk = bundle.outside.map((id) => /packages\/sdk\/src\/(.+)$/.exec(id)?.[1] ?? id);
    const away = ["remote/", "store/", "tracking/teller", "tracking/queue", "verify/", "node:"];
    expect(sdk.filter((id) => away.some((start) => id.startsWith(start)))).toEqual([]);
    expect(sdk.filter((id) => id.includes("valibot") || id.includes("/schema/"))).toEqual([]);
    expect(sdk).toContain("local/client-of.ts");
  });
});

describe("a bundle of the whole playbook", () => {
  test("carries every technique: what is left out above is left out by choice", async () => {
    const whole = await bundleOf(`export { PLAYBOOK, decide } from "@basketwise/core";`);
    expect(whole.core.filter((path) => /^techniques\/[\w-]+\.ts$/.test(path)).length).toBeGreaterThanOrEqual(
      19,
    );
  });
});

describe("a bundle that uses nothing", () => {
  test("carries nothing: no module of the core does anything by being imported", async () => {
    const none = await bundleOf(`import "@basketwise/core"; export const nothing = 0;`);
    expect(none.core).toEqual([]);
  });
});

describe("the core", () => {
  test("has no runtime dependency: a bundle of all of it carries and imports nothing from outside", async () => {
    const all = await bundleOf(`export * from "@basketwise/core";`);
    expect(all.core.length).toBeGreaterThan(100);
    expect(all.outside).toEqual([]);
  });

  test("needs Valibot for the schemas alone, which are an entry of their own", async () => {
    const { dependencies } = JSON.parse(readFileSync(new URL("package.json", core), "utf8"));
    expect(Object.keys(dependencies ?? {}).filter((name) => name !== "valibot")).toEqual([]);
    const schemas = await bundleOf(`export { PolicySchema } from "@basketwise/core/schema";`);
    expect(new Set(schemas.outside.map((id) => /node_modules\/([^/]+)/.exec(id)?.[1]))).toEqual(
      new Set(["valibot"]),
    );
  });
});
