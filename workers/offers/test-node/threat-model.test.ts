import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);
const page = readFileSync(new URL("docs/threat-model.md", root), "utf8");

/** A test that the page names, and the file that it says it stands in. */
interface Cited {
  readonly path: string;
  readonly title: string;
}

/** What the page cites: `[words](../a.test.ts): *a title* · *another*`. */
function citedIn(text: string): Cited[] {
  return [...text.matchAll(/\]\(\.\.\/([^)]+\.test\.ts)\): ((?:\*[^*]+\*(?: · )?)+)/g)].flatMap(
    ([, path = "", titles = ""]) =>
      [...titles.matchAll(/\*([^*]+)\*/g)].map(([, title = ""]) => ({ path, title })),
  );
}

/** Whether a file of tests has one of that title, as it is written there. */
function isThere({ path, title }: Cited): boolean {
  const file = new URL(path, root);
  if (!existsSync(file)) return false;
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const call = new RegExp(`\\b(?:test|it)(?:\\.\\w+)?\\(\\s*(["'\`])${escaped}\\1`);
  return call.test(readFileSync(file, "utf8"));
}

describe("docs/threat-model.md", () => {
  test("cites only tests that there are", () => {
    const cited = citedIn(page);
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter((one) => !isThere(one))).toEqual([]);
  });

  test("cites one for every threat, and says of each what is left", () => {
    const threats = page
      .split(/^## /m)
      .slice(1)
      .filter((section) => !section.startsWith("What there is to protect"));
    expect(threats.length).toBeGreaterThan(8);
    for (const threat of threats) {
      const [title = ""] = threat.split("\n");
      const found = { title, cited: citedIn(threat).length > 0, left: threat.includes("What does not:") };
      expect(found).toEqual({ title, cited: true, left: true });
    }
  });

  test("names no file of tests without a title of it", () => {
    const links = [...page.matchAll(/\]\(\.\.\/([^)]+\.test\.ts)\)/g)].map(([, path]) => path);
    const cited = new Set(citedIn(page).map(({ path }) => path));
    expect(links.filter((path) => !cited.has(path ?? ""))).toEqual([]);
  });
});

test("a title that no test has is not found", () => {
  const path = "workers/offers/test-node/threat-model.test.ts";
  expect(isThere({ path, title: "a title that no test has is not found" })).toBe(true);
  expect(isThere({ path, title: "a title that no test has" })).toBe(false);
  expect(isThere({ path: "workers/offers/test-node/nowhere.test.ts", title: "any" })).toBe(false);
});
