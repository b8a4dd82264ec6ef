import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allowedAt } from "../src/http/allowed.ts";

const root = new URL("../../../", import.meta.url);
const DOCUMENTS = ["docs/deploy.md", "docs/cost.md", "docs/threat-model.md"];
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

/** The anchors of a page: its headings as GitHub names them. */
function anchorsOf(page: string): string[] {
  const headings = [...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  );
}

/** Links that lead to a file that is not there, or to a heading that its page has not. */
function deadLinks(path: string): string[] {
  const links = [...read(path).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    const { pathname, hash } = new URL(link, `file:///${path}`);
    const target = pathname.slice(1);
    if (!existsSync(new URL(target, root))) return true;
    return hash !== "" && !anchorsOf(read(target)).includes(hash.slice(1));
  });
}

describe.each(["README.md", ...DOCUMENTS])("%s", (path) => {
  test("leads only to files and headings that there are", () => {
    expect(read(path)).toMatch(/\]\(/);
    expect(deadLinks(path)).toEqual([]);
  });
});

describe.each(DOCUMENTS)("%s", (path) => {
  test("speaks of no address that the worker does not know", () => {
    const addresses = /(?<![\w.])\/(?:v1\/[\w/]+(?:\{id\})?|healthz|docs|openapi\.json)(?![\w/*])/g;
    const named = [...read(path).matchAll(addresses)].map(([address]) => address);
    expect(named).not.toEqual([]);
    expect(named.filter((address) => allowedAt(address) === undefined)).toEqual([]);
  });
});

test("docs/deploy.md names every setting and binding of the worker", () => {
  const settings = [...read("workers/offers/src/bindings/env.ts").matchAll(/readonly (\w+)\??:/g)];
  expect(settings.length).toBeGreaterThan(10);
  const page = read("docs/deploy.md");
  const limits = ["KEY_LIMIT", "ADDRESS_LIMIT"];
  const missing = settings.map(([, name = ""]) => name).filter((name) => !page.includes(name));
  expect(missing.filter((name) => !limits.includes(name))).toEqual([]);
});
