import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolderPointer } from "../../src/graph/graph-folder.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { ordersCsv } from "../shared/small-shop.ts";

const { file, path } = scratch();
const SMALL = file("orders.csv", ordersCsv());
const LARGE = file("large.csv", largeCsv(1_300));

/** Orders of a shop where each of forty things is bought with its own part, a day apart, and often with a bag. */
function largeCsv(orders: number): string {
  const rows = Array.from({ length: orders }, (_, n) => {
    const thing = (n * 17 + (n >> 3)) % 40;
    const held = [`thing-${thing}`, `part-${thing}`, ...(n % 3 === 0 ? ["bag"] : []), `odd-${(n * 7) % 31}`];
    const day = new Date(Date.parse("2026-01-01T00:00:00Z") + n * 3_600_000).toISOString();
    return held.map((sku) => `${String(n).padStart(5, "0")},${day},${sku},5,1`);
  }).flat();
  return ["order_id,created_at,sku,price,quantity", ...rows, ""].join("\n");
}

/** Builds into a folder of its own; gives the facts of the graph, and what was said as JSON. */
async function built(name: string, ...args: string[]) {
  const { code, out, err } = await run("build", ...args, "--json", "--out", path(name));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return { facts: (await readFolderPointer(path(name))).facts, said: JSON.parse(out) };
}

/** The packs of a folder with their bytes. */
function packsOf(name: string): Record<string, string> {
  const folder = path(join(name, "packs"));
  return Object.fromEntries(
    readdirSync(folder).map((pack) => [pack, readFileSync(join(folder, pack), "utf8")]),
  );
}

describe("a build that names no measure", () => {
  test("takes the default where the orders are few, and says so in one sentence", async () => {
    const { facts, said } = await built("few", SMALL);
    expect(facts).toMatchObject({ measure: "damped-confidence", power: 4 });
    expect(facts.why).toHaveLength(1);
    expect(facts.why?.[0]).toMatch(
      /^damped-confidence is the default: \d+ items could be held out to choose by, and it takes 200\.$/,
    );
    expect(said).toMatchObject({ measure: "damped-confidence", why: facts.why });
  });

  test("does as --measure auto says", async () => {
    expect((await built("auto", SMALL, "--measure", "auto")).facts).toEqual(
      (await built("none", SMALL)).facts,
    );
  });

  test("chooses where there are enough, writes what and why, and the same with any number of threads", async () => {
    const { facts, said } = await built("many", LARGE, "--threads", "1");
    expect(facts.why).toHaveLength(3);
    expect(facts.why?.[0]).toMatch(
      / was chosen: of \d+ rankings tried on the last fifth of the orders none found clearly more: it found \d+\.\d % of the \d+ items held out there among its first ten\.$/,
    );
    const { measure, parameters, why } = facts;
    expect(said).toMatchObject({ measure, parameters, why });
    expect((await built("threads", LARGE, "--threads", "3")).facts).toEqual(facts);
    expect(packsOf("threads")).toEqual(packsOf("many"));
  });
});

describe("a build that names its measure", () => {
  test("carries it with all that bends it, and gives no reasons", async () => {
    const { facts, said } = await built("slim", LARGE, "--measure", "slim:ridge=30,half-life=200,power=2");
    expect(facts).toMatchObject({
      measure: "slim",
      parameters: { ridge: 30, "half-life": 200, power: 2, size: 0.5 },
      power: 2,
    });
    expect(facts).not.toHaveProperty("why");
    expect(said).toMatchObject({ measure: "slim", parameters: facts.parameters });
    expect(said).not.toHaveProperty("why");
  });

  test("by the dense model builds too", async () => {
    const { facts, said } = await built("ease", LARGE, "--measure", "ease:ridge=20");
    expect(facts).toMatchObject({ measure: "ease", parameters: { ridge: 20 }, power: 1 });
    expect(said.pairs).toBeGreaterThan(100);
  });
});

describe("build refuses, with exit code 2 and one line,", () => {
  test("the dense model for more products than it takes, and names what takes them", async () => {
    const pairs = Array.from({ length: 8_200 }, (_, n) => `${n},a${n}\n${n},b${n}\n`).join("");
    const many = file("many.csv", `order_id,sku\n${pairs}`);
    const { code, out, err } = await run(
      "build",
      many,
      "--out",
      path("many-products"),
      "--measure",
      "ease:least=1",
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(
      "basketwise: --measure: least: with 1 the model has 16400 products and ease takes 16384; raise least, or take slim\n",
    );
  });

  test.each([
    ["luck", '--measure: found "luck", expected auto or one of co-count, '],
    [
      "lift:ridge=30",
      "--measure lift:ridge=30: lift has no ridge; it has size, half-life, idf, power, shrink",
    ],
    ["slim:ridge", '--measure: found "ridge", expected NAME=NUMBER such as shrink=20'],
    ["slim:power=3", "--measure slim:power=3: power must be 1, 2 or 4, not 3"],
    ["slim:support=0", "--measure slim:support=0: support must be a whole number of 1 or more, not 0"],
    ["slim:ridge=0", "--measure slim:ridge=0: ridge must be a number of 0.001 to 1000000000000, not 0"],
    ["ease:ridge=0", "--measure ease:ridge=0: ridge must be a number of 0.001 to 1000000000000, not 0"],
    ["auto:size=1", '--measure: found "auto", expected auto or one of co-count, '],
  ])("the measure %s", async (measure, line) => {
    const { code, out, err } = await run("build", SMALL, "--out", path("refused"), "--measure", measure);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^basketwise: [^\n]+\n$/);
    expect(err.slice("basketwise: ".length)).toContain(line);
  });
});
