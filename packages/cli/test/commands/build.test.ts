import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { completePolicy, fileOf, storedKeys } from "@basketwise/core";
import { describe, expect, test } from "vitest";
import { readFolderPointer, readFolderValues } from "../../src/graph/graph-folder.ts";
import { openFolder } from "../../src/graph/open-folder.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv, ROWS } from "../shared/small-shop.ts";

const { file, path } = scratch();
const ORDERS = file("orders.csv", ordersCsv());
const CATALOG = file("catalog.json", catalogJson());

/** Builds into a folder of its own and gives that folder. */
async function built(name: string, ...args: string[]): Promise<string> {
  const folder = path(name);
  expect(await run("build", ...args, "--out", folder)).toMatchObject({ code: 0, err: "" });
  return folder;
}

/** Every file below a folder with its bytes. */
function bytesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((name) => [name.slice(folder.length), readFileSync(name, "utf8")]));
}

/** The files of all packs that a folder's pointer names. */
async function packsNamed(folder: string): Promise<string[]> {
  const keys = await storedKeys(await readFolderPointer(folder), readFolderValues(folder));
  if (!keys.ok) throw new Error(keys.problem.message);
  return keys.value.map((key) => basename(fileOf(key))).sort();
}

describe("what build writes", () => {
  test("is graph.json, and just the packs that it names", async () => {
    const folder = await built("several", ORDERS, "--catalog", CATALOG);
    expect(readdirSync(folder).sort()).toEqual(["graph.json", "packs", "served-policy.json"]);
    const named = await packsNamed(folder);
    expect(named.length).toBeGreaterThan(2);
    expect(readdirSync(join(folder, "packs")).sort()).toEqual(named);
  });

  test("tells, where it is for pages to read, no cost price and no code of a reward", async () => {
    const products = (JSON.parse(catalogJson()) as object[]).map((product) => ({ ...product, cost: 1.2345 }));
    const catalog = file("costs.json", JSON.stringify(products));
    const rewards = [
      { atLeast: 20, code: "SECRET10", validDays: 30 },
      { atLeast: 50, gift: "a card", validDays: 30 },
    ];
    const policy = file("rewards.json", JSON.stringify({ rewards }));
    const all = ["--catalog", catalog, "--policy", policy];
    const [own, forAll] = [
      await built("own", ORDERS, ...all),
      await built("for-all", ORDERS, ...all, "--public"),
    ];
    const [kept, told] = [own, forAll].map((folder) => JSON.stringify(bytesIn(folder)));
    for (const secret of ["SECRET10", "1.2345"]) {
      expect(kept).toContain(secret);
      expect(told).not.toContain(secret);
    }
    expect(told).toContain("a card");
  });

  test("has the same bytes whatever the order of the rows", async () => {
    const rotated = [...ROWS.slice(77), ...ROWS.slice(0, 77)];
    const shuffles = [
      ROWS.toReversed(),
      rotated,
      ROWS.toSorted((a, b) => (a.slice(-9) < b.slice(-9) ? -1 : 1)),
    ];
    const first = bytesIn(await built("rows", ORDERS));
    for (const [i, rows] of shuffles.entries()) {
      expect(rows).not.toEqual(ROWS);
      expect(bytesIn(await built(`rows-${i}`, file(`rows-${i}.csv`, ordersCsv(rows))))).toEqual(first);
    }
  });

  test("has the same bytes when the orders come in two files", async () => {
    const halves = [file("a.csv", ordersCsv(ROWS.slice(0, 50))), file("b.csv", ordersCsv(ROWS.slice(50)))];
    expect(bytesIn(await built("halves", ...halves))).toEqual(bytesIn(await built("whole", ORDERS)));
  });

  test("is, the second time, only the new graph; a policy and whatever else lies there stays", async () => {
    const policy = file("policy.json", `{"version": "p1"}`);
    const folder = await built("twice", ORDERS, "--catalog", CATALOG, "--policy", policy);
    const before = readdirSync(join(folder, "packs"));
    writeFileSync(join(folder, "packs", "my-notes.md"), "mine");
    expect(await built("twice", ORDERS)).toBe(folder);
    const after = readdirSync(join(folder, "packs"));
    const once = readdirSync(join(await built("once", ORDERS), "packs"));
    expect(after.sort()).toEqual([...once, "my-notes.md"].sort());
    expect(after).not.toEqual(before);
    expect(readFileSync(join(folder, "policy.json"), "utf8")).toContain("p1");
  });

  test("holds the policy beside the graph", async () => {
    const policy = { version: "p1", currency: "GBP", thresholds: [{ amount: 50, reward: "free delivery" }] };
    const folder = await built("policy", ORDERS, "--policy", file("gbp.json", JSON.stringify(policy)));
    expect(JSON.parse(readFileSync(join(folder, "policy.json"), "utf8"))).toEqual(policy);
    expect((await readFolderPointer(folder)).facts.currency).toBe("GBP");
  });

  test("keeps as many neighbours a product as --keep says, the strongest", async () => {
    const request = { placement: "product", productId: "phone" };
    const neighbours = async (...args: string[]) => {
      const folder = await built(`keep${args.join("")}`, ORDERS, ...args);
      const graph = await openFolder(folder, request, completePolicy({}));
      return graph.ties("phone").listings.map(({ product }) => product.id);
    };
    expect(await neighbours()).toEqual(["case", "film"]);
    expect(await neighbours("--keep", "1")).toEqual(["case"]);
  });

  test("carries the measure that was asked for", async () => {
    const folder = await built("lift", ORDERS, "--measure", "lift");
    expect((await readFolderPointer(folder)).facts.measure).toBe("lift");
  });
});

