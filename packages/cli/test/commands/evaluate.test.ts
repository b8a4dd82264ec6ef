import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { ordersCsv, ROWS } from "../shared/small-shop.ts";

const { file, path } = scratch();

const ORDERS = file("orders.csv", ordersCsv());

/** The same orders as baskets of names, without dates. */
const BASKETS = file("baskets.txt", basketLines());

function basketLines(): string {
  const baskets = new Map<string, string[]>();
  for (const row of ROWS) {
    const [order = "", , , product = ""] = row.split(",");
    baskets.set(order, [...(baskets.get(order) ?? []), product]);
  }
  return `${[...baskets.values()].map((items) => items.join(",")).join("\n")}\n`;
}

/** What an evaluation says. */
async function said(...args: string[]): Promise<string> {
  const { code, out, err } = await run("evaluate", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

/** What it says as JSON. */
const told = async (...args: string[]) => JSON.parse(await said(...args, "--json"));

/** The line that an evaluation refuses with. */
async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await run("evaluate", ...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  return err.trimEnd();
}

describe("evaluate, to a human,", () => {
  test("tells what was measured on what, in a table with popularity first and the chosen one marked", async () => {
    const lines = (await said(ORDERS)).split("\n");
    expect(lines[0]).toMatch(
      /^110 orders, 220 lines, 5 products; 50 neighbours kept a product; \d+(\.\d+)? s$/,
    );
    expect(lines[1]).toBe(
      "Split by time, the test from 2026-09-23 on: 88 orders to learn from and to choose by, 22 to test on.",
    );
    expect(lines[2]).toMatch(/^Of the 22, \d+ hold two products or more: /);
    expect(lines[5]).toMatch(
      /^ {2}measure +HR@5 +HR@10 +95 % interval +HR@20 +MRR@20 +NDCG@10 +MPR +coverage +novelty$/,
    );
    const names = lines
      .slice(
        6,
        lines.findIndex((line) => line.startsWith("* chosen before")),
      )
      .map((line) => line.slice(0, 22).trim());
    expect(names[0]).toBe("popularity");
    for (const name of ["co-count", "confidence", "cosine", "jaccard", "lift", "damped-confidence", "slim"])
      expect(names.map((one) => one.replace(/^\* /, ""))).toContain(name);
    expect(names.filter((name) => name.startsWith("* "))).toHaveLength(1);
    for (const line of lines) expect(line).toBe(line.trimEnd());
  });

  test("ends with three sentences that tell why, and what to do next", async () => {
    const sections = (await said(ORDERS, "--map", "order=order_id")).trimEnd().split("\n\n");
    const [why = "", next = ""] = sections.slice(-2);
    expect(why.split("\n")).toHaveLength(3);
    expect(why).toMatch(
      /^Damped-confidence was taken without a choice, .*\nOn the test split, looked at once, .*\n/,
    );
    expect(next).toContain(`Next: basketwise build ${ORDERS} --map order=order_id --out DIR`);
  });

  test("says of baskets without dates that they are split at random", async () => {
    const out = await said(BASKETS, "--baskets", "--seed", "3");
    expect(out).toContain("no order has a date, so they are split at random\n");
    expect(out).toContain(
      "Split at random (seed 3): 88 orders to learn from and to choose by, 22 to test on.",
    );
    expect(out).toMatch(/held-out items are few: look at the intervals\.\n/);
  });

  test("writes a page with the command that gives the same numbers again", async () => {
    const html = path("report.html");
    const out = await said(BASKETS, "--baskets", "--html", html, "--measure", "cosine");
    expect(out).toContain(`${html}: the whole report\n`);
    const page = readFileSync(html, "utf8");
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain(
      `basketwise evaluate ${BASKETS} --baskets --measure cosine --split random --seed 1 --keep 50`,
    );
  });
});

describe("evaluate, as JSON,", () => {
  test("has the shape of the contract", async () => {
    const { data, split, baskets, products, measures, ...more } = await told(ORDERS);
    expect({ data, split, baskets, products }).toEqual({
      data: [ORDERS],
      split: "time",
      baskets: 110,
      products: 5,
    });
    for (const { measure, parameters, chosen, intervals, validation, ...metrics } of measures) {
      expect(measure).toBeTypeOf("string");
      expect(parameters).toBeTypeOf("object");
      expect(chosen).toBeTypeOf("boolean");
      expect(validation).toBeTypeOf("number");
      const names = ["hr@5", "hr@10", "hr@20", "mrr@20", "ndcg@10", "mpr", "coverage", "novelty"];
      expect(Object.keys(metrics)).toEqual(names);
      expect(Object.keys(intervals)).toEqual(names);
      for (const name of names) expect(metrics[name]).toBeTypeOf("number");
    }
    expect(measures.filter(({ chosen }: { chosen: boolean }) => chosen)).toHaveLength(1);
    expect(more).toMatchObject({ keep: 50, lines: 220, badRows: 0, splits: { seed: 1, train: 70 } });
    expect(more.why).toHaveLength(3);
    for (const list of ["bySize", "byPopularity", "byKept", "learning"])
      expect(more[list].length).toBeGreaterThan(0);
  });

  test("is the same again, and for the rows in another order", async () => {
    const { seconds: _, data: __, ...found } = await told(ORDERS, "--split", "random");
    const backwards = file("backwards.csv", ordersCsv([...ROWS].reverse()));
    expect(await told(backwards, "--split", "random")).toMatchObject(found);
  });

  test("chooses among the measures that are named, each with its parameters and shown once", async () => {
    const { measures } = await told(
      ORDERS,
      "--measure",
      "lift",
      "--measure",
      "cosine:power=1",
      "--measure",
      "lift:shrink=10",
    );
    expect(
      measures.map(
        ({ measure, parameters: { power } }: { measure: string; parameters: { power?: number } }) => [
          measure,
          power,
        ],
      ),
    ).toEqual([
      ["popularity", undefined],
      ["lift", 4],
      ["cosine", 1],
    ]);
  });
});

describe("evaluate refuses, in one line,", () => {
  test("orders of which nothing can be held out", async () => {
    const single = file("single.csv", "order_id,sku\n1,a\n2,b\n3,a\n4,a\n4,b\n");
    expect(await refused(single)).toBe(
      "basketwise: evaluate: too few orders to hold anything out: of 4, those with two products or more are 1: 0 in the validation split and 0 in the test split, about a fifth of the orders each; each needs one",
    );
  });

  test("to split by time what has no dates", async () => {
    expect(await refused(BASKETS, "--baskets", "--split", "time")).toBe(
      "basketwise: --split time: no order has a date; if a column tells, name it with --map at=COLUMN, else say --split random",
    );
  });

  test.each([
    [["--split", "half"], '--split: found "half", expected time or random'],
    [["--seed", "x"], '--seed: found "x", expected a whole number to 4294967295'],
    [["--seed", "4294967296"], '--seed: found "4294967296", expected a whole number to 4294967295'],
    [["--keep", "0"], '--keep: found "0", expected a whole number from 1'],
    [["--measure", "luck"], /^--measure: found "luck", expected auto or one of co-count, confidence, /],
    [["--measure", "lift:shrink"], '--measure: found "shrink", expected NAME=NUMBER such as shrink=20'],
    [["--measure", "lift:half=3"], /^--measure lift:half=3: lift has no half; it has /],
    [["--measure", "lift:power=3"], "--measure lift:power=3: power must be 1, 2 or 4, not 3"],
  ])("%j", async (args, line) => {
    const err = (await refused(ORDERS, ...args)).replace(/^basketwise: /, "");
    if (typeof line === "string") expect(err).toBe(line);
    else expect(err).toMatch(line);
  });

  test("a page that can't be written, before anything is read", async () => {
    const html = path("nowhere/report.html");
    expect(await refused("missing.csv", "--html", html)).toBe(
      `basketwise: ${html}: can't be written: there is no such folder`,
    );
  });

  test("no files", async () => {
    expect(await refused()).toBe("basketwise: evaluate: no order files; say basketwise evaluate ORDERS…");
  });
});
