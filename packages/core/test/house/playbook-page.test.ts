import { existsSync, readFileSync } from "node:fs";
import { checkInput, OfferRequestSchema, PolicySchema } from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";
import {
  DEFAULT_POLICY,
  decide,
  PLAYBOOK,
  RULES,
  type Scenario,
  scenarioGraph,
  TECHNIQUES,
} from "../../src/index.ts";

const page = new URL("../../../../docs/playbook.md", import.meta.url);
const text = readFileSync(page, "utf8");

/** The headings `### code` of a chapter. */
function codesOf(chapter: string): string[] {
  const body = text.split(/^## /m).find((part) => part.startsWith(`${chapter}\n`)) ?? "";
  return [...body.matchAll(/^### (.*)$/gm)].map(([, heading = ""]) => heading.replace(/^`(.*)`$/, "$1"));
}

/** A chapter's JSON. */
const jsonOf = (body: string) =>
  [...body.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = ""]) => json);

const chapters = text.split(/^## /m);
const aRequest = chapters.find((part) => part.startsWith("A request\n")) ?? "";

/** The policies that the page shows. */
const policies = chapters.filter((part) => part !== aRequest).flatMap(jsonOf);

/** A default that the page names. */
interface Named {
  readonly path: string;
  readonly value: unknown;
}

const PAIR = /`([\w.-]+)` = (none|-?\d+(?:\.\d+)?|"[^"]*"|\[[^\]]*\])/;

/** Each paragraph that begins with `Default:`, in one line. */
const defaults = [...text.matchAll(/^Default: [\s\S]*?\.$(?=\n\n)/gm)].map(([found]) =>
  found.replaceAll("\n", " "),
);

const named: Named[] = defaults.flatMap((line) =>
  [...line.matchAll(new RegExp(PAIR, "g"))].map(([, path = "", value = ""]) => ({
    path,
    value: value === "none" ? undefined : JSON.parse(value),
  })),
);

/** What the default policy has at a path; an empty list is none. */
function defaultAt(path: string): unknown {
  const found = path
    .split(".")
    .reduce<unknown>(
      (at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key],
      DEFAULT_POLICY,
    );
  return Array.isArray(found) && found.length === 0 ? undefined : found;
}

/** The paths of all that the default policy sets, but for the placements, which have a table of their own. */
function paths(value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, path === "" ? key : `${path}.${key}`));
}

describe("the page on the playbook", () => {
  test("tells each technique and each rule under a heading of its own, and no other", () => {
    expect(codesOf("Techniques")).toEqual([...TECHNIQUES]);
    expect(codesOf("Rules")).toEqual([...RULES]);
  });

  test.each([...TECHNIQUES, ...RULES])("gives an example of %s", (code) => {
    const section = text.split(/^#{2,3} /m).find((part) => part.startsWith(`\`${code}\`\n`));
    expect(section).toMatch(/^\*Example\.\*/m);
  });

  test("names defaults in a form that can be read", () => {
    expect(defaults.length).toBeGreaterThan(20);
    const whole = new RegExp(`^Default: ${PAIR.source}(, ${PAIR.source})*\\.$`);
    expect(defaults.filter((line) => !whole.test(line))).toEqual([]);
    expect(text.match(/^Default:/gm)).toHaveLength(defaults.length);
  });

  test("names each default as the default policy has it", () => {
    expect(named).toEqual(named.map(({ path }) => ({ path, value: defaultAt(path) })));
  });

  test("names every default there is", () => {
    const { placements: _, version, currency, locale, law, ...rest } = DEFAULT_POLICY;
    expect({ version, currency, locale, law }).toEqual({
      version: "default",
      currency: "EUR",
      locale: "en",
      law: {},
    });
    const told = new Set(named.map(({ path }) => path));
    expect(paths(rest, "").filter((path) => !told.has(path))).toEqual([]);
    expect([...told]).toEqual(expect.arrayContaining(["bundle.percent", "secondItem.percent"]));
  });

  test("shows policies that are taken as they stand", () => {
    const snippets = policies.map((body) => JSON.parse(body));
    expect(snippets.length).toBeGreaterThan(20);
    for (const snippet of snippets)
      expect(checkInput(PolicySchema, snippet)).toEqual({ ok: true, value: snippet });
  });

  test("changes in each policy what is not the default already", () => {
    for (const body of policies) {
      const set = paths(JSON.parse(body), "").filter((path) => !path.startsWith("placements."));
      const snippet = (path: string) => path.split(".").reduce((at, key) => at?.[key], JSON.parse(body));
      expect(set.filter((path) => JSON.stringify(snippet(path)) === JSON.stringify(defaultAt(path)))).toEqual(
        [],
      );
    }
  });

  test("shows a request with the answer that it has", () => {
    const [request, answer] = jsonOf(aRequest).map((body) => JSON.parse(body));
    expect(checkInput(OfferRequestSchema, request)).toEqual({ ok: true, value: request });
    const [, file = ""] = /\((\.\.\/packages\/core\/scenarios\/[\w-]+\.json)\)/.exec(aRequest) ?? [];
    const scenario: Scenario = JSON.parse(readFileSync(new URL(file, page), "utf8"));
    const at = Date.parse(scenario.at);
    const context = { graph: scenarioGraph(scenario), playbook: PLAYBOOK, at, requestId: "1" };
    expect(decide(request, context)).toEqual(answer);
  });

  test("lists the placements as the default policy has them", () => {
    const rows = [...text.matchAll(/^\| `([\w-]+)` \| (`.*`) \|$/gm)].map(([, name, techniques = ""]) => [
      name,
      techniques.split(", ").map((code) => code.slice(1, -1)),
    ]);
    const expected = Object.entries(DEFAULT_POLICY.placements).map(([name, { techniques }]) => [
      name,
      techniques,
    ]);
    expect(rows).toEqual(expected);
    expect(Object.values(DEFAULT_POLICY.placements).every(({ limit, min }) => limit === 3 && min === 1)).toBe(
      true,
    );
  });

  test("links to files and headings that are there", () => {
    const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(40);
    const broken = links.filter((link) =>
      link.startsWith("#") ? !anchors.includes(link.slice(1)) : !existsSync(new URL(link, page)),
    );
    expect(broken).toEqual([]);
  });
});
