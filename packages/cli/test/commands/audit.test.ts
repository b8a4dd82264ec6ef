import { beforeAll, describe, expect, test } from "vitest";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv, ROWS } from "../shared/small-shop.ts";

const { file, path } = scratch();

const ORDERS = file("orders.csv", ordersCsv());
const GRAPH = path("graph");

beforeAll(async () => {
  const catalog = file("catalog.json", catalogJson(20, { cable: { title: "cable" } }));
  const built = await run("build", ORDERS, "--catalog", catalog, "--out", GRAPH);
  expect(built).toMatchObject({ code: 0, err: "" });
});

/** What an audit of the small shop says. */
async function said(...args: string[]): Promise<string> {
  const { code, out, err } = await run("audit", GRAPH, "--orders", ORDERS, ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

/** What it says as JSON. */
const told = async (...args: string[]) => JSON.parse(await said(...args, "--json"));

/** A policy under which nothing is dear. */
const GENEROUS = file("generous.json", `{"version": "generous", "anchor": {"floor": 100}}`);

describe("audit, to a human,", () => {
  test("begins with what a merchant has to know", async () => {
    const [first, ...others] = (await said()).split("\n\n");
    expect(first?.split("\n")).toEqual([
      "40.0 % of the 5 product pages with a tie have an honest offer, one by complement or better:",
      "40.0 % of all 5 pages; and 54.5 % of the 110 baskets.",
      "Looks wrong: no-title, everywhere.",
    ]);
    expect(others[0]?.replace(/[0-9a-f]{16}/, "V")).toBe(
      [
        "Graph V, orders until 2026-09-28T10:00:00.000Z; policy default; asked for 2026-09-28T10:00:01.000Z.",
        "Asked: 5 pages of 25 products, 110 of 110 real baskets, 40 of 40 customers (seed 1).",
        "The graph has learned from these baskets too: this tells what is said, not whether it would be taken.",
      ].join("\n"),
    );
  });

  test("goes on with a row a placement, a row a rule, and what is wrong with what to do about it", async () => {
    const lines = (await said()).split("\n");
    const row = (name: string) => lines.find((line) => line.startsWith(`${name} `))?.split(/\s{2,}/);
    expect(row("product")).toEqual(["product", "5", "40.0 %", "40.0 %", "40.0 %", "complement 40.0 %"]);
    expect(row("price-anchor")?.slice(0, 4)).toEqual(["price-anchor", "62.5 %", "0.0 %", "0"]);
    expect(lines).toContain("no-title: products with ties and no title but their id: 1");
    expect(lines).toContain("    cable, orders 40");
    expect(lines).toContain("  → give them one in the catalog");
    for (const line of lines) expect(line).toBe(line.trimEnd());
  });

  test("shows what one step changes, the most effective first", async () => {
    const policy = file("narrow.json", `{"anchor": {"maxShare": 0.04}}`);
    const text = await said("--policy", policy);
    expect(text).toMatch(
      /^One step of +pages +baskets\nanchor\.maxShare 0\.04 → 0\.09 +0\.0 +\+18\.2\nOne step makes/m,
    );
    expect(text).toMatch(/^One step makes no difference: .*upgrade\.maxUplift 0\.6 → 0\.7/m);
    expect(text).toContain(
      "One step of anchor.maxShare 0.04 → 0.09 brings most: 0.0 points of all pages, +18.2 of the baskets.",
    );
  });
});

describe("audit --json", () => {
  test("tells what was asked and who gets an offer at each placement", async () => {
    const { reach, asked, shown, ...audit } = await told();
    expect(audit).toMatchObject({ policyVersion: "default", at: "2026-09-28T10:00:01.000Z", seed: 1 });
    expect(asked).toEqual({
      pages: { asked: 5, of: 25 },
      baskets: { asked: 110, of: 110 },
      customers: { asked: 40, of: 40 },
    });
    const placements = ["product", "cart", "checkout", "home", "account", "email", "confirmation"];
    expect(Object.keys(reach)).toEqual(placements);
    expect(Object.keys(shown)).toEqual(placements);
    expect(reach.product).toMatchObject({ asked: 5, offered: 2, tied: 5, byTechnique: { complement: 2 } });
    expect(shown.product).toEqual([
      { productId: "cable", answers: 1 },
      { productId: "case", answers: 1 },
      { productId: "film", answers: 1 },
    ]);
  });

  test("names all cases of what is wrong", async () => {
    const { findings } = await told();
    expect(findings).toContainEqual({
      code: "no-title",
      says: "products with ties and no title but their id: 1",
      advice: "give them one in the catalog",
      cases: [{ productId: "cable", title: "cable", orders: 40 }],
    });
  });

  test("decides under another policy where one is given, and for another moment", async () => {
    const { policyVersion, stops } = await told("--policy", GENEROUS);
    expect(policyVersion).toBe("generous");
    const codes = (rules: { rule: string }[]) => rules.map(({ rule }) => rule);
    expect(codes(stops.pages.rules)).toContain("dearer-than-main");
    const { at, findings } = await told("--at", "2027-01-01");
    expect(at).toBe("2027-01-01T00:00:00.000Z");
    expect(findings[0]).toMatchObject({ code: "stale-graph" });
  });

  test("says the same of the same orders, whatever their order and files", async () => {
    const half = ROWS.length / 2;
    const files = [ROWS.slice(half).toReversed(), ROWS.slice(0, half)].map((rows, i) =>
      file(`part-${i}.csv`, ordersCsv(rows)),
    );
    const parts = await run("audit", GRAPH, "--orders", ...files, "--sample", "50", "--seed", "3", "--json");
    expect(parts.err).toBe("");
    expect(JSON.parse(parts.out)).toEqual(await told("--sample", "50", "--seed", "3"));
  });

  test("asks of so many pages, baskets and customers as is said", async () => {
    const { asked } = await told("--sample", "7", "--pages", "3");
    expect(asked).toMatchObject({ pages: { asked: 3 }, baskets: { asked: 7 }, customers: { asked: 7 } });
  });
});

describe("audit ends", () => {
  test("with 0 whatever it finds, and with --strict with 1 where something looks wrong", async () => {
    const strict = await run("audit", GRAPH, "--orders", ORDERS, "--strict");
    expect(strict).toMatchObject({ code: 1, err: "" });
    expect(strict.out).toBe(await said());
  });

  test("with --strict with 0 where nothing does", async () => {
    const orders = file("few.csv", ordersCsv(ROWS.slice(0, 40)));
    await run("build", orders, "--out", path("few"));
    const strict = await run("audit", path("few"), "--orders", orders, "--strict");
    expect(strict).toMatchObject({ code: 0, err: "" });
    expect(strict.out).toContain("Nothing looks wrong.");
  });
});

describe("an audit of nothing is refused:", () => {
  const other = file("other.csv", "order_id,sku\n1,unheard-of\n2,never-seen\n");
  const gbp = file("gbp.json", `{"currency": "GBP"}`);
  test.each([
    ["without a graph", [], /^audit: which graph\? Say basketwise audit DIR --orders ORDERS…$/],
    ["without orders", [GRAPH], /^audit: which orders\? Say --orders ORDERS…$/],
    ["where no graph is", [path("none"), "--orders", ORDERS], /none: there is no graph here/],
    ["of orders that are not there", [GRAPH, "--orders", path("none.csv")], /none\.csv: no such file/],
    [
      "of another shop's orders",
      [GRAPH, "--orders", other],
      /^audit: the graph in .*graph knows none of the products of the orders$/,
    ],
    [
      "at a moment that is none",
      [GRAPH, "--orders", ORDERS, "--at", "soon"],
      /^--at: found "soon", expected a time such as/,
    ],
    ["of no basket", [GRAPH, "--orders", ORDERS, "--sample", "0"], /^--sample: found "0"/],
    [
      "under a policy of another currency",
      [GRAPH, "--orders", ORDERS, "--policy", gbp],
      /gbp\.json: the policy says GBP, the graph has EUR$/,
    ],
  ])("%s", async (_, args, expected) => {
    const { code, out, err } = await run("audit", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^basketwise: [^\n]+\n$/);
    expect(err.trimEnd().slice("basketwise: ".length)).toMatch(expected);
  });
});
