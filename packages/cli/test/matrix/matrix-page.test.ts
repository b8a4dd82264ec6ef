import type { CrossSellMatrix, MatrixCell } from "@basketwise/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alikeTogether } from "../../src/matrix/page/alike-together.ts";
import { heatLabels, heatOf } from "../../src/matrix/page/heat.ts";
import { matrixPage } from "../../src/matrix/page/matrix-page.ts";
import { scratch } from "../scratch.ts";
import { BROWSER, renderedIn } from "./shared/browser.ts";

const { file, path } = scratch();

const BASKETS: Readonly<Record<string, number>> = { lamp: 100, bulb: 80, rug: 60, shade: 40 };
const item = (id: string, title = `The ${id}`) => ({ id, title, price: 12.5, baskets: BASKETS[id] ?? 20 });

function cell(row: string, column: string, baskets: number, more: Partial<MatrixCell> = {}): MatrixCell {
  const confidence = baskets / (BASKETS[row] ?? 20);
  return {
    row,
    column,
    baskets,
    confidence,
    lift: 2.5,
    z: 9,
    weight: 0.2,
    reasons: ["bought_together"],
    ...more,
  };
}

/** A small shop: lamps with bulbs and shades, rugs with neither. */
const SHOP: CrossSellMatrix = {
  graphVersion: "0123456789abcdef",
  currency: "EUR",
  baskets: 1234,
  until: "2026-10-01T12:00:00.000Z",
  minBaskets: 5,
  rows: [item("lamp"), item("bulb"), item("rug")],
  columns: [item("bulb"), item("lamp"), item("shade"), item("engraving")],
  cells: [
    cell("lamp", "bulb", 60, { edit: "pin" }),
    cell("lamp", "shade", 12, { edit: "forbid" }),
    { row: "lamp", column: "engraving", reasons: ["option_of"] },
    cell("bulb", "lamp", 60),
    cell("bulb", "shade", 7, { edit: "add", reasons: ["bought_together", "expert_pick"] }),
    cell("rug", "shade", 30),
  ],
};

const PAGE = matrixPage(SHOP);

const titled = (title: string): CrossSellMatrix => ({
  ...SHOP,
  rows: SHOP.rows.map((row) => ({ ...row, title, category: title })),
  columns: SHOP.columns.map((column) => ({ ...column, title })),
});

describe("the page for the wall", () => {
  test("says what it is, of which orders, and of which graph; by the data's clock, not its own", () => {
    expect(PAGE).toContain("<h1>What goes with what</h1>");
    expect(PAGE).toContain("1,234 orders until 1 October 2026 · graph 0123456789abcdef · prices in EUR");
    expect(matrixPage(SHOP)).toBe(PAGE);
  });

  test("is a table with a heading for each row and column, and a number in each cell", () => {
    expect(PAGE.match(/<th scope="row"/g)).toHaveLength(3);
    expect(PAGE.match(/<th scope="col"/g)).toHaveLength(3 + 4);
    expect(PAGE).toMatch(/<td class="h7 pin" data-b="60" data-c="60" data-l="2.5"[^>]*>60<i/);
    expect(PAGE).toMatch(/<td class="h3 forbid" [^>]*>12<i/);
    expect(PAGE).toMatch(/<td class="curated" data-w="an option of it"><i/);
    expect(PAGE.match(/<td class="self">/g)).toHaveLength(2);
  });

  test("has no best number of a row that nobody ordered, or of which the catalog alone speaks", () => {
    const rows = [...SHOP.rows, { ...item("new"), baskets: 0 }];
    const cells = [...SHOP.cells, { row: "new", column: "bulb", reasons: [], edit: "pin" as const }];
    const page = matrixPage({ ...SHOP, rows, cells });
    expect(page).toMatch(/<td class="n">0<\/td><td class="n"><\/td>/);
    expect(page).toMatch(/<td class="n">100<\/td><td class="n">60<\/td>/);
  });

  test("explains the marks that are on it, and no others", () => {
    const legend = (page: string) => /<ul class="legend".*<\/ul>/.exec(page)?.[0] ?? "";
    for (const words of ["pinned", "forbidden", "added", "named in the catalog"])
      expect(legend(PAGE)).toContain(words);
    const plain = { ...SHOP, cells: SHOP.cells.map(({ edit: _, ...one }) => one) };
    expect(legend(matrixPage(plain))).toContain("named in the catalog");
    expect(legend(matrixPage(plain))).not.toContain("pinned");
  });

  test("needs nothing from anywhere", () => {
    expect(PAGE).not.toMatch(/https?:|\/\/[a-z]|src=|href=|url\(|@import|<link|<img|<iframe/i);
    expect(PAGE).toContain("default-src 'none'");
  });

  test("is printed on one side of A3, its headings again on each further sheet", () => {
    expect(PAGE).toContain("size:A3 landscape");
    expect(PAGE).toContain("table-header-group");
    expect(PAGE).toContain("print-color-adjust:exact");
  });

  test("of a shop in which nothing goes together says so", () => {
    const none = matrixPage({ ...SHOP, rows: [], columns: [], cells: [] });
    expect(none).toContain("No two products were bought together often enough to tell.");
    expect(PAGE).not.toContain("No two products");
  });
});

describe("whatever a title holds", () => {
  /** The tags of a page with the names of their attributes. */
  const tags = (page: string) =>
    page.match(/<[a-z!/][^>]*>/gi)?.map((tag) => tag.replaceAll(/="[^"]*"/g, ""));

  test.each([
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    `" onmouseover="alert(1)`,
    "' onfocus='alert(1)",
    "</style><b>",
    "<!-- ",
    "]]>",
    "&lt;script&gt;",
    "a & b < c > d",
  ])("%j stands on the page as a text", (title) => {
    const page = matrixPage(titled(title));
    expect(tags(page)).toEqual(tags(matrixPage(titled("plain"))));
    expect(page).not.toContain("alert(1)</script>");
  });

  test("the page has the same tags", () => {
    const plain = tags(matrixPage(titled("plain")));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>&\"'/=! abs-"), minLength: 1 }), (title) => {
        expect(tags(matrixPage(titled(title)))).toEqual(plain);
      }),
    );
  });
});

