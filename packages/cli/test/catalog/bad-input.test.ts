import { expect, test } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.ts";
import { scratch } from "../scratch.ts";

const { file, problemOf } = scratch();
const OPTIONS = { currency: "GBP", at: 0 };
const problem = (name: string, content: string | Uint8Array) =>
  problemOf(readCatalog(file(name, content), OPTIONS));
const ALLOWED = "(1 bad row of 1; --max-bad-rows allows 0)";

test("a catalog that is empty or not there is told", async () => {
  expect(await problemOf(readCatalog("nowhere.csv", OPTIONS))).toBe("nowhere.csv: no such file");
  expect(await problem("empty.xml", "")).toBe("empty.xml: the file is empty");
  expect(await problem("header.csv", "id,title,price\n")).toBe("header.csv: the file has no products");
  expect(await problem("no-items.xml", "<rss><channel></channel></rss>")).toBe(
    "no-items.xml: the file has no products",
  );
});

test.each([
  ["a,Lamp,cheap,", 'row 2, column price: found "cheap", expected an amount such as 12.99'],
  ["a,Lamp,12.99 EUR,", 'row 2, column price: found "12.99 EUR", expected an amount in GBP'],
  ["a,Lamp,,", "row 2, column price: found nothing, expected a value"],
  ["a,,1,", "row 2, column title: found nothing, expected a value"],
  [",Lamp,1,", "row 2, column id: found nothing, expected a value"],
  [
    "a,Lamp,1,maybe",
    'row 2, column availability: found "maybe", expected in_stock, out_of_stock, preorder or backorder',
  ],
  ["a,Lamp", 'row 2: found "2 columns", expected 4 as in the header'],
])("the row %s is told with its place", async (row, what) => {
  expect(await problem("bad.csv", `id,title,price,availability\n${row}\n`)).toBe(
    `bad.csv: ${what} ${ALLOWED}`,
  );
});

test("a bad row of a catalog below cells of several lines has the number an editor shows", async () => {
  const csv = 'id,title,price\na,"two\nlines",1\n\nb,B,x\n';
  const { firstBadRows } = await readCatalog(file("lines.csv", csv), { ...OPTIONS, maxBadRows: 1 });
  expect(firstBadRows).toEqual([expect.objectContaining({ row: 5, column: "price" })]);
});

test("a bad item of a feed in XML is told with the line it begins at", async () => {
  const rss = "<rss>\n<channel>\n<item>\n<id>a</id><title>A</title><price>x</price></item></channel></rss>";
  expect(await problem("bad.xml", rss)).toBe(
    `bad.xml: row 3, column price: found "x", expected an amount such as 12.99 ${ALLOWED}`,
  );
});

test("XML that is not well-formed is told with its line", async () => {
  expect(await problem("broken.xml", "<rss>\n<channel>\n<item></channel></rss>")).toMatch(
    /^broken\.xml: row 3: expected well-formed XML \(.*\)$/,
  );
});

test("a field that the contract does not allow is told in the schema's words", async () => {
  expect(await problem("kind.json", '[{"id": "a", "title": "A", "price": 1, "kind": "thing"}]')).toMatch(
    /^kind\.json: row 1, column kind: expected .*good.*, found "thing" \(1 bad row of 1; --max-bad-rows allows 0\)$/,
  );
});

const LATIN = (encoding: string) =>
  Buffer.from(
    `<?xml version="1.0" encoding="${encoding}"?>\n<rss><item><id>a</id><title>Caf\u00e9</title><price>1</price></item></rss>`,
    "latin1",
  );

test("a feed is read in the encoding it declares, and told where it is not in it", async () => {
  const { products } = await readCatalog(file("latin.xml", LATIN("ISO-8859-1")), OPTIONS);
  expect(products).toEqual([{ id: "a", title: "Caf\u00e9", price: 1 }]);
  expect(await problem("not-utf-8.xml", LATIN("UTF-8"))).toBe(
    "not-utf-8.xml: row 1: expected text in UTF-8 from here on",
  );
  expect(await problem("unknown.xml", LATIN("KLINGON"))).toBe(
    'unknown.xml: row 1: found "KLINGON", expected an encoding such as UTF-8',
  );
});

test("a catalog in JSON that is malformed or not UTF-8 is told", async () => {
  expect(await problem("broken.json", "[{]")).toMatch(/^broken\.json: row \d+: expected JSON \(.*\)$/);
  const bytes = Buffer.from('[{"id": "caf\u00e9", "title": "A", "price": 1}]', "latin1");
  expect(await problem("latin.json", bytes)).toMatch(/^latin\.json: row \d+: expected JSON \(.*\)$/);
});
