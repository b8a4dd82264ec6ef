import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFolderPointer } from "../../src/graph/graph-folder.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { catalogJson, ordersCsv } from "../shared/small-shop.ts";

const { file, path } = scratch();
const ORDERS = file("orders.csv", ordersCsv());
const CATALOG = file("catalog.json", catalogJson());

/** Sessions that looked at a phone beside a television, and others; the shelf was never bought. */
const SESSIONS: readonly (readonly string[])[] = [
  ...Array.from({ length: 20 }, () => ["phone", "tv", "shelf-1"]),
  ...Array.from({ length: 15 }, () => ["phone", "case"]),
  ...Array.from({ length: 60 }, () => ["cable"]),
  ["phone", "gone"],
];
const rows = SESSIONS.flatMap((products, i) =>
  products.map((product) => `s${i},${product},2026-09-${String(1 + (i % 28)).padStart(2, "0")}T10:00:00Z`),
);
const csv = (lines: readonly string[]) => ["session,product,at", ...lines, ""].join("\n");
const VIEWS = file("views.csv", csv(rows));

const build = (name: string, ...args: string[]) =>
  run("build", ORDERS, "--catalog", CATALOG, "--out", path(name), ...args);

/** What is similar to a product, with the codes and evidence of the reasons. */
async function similarTo(name: string, productId: string): Promise<[string, unknown][]> {
  const asked = ["--product", productId, "--techniques", "similar", "--limit", "9", "--json"];
  const { code, out } = await run("offers", "--graph", path(name), ...asked);
  expect(code).toBe(0);
  const { offers } = JSON.parse(out);
  return offers.map((offer: { products: { productId: string }[]; reasons: object[] }) => {
    return [offer.products[0]?.productId, offer.reasons[0]];
  });
}

describe("build --sessions", () => {
  test("feeds also_considered, through the packs", async () => {
    expect(await build("fed", "--sessions", VIEWS)).toMatchObject({ code: 0, err: "" });
    // Cases were looked at beside phones too, but are bought with them.
    const found = await similarTo("fed", "phone");
    expect(found.map(([id]) => id).sort()).toEqual(["shelf-1", "tv"]);
    expect(found[0]?.[1]).toMatchObject({
      code: "also_considered",
      evidence: { productId: "phone", sessions: 20 },
    });
    expect(await build("hungry")).toMatchObject({ code: 0 });
    expect(await similarTo("hungry", "phone")).toEqual([]);
  });

  test("says how many sessions, what became of every row, and what the catalog doesn't hold", async () => {
    const { out } = await build("said", "--sessions", VIEWS);
    expect(out).toContain("96 viewed sessions, 152 views of 6 products\n152 rows: 152 views\n");
    expect(out).toContain("1 looks are at 1 products that the catalog doesn't hold\n");
    expect(out).toMatch(
      /^graph [0-9a-f]{16}: 8 ties by damped-confidence, from 110 baskets and 96 sessions$/m,
    );
  });

  test("says it as JSON too, with its bad rows; without sessions there is no such field", async () => {
    const bad = file("bad.csv", csv([...rows, "s1,,", ",tv,"]));
    const said = await build("json", "--sessions", bad, "--max-bad-rows", "2", "--json");
    expect(JSON.parse(said.out)).toMatchObject({ sessions: 96, badRows: 2, orders: 110, pairs: 8 });
    expect(JSON.parse((await build("plain", "--json")).out)).not.toHaveProperty("sessions");
  });

  test("gives the same bytes whatever the order of the rows and the number of files", async () => {
    const parts = [file("a.csv", csv(rows.slice(70).reverse())), file("b.csv", csv(rows.slice(0, 70)))];
    await build("one", "--sessions", VIEWS);
    await build("two", "--sessions", parts[0] ?? "", "--sessions", parts[1] ?? "");
    const pointer = (name: string) => readFileSync(join(path(name), "graph.json"), "utf8");
    expect(pointer("two")).toBe(pointer("one"));
    expect((await readFolderPointer(path("one"))).facts.sessions).toBe(96);
  });

  test("minds --since and --window, by the first view of a session", async () => {
    const counted = async (...args: string[]) =>
      JSON.parse((await build("window", "--sessions", VIEWS, "--json", ...args)).out).sessions;
    const since = (day: string) =>
      new Set(rows.filter((row) => row.slice(-20) >= day).map((row) => row.split(",")[0]));
    expect(await counted("--since", "2026-09-20")).toBe(since("2026-09-20").size);
    expect(await counted("--window", "5d")).toBe(since("2026-09-23").size);
  });

  test("takes the columns' names from --map-sessions, and the session's from --map", async () => {
    const odd = file("odd.csv", ["SITZ,sku,at", ...rows, ""].join("\n"));
    expect(await build("map", "--sessions", odd, "--map", "session=SITZ")).toMatchObject({
      code: 0,
      err: "",
    });
    const odder = file("odder.csv", ["SITZ,WAS,at", ...rows, ""].join("\n"));
    const mapped = ["--map-sessions", "session=SITZ,product=WAS"];
    expect(await build("odder", "--sessions", odder, ...mapped)).toMatchObject({ code: 0, err: "" });
    expect(await similarTo("odder", "phone")).toEqual(await similarTo("map", "phone"));
  });

  test.each([
    ["a file that is not there", ["--sessions", path("none.csv")], /none\.csv: no such file$/],
    [
      "a field that is none",
      ["--sessions", VIEWS, "--map-sessions", "basket=SITZ"],
      /^--map-sessions: found "basket=SITZ", expected FIELD=COLUMN with a field of session, visitor, product, products, at, event$/,
    ],
    [
      "names for columns of no file",
      ["--map-sessions", "session=SITZ"],
      /^--map-sessions: there are no sessions to map; say --sessions FILE$/,
    ],
    [
      "orders in place of sessions",
      ["--sessions", ORDERS],
      /orders\.csv: no column for session, nor for visitor/,
    ],
  ])("refuses, with exit code 2 and one line, %s", async (_, args, line) => {
    const { code, out, err } = await build("refused", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^basketwise: [^\n]+\n$/);
    expect(err.trimEnd().slice("basketwise: ".length)).toMatch(line);
  });
});