describe("the heat map", () => {
  test("has a step for every share, which never falls when the share rises", () => {
    const steps = Array.from({ length: 101 }, (_, percent) => heatOf(percent / 100));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size).toBe(heatLabels().length);
    expect(heatLabels()).toEqual(["1–4", "5–9", "10–14", "15–19", "20–29", "30–49", "50+"]);
    expect([0.049, 0.05, 0.5].map(heatOf)).toEqual([1, 2, 7]);
  });
});

describe("alike together", () => {
  test("is the same rows, columns and cells, those alike beside each other, the first where it was", () => {
    const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
    const family = (name: string) => ["1", "2", "3"].map((number) => item(`${name}${number}`));
    const [bags, cups] = [family("bag"), family("cup")];
    const mixed = [bags[0], cups[0], bags[1], cups[1], bags[2], cups[2]].filter((one) => one !== undefined);
    const matrix = {
      ...SHOP,
      rows: mixed,
      columns: mixed,
      cells: [bags, cups].flatMap((members) =>
        members.flatMap((row) =>
          members.filter((column) => column !== row).map((column) => cell(row.id, column.id, 8)),
        ),
      ),
    };
    const found = alikeTogether(matrix);
    expect(ids(found.rows)).toEqual(ids([...bags, ...cups]));
    expect(ids(found.columns)).toEqual(ids([...bags, ...cups]));
    expect(found.cells).toBe(matrix.cells);
  });
});

/** Uses the page as a reader would, and leaves what was seen in the title. */
const READER = `
const seen = {};
const look = (name) => {
  const trs = [...document.querySelectorAll("tbody tr")].filter((tr) => !tr.hidden);
  const heads = [...document.querySelectorAll("thead .c")].filter((th) => !th.hidden);
  seen[name] = {
    rows: trs.map((tr) => tr.cells[0].textContent),
    columns: heads.map((th) => th.textContent),
    sorted: [...document.querySelectorAll("[aria-sort]")].map((th) => th.textContent + " " + th.getAttribute("aria-sort")),
  };
};
const press = (text, scope) => [...document.querySelectorAll(scope + " button")].find((b) => b.textContent === text).click();
look("first");
press("Came for", "thead"); look("byTitle");
press("Came for", "thead"); look("byTitleBack");
press("Orders", "thead"); look("byOrders");
press("The shade", "thead"); look("byShade");
press("The lamp", "tbody"); look("forLamp");
press("Alike together", ".tools"); look("alike");
const input = document.querySelector("input");
const find = (words) => { input.value = words; input.dispatchEvent(new Event("input")); };
find("RUG"); look("found"); seen.count = document.querySelector("output").textContent;
find(""); look("all");
const cell = document.querySelector("td.pin");
cell.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
seen.tip = [...document.querySelector(".tip").children].map((line) => line.textContent);
document.querySelector("td[tabindex]").focus();
const key = (name) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
const at = () => document.activeElement.parentElement.cells[0].textContent + " " + document.activeElement.cellIndex;
seen.keys = [at()];
for (const name of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowUp"]) { key(name); seen.keys.push(at()); }
document.title = JSON.stringify(seen);
`;

describe.skipIf(BROWSER === undefined)("in a browser", () => {
  test("the page is sorted, searched and asked by mouse and by keyboard", { timeout: 60_000 }, async () => {
    const page = file("page.html", PAGE.replace("</body>", `<script>{${READER}}</script></body>`));
    const dom = await renderedIn(BROWSER ?? "", page, path("profile"));
    const seen = JSON.parse(
      (/<title>(.*)<\/title>/.exec(dom)?.[1] ?? "").replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
    );
    expect(seen.first.sorted).toEqual([]);
    expect(seen.byTitle).toMatchObject({
      rows: ["The bulb", "The lamp", "The rug"],
      sorted: ["Came for ascending"],
    });
    expect(seen.byTitleBack.rows).toEqual(["The rug", "The lamp", "The bulb"]);
    expect(seen.byOrders).toMatchObject({
      rows: ["The lamp", "The bulb", "The rug"],
      sorted: ["Orders descending"],
    });
    expect(seen.byShade).toMatchObject({
      rows: ["The rug", "The lamp", "The bulb"],
      sorted: ["The shade descending"],
    });
    expect(seen.forLamp.columns.slice(0, 3)).toEqual(["The bulb", "The shade", "The engraving"]);
    expect(seen.forLamp.sorted).toEqual(["The shade descending", "The lamp descending"]);
    expect(seen.alike).toEqual(seen.first);
    expect(seen.found).toMatchObject({ rows: ["The rug"], columns: ["The shade"] });
    expect(seen.count).toBe("1 of 3");
    expect(seen.all).toEqual(seen.first);
    expect(seen.tip).toEqual([
      "The lamp → The bulb, €12.50",
      "60% of its 100 orders held it too: 60.",
      "2.5 times as often as by chance.",
      "Pinned: offered first.",
    ]);
    const [start, right, down, left, up, edge] = seen.keys;
    expect(new Set([start, right, down, left]).size).toBe(4);
    expect([up, edge]).toEqual([start, start]);
  });
});
