import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  buildGraph,
  type CrossSellMatrix,
  completePolicy,
  encodePacks,
  fileOf,
  type OfferResponse,
  orderTableOf,
  POLICY_KEY,
  type PolicyInput,
} from "@basketwise/core";
import { CrossSellMatrixSchema, checkInput } from "@basketwise/core/schema";
import { createLocalClient, fromFiles } from "@basketwise/sdk/local";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { digest } from "../../src/graph/digest.ts";
import { writeGraphFolder } from "../../src/graph/graph-folder.ts";
import { readPolicyFile, readPolicyOf } from "../../src/graph/read-policy.ts";
import { ACCOUNT, fakeCloudflare, NAMESPACE, TOKEN } from "../publish/shared/fake-cloudflare.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv } from "../shared/small-shop.ts";

const { file, path } = scratch();
const ORDERS = file("orders.csv", ordersCsv());
const CATALOG = file(
  "catalog.json",
  catalogJson(3, { phone: { category: "electronics/phones" }, tv: { category: "electronics/tvs" } }),
);

/** Builds the shop into a folder of its own, and gives what the build said. */
async function build(name: string, ...args: string[]): Promise<{ folder: string; out: string }> {
  const folder = path(name);
  const { code, out, err } = await run("build", ORDERS, "--catalog", CATALOG, "--out", folder, ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return { folder, out };
}

async function matrixOf(folder: string, ...args: string[]): Promise<CrossSellMatrix> {
  const { code, out, err } = await run("matrix", folder, "--json", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

/** Gives edits back, as rows of `for,product,edit`. */
function give(folder: string, name: string, ...rows: string[]) {
  const edits = file(name, ["for,product,edit", ...rows, ""].join("\n"));
  return run("matrix", folder, "--edits", edits);
}

async function offered(folder: string, ...args: string[]): Promise<string[]> {
  const { out } = await run("offers", "--graph", folder, "--techniques", "complement", "--json", ...args);
  return (JSON.parse(out) as OfferResponse).offers.flatMap(({ products }) =>
    products.map(({ productId }) => productId),
  );
}

/** What the client in process offers beside the phone, on the files alone. */
async function offeredInProcess(folder: string): Promise<string[]> {
  const source = fromFiles((name) => readFile(join(folder, name), "utf8"));
  const client = createLocalClient({ source, budgetMs: 10_000 });
  const techniques = ["complement"] as const;
  const answer = await client.offers({ placement: "product", productId: "phone", techniques });
  if (answer.status === "unavailable") throw new Error(`${answer.code}: ${answer.detail}`);
  return answer.response.offers.flatMap(({ products }) => products.map(({ productId }) => productId));
}

const stored = (folder: string) => readFileSync(join(folder, "matrix-edits.csv"), "utf8");

describe("the matrix command", () => {
  test("prints the strongest rows, and what goes with them", async () => {
    const { folder } = await build("table");
    const { code, out } = await run("matrix", folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^graph [0-9a-f]{16}: 5 × 5, 6 cells, from 110 baskets until 2026-09-28\n/);
    expect(out).toContain("came for (orders) → goes with (share of these orders, orders)\n");
    expect(out).toContain("The cable 40 → The tv (100%, 40)\n");
    expect(out).toContain("The phone 60 → The case (67%, 40) · The film (50%, 30)\n");
  });

  test("gives the data as JSON, as the schema has it, and never a cost", async () => {
    const { folder } = await build("json");
    const matrix = await matrixOf(folder);
    expect(checkInput(CrossSellMatrixSchema, matrix)).toEqual({ ok: true, value: matrix });
    expect(matrix.rows[0]).toEqual({
      id: "phone",
      title: "The phone",
      price: 300,
      category: "electronics/phones",
      baskets: 60,
    });
    expect(matrix.cells.find(({ row, column }) => row === "phone" && column === "case")).toMatchObject({
      baskets: 40,
      confidence: 0.666667,
      lift: 1.83333,
      reasons: ["bought_together"],
    });
    expect(JSON.stringify(matrix)).not.toContain("cost");
  });

  test("has as many rows and columns as it is asked for", async () => {
    const { folder } = await build("sized");
    const { rows, columns } = await matrixOf(folder, "--rows", "2", "--columns", "3");
    expect([rows.length, columns.length]).toEqual([2, 3]);
  });

  test("heeds what is evidence by the policy beside the graph", async () => {
    const policy = file("strict.json", `{"evidence": {"minBaskets": 35}}`);
    const { folder } = await build("strict", "--policy", policy);
    const { minBaskets, cells } = await matrixOf(folder);
    expect(minBaskets).toBe(35);
    expect(cells.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
      "cable tv",
      "case phone",
      "phone case",
      "tv cable",
    ]);
  });

  test.each([
    [["matrix"], "matrix: say basketwise matrix DIR"],
    [["matrix", "a", "b"], "matrix: say basketwise matrix DIR"],
    [["matrix", "a", "--rows", "0"], '--rows: found "0", expected a whole number from 1 to 500'],
    [["matrix", "a", "--columns", "501"], '--columns: found "501", expected a whole number from 1 to 500'],
    [["matrix", "a", "--columns", "many"], '--columns: found "many", expected a whole number from 1 to 500'],
  ])("refuses %j", async (args, line) => {
    expect(await run(...args)).toEqual({ code: 2, out: "", err: `basketwise: ${line}\n` });
  });

  test("refuses a folder without a graph, and files that can't be written", async () => {
    const none = await run("matrix", path("nothing-here"));
    expect([none.code, none.err]).toEqual([2, expect.stringContaining("there is no graph here")]);
    const { folder } = await build("unwritable");
    for (const option of ["--html", "--csv"]) {
      const { code, err } = await run("matrix", folder, option, path("no-such-folder/file"));
      expect([code, err]).toEqual([2, expect.stringContaining("can't be written: there is no such folder")]);
    }
  });
});

describe("a merchant's edits", () => {
  test("make the round: a CSV is written, filled in, given back, obeyed, and written again", async () => {
    const { folder } = await build("round");
    const csv = path("round.csv");
    expect((await run("matrix", folder, "--csv", csv)).out).toContain("6 cells; fill in the column edit");
    const text = readFileSync(csv, "utf8");
    expect(text).toContain("phone,The phone,case,The case,40,0.666667,1.83333,,\n");
    expect(await offered(folder, "--product", "phone")).toEqual(["case", "film"]);
    const edited = text
      .replace("1.83333,,\n", "1.83333,forbid,they complain\n")
      .replace(/(phone,The phone,film,.*),,\n/, "$1,PIN,\n");
    expect(edited).not.toBe(text);
    writeFileSync(csv, `${edited}category:electronics,,shelf-1,,,,,add,\n`);
    expect(await run("matrix", folder, "--edits", csv)).toEqual({
      code: 0,
      out: `${join(folder, "matrix-edits.csv")}: 1 pin, 1 forbid, 1 add\n1 add takes effect with the next build\n`,
      err: "",
    });
    expect(stored(folder).replace("\uFEFF", "")).toBe(
      [
        "for,forTitle,product,productTitle,baskets,confidence,lift,edit,note",
        "category:electronics,,shelf-1,Shelf 1,,,,add,",
        "phone,The phone,case,The case,,,,forbid,they complain",
        "phone,The phone,film,The film,,,,pin,",
        "",
      ].join("\n"),
    );
    expect(await offered(folder, "--product", "phone")).toEqual(["film"]);
    expect(await offered(folder, "--cart", "film")).not.toContain("case");
    const again = path("again.csv");
    await run("matrix", folder, "--csv", again);
    expect(readFileSync(again, "utf8")).toContain("40,0.666667,1.83333,forbid,they complain\n");
    expect(readFileSync(again, "utf8")).toContain("category:electronics,,shelf-1,Shelf 1,,,,add,\n");
    const before = stored(folder);
    await run("matrix", folder, "--edits", again);
    expect(stored(folder)).toBe(before);
  });

  test("are marked in the matrix", async () => {
    const { folder } = await build("marked");
    await give(folder, "marked.csv", "phone,case,forbid", "tv,film,add", "category:electronics,film,pin");
    const { cells } = await matrixOf(folder);
    const edits = cells.flatMap(({ row, column, edit }) => (edit ? [`${row} ${column} ${edit}`] : []));
    expect(edits.sort()).toEqual(["phone case forbid", "phone film pin", "tv film pin"]);
  });

  test("survive the next build, which adds what was added and says so", async () => {
    const { folder } = await build("survive");
    const edits = ["phone,case,forbid", "category:electronics,shelf-1,add"];
    await give(folder, "survive.csv", ...edits);
    const before = stored(folder);
    expect(await offered(folder, "--product", "tv")).toEqual(["cable"]);
    const { out } = await build("survive");
    expect(out).toContain(`${join(folder, "matrix-edits.csv")}: 0 pins, 1 forbid, 1 add applied\n`);
    expect(stored(folder)).toBe(before);
    expect(await offered(folder, "--product", "phone")).not.toContain("case");
    const matrix = await matrixOf(folder);
    expect(matrix.cells.filter(({ edit }) => edit === "add")).toMatchObject([
      { row: "phone", column: "shelf-1", reasons: ["expert_pick"], edit: "add" },
      { row: "tv", column: "shelf-1", reasons: ["expert_pick"], edit: "add" },
    ]);
    expect((await give(folder, "survive-2.csv", ...edits)).out).not.toContain("next build");
    const json = JSON.parse((await build("survive", "--json")).out);
    expect(json.edits).toEqual({ pins: 0, forbids: 1, adds: 1, waiting: 0 });
  });

  test("change nothing of a build that has none", async () => {
    const [one, other] = [await build("plain"), await build("plain-too")];
    await give(other.folder, "none.csv");
    await build("plain-too");
    expect(readFileSync(join(other.folder, "graph.json"), "utf8")).toBe(
      readFileSync(join(one.folder, "graph.json"), "utf8"),
    );
    expect(one.out).not.toContain("matrix-edits");
    expect(JSON.parse((await build("plain-too", "--json")).out)).not.toHaveProperty("edits");
  });

  test("that name what a later catalog no longer has stay, and the build tells of them", async () => {
    const { folder } = await build("gone");
    await give(
      folder,
      "gone.csv",
      "phone,shelf-2,add",
      "category:electronics/tvs,cable,pin",
      "shelf-0,case,pin",
    );
    const before = stored(folder);
    const smaller = file("smaller.json", catalogJson(0));
    const { code, out } = await run("build", ORDERS, "--catalog", smaller, "--out", folder);
    expect(code).toBe(0);
    const lines = out.split("\n").filter((line) => line.includes("matrix-edits.csv"));
    expect(lines.map((line) => line.replace(`${folder}/`, ""))).toEqual([
      "matrix-edits.csv: 0 pins, 0 forbids, 0 adds applied, 2 pins and 1 add wait",
      'matrix-edits.csv: row 2, column for: found "category:electronics/tvs", which is not in the catalog; the pin waits for it',
      'matrix-edits.csv: row 3, column product: found "shelf-2", which is not in the catalog; the add waits for it',
      'matrix-edits.csv: row 4, column for: found "shelf-0", which is not in the catalog; the pin waits for it',
    ]);
    expect(stored(folder)).toBe(before);
    // What was said before may be given back; what is new has to be there.
    const csv = path("gone-again.csv");
    await run("matrix", folder, "--csv", csv);
    expect((await run("matrix", folder, "--edits", csv)).code).toBe(0);
    expect((await give(folder, "new.csv", "phone,shelf-2,pin")).err).toContain('found "shelf-2"');
    await build("gone");
    expect(await offered(folder, "--product", "phone")).toContain("shelf-2");
  });

  test.each([
    [
      "an unknown product",
      ["phone,toaster,pin"],
      'row 2, column product: found "toaster", expected a product\'s id of the graph',
    ],
    [
      "an unknown ref",
      ["phone,case,pin", "category:toys,case,pin"],
      'row 3, column for: found "category:toys", expected a product\'s id, group:ID or category:PATH of the graph',
    ],
    [
      "a category in place of a product",
      ["phone,category:electronics,pin"],
      'row 2, column product: found "category:electronics", expected a product\'s id of the graph',
    ],
    [
      "an unknown word",
      ["phone,case,hide"],
      'row 2, column edit: found "hide", expected pin, forbid, add or nothing',
    ],
    [
      "a contradiction",
      ["phone,case,pin", "phone,case,forbid"],
      'row 3, column edit: found "forbid", expected one edit a pair: row 2 has pin',
    ],
  ])("with %s are refused whole, and nothing is changed", async (name, rows, line) => {
    const { folder } = await build(`refused-${name.replaceAll(" ", "-")}`);
    await give(folder, "before.csv", "phone,film,pin");
    const before = stored(folder);
    const { code, out, err } = await give(folder, "wrong.csv", "phone,film,forbid", ...rows);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    // A row was put before those of the case.
    const moved = line.replaceAll(/row (\d)/g, (_, row) => `row ${Number(row) + 1}`);
    expect(err).toBe(`basketwise: ${path("wrong.csv")}: ${moved}\n`);
    expect(stored(folder)).toBe(before);
    expect(readdirSync(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  test("of more pairs than a policy can hold are refused", async () => {
    const { folder } = await build("too-many");
    const many = {
      merchandising: Array.from({ length: 1000 }, () => ({ effect: "pin", productIds: ["tv"] })),
    };
    writeFileSync(join(folder, "policy.json"), JSON.stringify(many));
    const { code, err } = await give(folder, "one-more.csv", "phone,case,pin");
    expect(code).toBe(2);
    expect(err).toContain(
      "one-more.csv: as part of the policy: merchandising: expected at most 1000 entries",
    );
    expect(existsSync(join(folder, "matrix-edits.csv"))).toBe(false);
  });

  test("that never can show, because they cost as much as what they are for, are told, unless the policy lets them", async () => {
    const { folder } = await build("dearer");
    const WITHHELD =
      "it costs as much or more, so dearer-than-main will withhold it there unless anchor.waivers lets it";
    const { out } = await give(
      folder,
      "dearer.csv",
      "case,phone,add",
      "phone,tv,pin",
      "category:electronics,tv,add",
      "phone,case,pin",
      "film,tv,forbid",
    );
    const notes = [`add of phone for case: ${WITHHELD}`, `pin of tv for phone: ${WITHHELD}`];
    const told = [...notes, `add of tv for category:electronics: ${WITHHELD}`];
    expect(out.split("\n").filter((line) => line.includes("dearer-than-main"))).toEqual(told);
    const built = (await build("dearer")).out.split("\n").filter((line) => line.includes("dearer-than-main"));
    expect(built.toSorted()).toEqual(told.toSorted());
    expect(await offered(folder, "--product", "case")).not.toContain("phone");
    const waivers = [
      { product: "phone", for: "case" },
      { product: "tv", for: "category:electronics" },
    ];
    const policy = file("waivers.json", JSON.stringify({ anchor: { waivers } }));
    expect((await build("dearer", "--policy", policy)).out).not.toContain("dearer-than-main");
    expect(await offered(folder, "--product", "case")).toContain("phone");
  });

  test("an id that a spreadsheet changed is told from one that nobody knows", async () => {
    const zeros = [1, 2, 3, 4, 5, 6].flatMap((order) => [`${order},00123,5,1`, `${order},77,9,1`]);
    const orders = file(
      "zeros.csv",
      ["order_id,sku,price,quantity", ...zeros, "7,x,1,1", "8,x,1,1", ""].join("\n"),
    );
    const folder = path("zeros");
    expect((await run("build", orders, "--out", folder)).code).toBe(0);
    const { err } = await give(folder, "zeros-edits.csv", "123,77,pin");
    expect(err).toContain(
      `row 2, column for: found "123", expected a product's id, group:ID or category:PATH of the graph; did a spreadsheet change "00123"?`,
    );
  });

  test("as Excel saves them are read: Windows-1252 and UTF-16 as well as UTF-8", async () => {
    const text = "for;product;edit;note\r\nphone;case;pin;schön für €5\r\n";
    const bytes = {
      "utf-8": Buffer.from(text),
      marked: Buffer.from(`\uFEFF${text}`),
      "windows-1252": Buffer.from([...text].map((c) => (c === "€" ? 0x80 : c.charCodeAt(0)))),
      "utf-16": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]),
    };
    for (const [name, content] of Object.entries(bytes)) {
      const { folder } = await build(`excel-${name}`);
      const edits = file(`excel-${name}.csv`, content);
      expect(await run("matrix", folder, "--edits", edits)).toMatchObject({ code: 0, err: "" });
      expect(stored(folder)).toContain("pin,schön für €5\n");
    }
  });

  test("that lie there broken are an error of every command that needs them, until others are given", async () => {
    const { folder } = await build("broken");
    writeFileSync(join(folder, "matrix-edits.csv"), "for,product,edit\nphone,case,maybe\n");
    const line = `basketwise: ${join(folder, "matrix-edits.csv")}: row 2, column edit: found "maybe", expected pin, forbid, add or nothing\n`;
    for (const args of [
      ["offers", "--graph", folder, "--cart", "phone"],
      ["matrix", folder],
      ["build", ORDERS, "--out", folder],
      ["publish", folder, "--remote", "--namespace", NAMESPACE],
    ])
      expect(await run(...args)).toEqual({ code: 2, out: "", err: line });
    expect((await give(folder, "mended.csv", "phone,case,pin")).code).toBe(0);
    expect((await run("matrix", folder)).code).toBe(0);
  });
});

describe("edits beside the graph", () => {
  test("are part of the policy wherever it is read there, behind the merchant's own entries", async () => {
    const own: PolicyInput = { merchandising: [{ effect: "boost", category: "electronics", factor: 2 }] };
    const { folder } = await build("merged", "--policy", file("own.json", JSON.stringify(own)));
    await give(folder, "merged.csv", "phone,case,forbid", "phone,film,pin");
    const merged = completePolicy(await readPolicyOf(folder)).merchandising;
    expect(merged).toEqual([
      ...(own.merchandising ?? []),
      { effect: "hide", for: "phone", productIds: ["case"] },
      { effect: "pin", for: "phone", productIds: ["film"] },
    ]);
    const other = await readPolicyOf(folder, file("other.json", `{"version": "other"}`));
    expect(completePolicy(other)).toMatchObject({ version: "other", merchandising: merged.slice(1) });
    // The policy itself stays as it was given, also when the graph is built again.
    await build("merged");
    expect(JSON.parse(readFileSync(join(folder, "policy.json"), "utf8"))).toEqual(own);
  });

  test("hold in process as they do on the command line, from the moment they are given", async () => {
    const name = "in-process";
    const { folder } = await build(name, "--policy", file(`${name}.json`, `{"version": "mine"}`));
    expect(await offeredInProcess(folder)).toEqual(["case", "film"]);
    await give(folder, `${name}.csv`, "phone,case,forbid");
    expect(await offeredInProcess(folder)).toEqual(["film"]);
    expect(await offered(folder, "--product", "phone")).toEqual(["film"]);
    await build(name);
    expect(await offeredInProcess(folder)).toEqual(["film"]);
    const served = join(folder, fileOf(POLICY_KEY));
    expect(await readPolicyFile(served)).toEqual(await readPolicyOf(folder));
    expect(await readPolicyFile(served)).toMatchObject({ version: "mine" });
    await give(folder, `${name}-none.csv`);
    expect(await offeredInProcess(folder)).toEqual(["case", "film"]);
  });

  test("of more pairs than a policy can hold stop a build before anything is written", async () => {
    const { folder } = await build("build-too-many");
    await give(folder, "fits.csv", "phone,case,pin");
    const before = readFileSync(join(folder, "served-policy.json"), "utf8");
    const entries = Array.from({ length: 1000 }, () => ({ effect: "pin", productIds: ["tv"] }));
    const many = file("build-many.json", JSON.stringify({ merchandising: entries }));
    const { code, err } = await run("build", ORDERS, "--out", folder, "--policy", many);
    expect(code).toBe(2);
    expect(err).toContain("matrix-edits.csv: as part of the policy: merchandising: expected at most 1000");
    expect(readFileSync(join(folder, "served-policy.json"), "utf8")).toBe(before);
    expect(existsSync(join(folder, "policy.json"))).toBe(false);
  });

  test("are left alone by whatever writes a graph there", async () => {
    const { folder } = await build("alone");
    await give(folder, "alone.csv", "phone,case,forbid");
    const before = stored(folder);
    const catalog = [{ id: "p", title: "P", price: 1 }];
    const graph = buildGraph({ orders: orderTableOf([]), catalog, currency: "EUR" });
    const { pointer, values } = encodePacks(graph, { digest });
    await writeGraphFolder(folder, { pointer, values }, { served: { version: "new" } });
    expect(stored(folder)).toBe(before);
  });
});

describe("publish", () => {
  const REMOTE = ["--remote", "--namespace", NAMESPACE];
  let cloudflare: ReturnType<typeof fakeCloudflare>;

  beforeEach(() => {
    cloudflare = fakeCloudflare();
    vi.stubGlobal("fetch", cloudflare.fetch);
    vi.stubEnv("CLOUDFLARE_ACCOUNT_ID", ACCOUNT);
    vi.stubEnv("CLOUDFLARE_API_TOKEN", TOKEN);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  test("takes along the matrix with its marks and the merged policy; what is there is not written again", async () => {
    const { folder } = await build("published");
    await give(folder, "published.csv", "phone,case,forbid", "tv,film,add");
    const first = await run("publish", folder, ...REMOTE);
    expect(first.out).toContain("1 add takes effect with the next build\n");
    const matrix = await matrixOf(folder);
    const key = `matrix:${matrix.graphVersion}`;
    expect(JSON.parse(cloudflare.values.get(key) ?? "")).toEqual(matrix);
    expect(matrix.cells.filter(({ edit }) => edit !== undefined)).toHaveLength(2);
    expect(JSON.parse(cloudflare.values.get("policy") ?? "")).toEqual({
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
      merchandising: [{ effect: "hide", for: "phone", productIds: ["case"] }],
    });
    const again = await run("publish", folder, ...REMOTE);
    expect(again.out).toContain("unchanged: 0 written");
    // Other edits of the same graph: its matrix changes and the policy, which is kept by name and remembered, nothing else.
    await give(folder, "published-2.csv", "phone,case,pin");
    expect((await run("publish", folder, ...REMOTE)).out).toContain(
      "unchanged but for its policy, matrix or scenarios: 4 written",
    );
    expect(JSON.parse(cloudflare.values.get(key) ?? "")).toEqual(await matrixOf(folder));
    await give(folder, "published-3.csv");
    await run("publish", folder, ...REMOTE);
    expect(JSON.parse(cloudflare.values.get("policy") ?? "")).not.toHaveProperty("merchandising");
  });
});