describe("what build says", () => {
  test("as JSON is one document with just the fields of the contract", async () => {
    const bad = file("one-bad.csv", `${ordersCsv()}111,c1,2026-09-01T10:00:00Z,tv,The tv,much,1\n`);
    const { code, out, err } = await run(
      "build",
      bad,
      "--out",
      path("json"),
      "--max-bad-rows",
      "1",
      "--json",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const said = JSON.parse(out);
    expect(Object.keys(said)).toEqual(
      "orders lines products pairs badRows seconds peakMemoryMB graphVersion measure parameters why".split(
        " ",
      ),
    );
    // A tie is counted at both its ends: case and film with the phone and with each other, the cable with the tv.
    expect(said).toMatchObject({ orders: 110, lines: 220, products: 5, pairs: 8, badRows: 1 });
    expect(said.measure).toBe("damped-confidence");
    expect(said.graphVersion).toBe((await readFolderPointer(path("json"))).facts.version);
    expect(said.seconds).toBeGreaterThan(0);
    expect(said.peakMemoryMB).toBeGreaterThan(10);
  });

  test("to a human is what it read and what became of it", async () => {
    const { out } = await run("build", ORDERS, "--out", path("human"));
    expect(out).toContain("110 orders, 220 lines, 5 products in ");
    expect(out).toContain("220 rows: 220 kept\n");
    expect(out).toMatch(/^graph [0-9a-f]{16}: 8 ties by damped-confidence, from 110 baskets$/m);
    expect(out).toMatch(/baskets\ndamped-confidence is the default: \d+ items could be held out /);
  });
});

describe("what build tells of the files", () => {
  test("is the first five bad rows, and how many more there are", async () => {
    const many = (count: number) =>
      file(
        `bad-${count}.csv`,
        `${ordersCsv()}${"111,c1,2026-09-01T10:00:00Z,tv,The tv,much,1\n".repeat(count)}`,
      );
    const told = async (count: number) =>
      (await run("build", many(count), "--out", path("bad"), "--max-bad-rows", "9")).out
        .split("\n")
        .filter((line) => line.includes("bad row") || line.includes("more bad"));
    expect(await told(5)).toHaveLength(5);
    expect((await told(6)).at(-1)).toBe("and 1 more bad row");
    expect((await told(7)).at(-1)).toBe("and 2 more bad rows");
  });

  test("names what of a catalog was not read", async () => {
    const rows = ["phone", "case", "film", "tv", "cable"].map((id) => `${id};The ${id};9,50;x;y`);
    const catalog = file(
      "de.csv",
      ["Artikelnummer;Bezeichnung;Preis;Beschreibung;Farbe", ...rows, ""].join("\n"),
    );
    const csv = (await run("build", ORDERS, "--catalog", catalog, "--out", path("de"))).out;
    expect(csv).toContain("catalog: 5 rows, 0 bad\ncatalog: columns not read: Beschreibung, Farbe\n");
    const odd = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`odd_${i}`, i]));
    const json = file("odd-fields.json", JSON.stringify([{ id: "phone", title: "Phone", price: 1, ...odd }]));
    expect((await run("build", ORDERS, "--catalog", json, "--out", path("odd"))).out).toMatch(
      /^catalog: fields not read: odd_0, .*, odd_9 and 2 more$/m,
    );
  });
});

describe("build refuses, with exit code 2 and one line,", () => {
  const gbp = file("only-gbp.json", `{"currency": "GBP"}`);
  const odd = file("odd.json", `{"anchor": {"maxShare": 3}}`);
  const strange = file("strange.json", `{"discounts": []}`);
  const listed = file("listed.json", "[]");
  const cut = file("cut.json", `{"currency": `);
  test.each([
    [
      "an unknown measure",
      ["--measure", "magic"],
      /^--measure: found "magic", expected auto or one of co-count, confidence, /,
    ],
    ["no neighbours", ["--keep", "0"], /^--keep: found "0", expected a whole number from 1$/],
    [
      "a currency that the policy contradicts",
      ["--policy", gbp, "--currency", "EUR"],
      /^--currency: found EUR, but the policy says GBP$/,
    ],
    ["a policy out of bounds", ["--policy", odd], /odd\.json: anchor\.maxShare: expected .*found 3$/],
    ["a policy with an unknown field", ["--policy", strange], /strange\.json: discounts: unknown field$/],
    ["a policy that is a list", ["--policy", listed], /listed\.json: expected an object, found a list$/],
    ["a policy that is cut off", ["--policy", cut], /cut\.json: is not JSON: /],
    ["a policy that is not there", ["--policy", path("none.json")], /none\.json: there is no such file$/],
  ])("%s", async (_, args, line) => {
    const { code, out, err } = await run("build", ORDERS, "--out", path("refused"), ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^basketwise: [^\n]+\n$/);
    expect(err.trimEnd().slice("basketwise: ".length)).toMatch(line);
  });

  test.each([
    ["a file", "orders.csv"],
    ["below a file", "orders.csv/graph"],
  ])("an --out that is %s", async (_, name) => {
    const { code, out, err } = await run("build", ORDERS, "--out", path(name));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(`basketwise: --out: ${path(name)} can't be made a folder: ENOTDIR\n`);
    expect(readFileSync(ORDERS, "utf8")).toBe(ordersCsv());
  });
});
