import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";

const OWN = fileURLToPath(new URL("../../../core/scenarios/", import.meta.url));
const { file, path } = scratch();

/** A shop in which a film is bought with every second phone. */
function scenario(expected: object, more: object = {}): string {
  return JSON.stringify({
    title: "A film beside the phone",
    at: "2026-10-01T12:00:00Z",
    catalog: [
      { id: "phone", title: "Phone", price: 300 },
      { id: "film", title: "Film", price: 10 },
      { id: "tv", title: "Television", price: 500 },
    ],
    baskets: [
      { times: 30, items: ["phone", "film"] },
      { times: 30, items: ["phone"] },
      { times: 60, items: ["tv"] },
    ],
    request: { placement: "cart", cart: { lines: [{ productId: "phone" }] } },
    expect: expected,
    ...more,
  });
}

const PASSING = scenario({ offered: [{ productId: "film", reason: "bought_together" }] });
const FAILING = scenario(
  { offered: [{ productId: "tv" }], max: 0 },
  { title: "A television beside the phone" },
);

describe("the project's own scenarios", () => {
  test("pass, each with a line, and the last line counts them", async () => {
    const count = readdirSync(OWN).filter((name) => name.endsWith(".json")).length;
    const { code, out, err } = await run("scenarios", OWN);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.match(/^✓ .+$/gm)).toHaveLength(count);
    expect(out.endsWith(`\n${count} passed, 0 failed\n`)).toBe(true);
  });

  test("can be run one by one", async () => {
    const { title } = JSON.parse(readFileSync(join(OWN, "a-true-saving.json"), "utf8"));
    const { out } = await run("scenarios", join(OWN, "a-true-saving.json"));
    expect(out).toBe(`✓ ${title}\n1 passed, 0 failed\n`);
  });
});

describe("a failing scenario", () => {
  const failing = file("failing.json", FAILING);
  const passing = file("passing.json", PASSING);

  test("makes exit code 1, and says what was expected and what came instead; the others run all the same", async () => {
    const { code, out, err } = await run("scenarios", failing, passing);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const instead = "offered complement film (bought_together); withheld nothing";
    expect(out).toBe(
      [
        `✗ A television beside the phone (${failing})`,
        `    expected an offer with {"productId":"tv"}; ${instead}`,
        `    expected at most 0 offers; ${instead}`,
        "✓ A film beside the phone",
        "1 passed, 1 failed",
        "",
      ].join("\n"),
    );
  });

  test("is told as JSON with its problems", async () => {
    const { code, out } = await run("scenarios", failing, passing, "--json");
    expect(code).toBe(1);
    const said = JSON.parse(out);
    expect(said).toMatchObject({
      passed: 1,
      failed: 1,
      scenarios: [
        { file: failing, title: "A television beside the phone", passed: false },
        { file: passing, title: "A film beside the phone", passed: true, problems: [] },
      ],
    });
    expect(said.scenarios[0].problems).toHaveLength(2);
  });
});

test("where every answer explores, a scenario does, and always in the same way", async () => {
  const extras = ["a", "b", "c"].map((id) => ({
    id,
    title: id,
    price: 10,
    isAccessoryOrSparePartFor: ["phone"],
  }));
  const exploring = (share: number, expected: object) =>
    scenario(expected, {
      catalog: [{ id: "phone", title: "Phone", price: 300 }, ...extras],
      baskets: [],
      policy: { explore: { share } },
      request: { placement: "cart", cart: { lines: [{ productId: "phone" }] }, limit: 2 },
    });
  const always = exploring(1, { max: 2, offered: [{ productId: "c", reason: "exploring", rank: 2 }] });
  const seldom = exploring(0.1, { max: 2, offered: [{ productId: "b", rank: 2 }] });
  const { code, err } = await run("scenarios", file("always.json", always), file("seldom.json", seldom));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("a folder is searched to its bottom, in order of name, and only for .json files", async () => {
  mkdirSync(path("folder/deeper"), { recursive: true });
  for (const name of ["b", "a", "deeper/c"]) {
    writeFileSync(path(`folder/${name}.json`), scenario({ max: 3 }, { title: name }));
  }
  writeFileSync(path("folder/readme.md"), "# Not a scenario");
  const { out } = await run("scenarios", path("folder"));
  expect(out).toBe("✓ a\n✓ b\n✓ deeper/c\n3 passed, 0 failed\n");
});

describe("what is no scenario is refused, and the line names file and place:", () => {
  test.each([
    ["a file that is cut off", PASSING.slice(0, 200), /: is not JSON: /],
    ["a list", "[]", /: expected an object, found a list$/],
    ["no title", scenario({ max: 3 }, { title: undefined }), /: title: is missing$/],
    ["a moment that is none", scenario({ max: 3 }, { at: "soon" }), /: at: expected .*found "soon"$/],
    ["an expectation that nobody knows", scenario({ offerd: [] }), /: expect\.offerd: unknown field$/],
    [
      "half a basket",
      scenario({ max: 3 }, { baskets: [{ times: 0.5, items: [] }] }),
      /: baskets\[0\]\.times: expected .*0\.5$/,
    ],
    [
      "a price in words",
      scenario({ max: 3 }, { catalog: [{ id: "a", title: "A", price: "much" }] }),
      /: catalog\[0\]\.price: /,
    ],
    [
      "a placement that nobody knows",
      scenario({ max: 3 }, { request: { placement: "cellar" } }),
      /: placement: .*found cellar$/,
    ],
  ])("%s", async (_, text, expected) => {
    const bad = file("bad.json", text);
    const { code, out, err } = await run("scenarios", bad);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^basketwise: [^\n]+\n$/);
    expect(err.startsWith(`basketwise: ${bad}: `)).toBe(true);
    expect(err.trimEnd()).toMatch(expected);
  });

  test.each([
    ["no path", [], /scenarios: no files; say basketwise scenarios PATH…$/],
    ["a path to nothing", [path("nowhere")], /nowhere: there is no such file or folder$/],
  ])("%s", async (_, args, expected) => {
    const { code, err } = await run("scenarios", ...args);
    expect(code).toBe(2);
    expect(err.trimEnd()).toMatch(expected);
  });

  test("a folder without any", async () => {
    mkdirSync(path("empty"));
    const { code, err } = await run("scenarios", path("empty"));
    expect({ code, err }).toEqual({ code: 2, err: `basketwise: ${path("empty")}: no .json files here\n` });
  });
});
