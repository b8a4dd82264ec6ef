import { renameSync, statSync, truncateSync } from "node:fs";
import { expect, test } from "vitest";
import { readOrders } from "../../src/orders/read-orders.ts";
import { readWritten, scratch } from "../scratch.ts";

const { file, problemOf } = scratch();
const HEADER = "order_id,sku,quantity,price,order_date\n";

const problem = (name: string, content: string | Uint8Array, options = {}) =>
  problemOf(readOrders([file(name, content)], options));

test("a file that is not there is named", async () => {
  expect(await problemOf(readOrders(["nowhere/orders.csv"]))).toBe("nowhere/orders.csv: no such file");
});

test("a file of an unknown kind is told by its name, and what to do with a spreadsheet's", async () => {
  expect(await problem("orders.xlsx", "x")).toMatch(/, or these with \.gz; save it as CSV \(UTF-8\) first$/);
  expect(await problem("orders.doc", "x")).toBe(
    "orders.doc: expected a name that ends in csv, tsv, tab, txt, dat, parquet, json, ndjson, jsonl, or these with .gz",
  );
});

test("an empty file has nothing to build from", async () => {
  expect(await problem("empty.csv", "")).toBe("empty.csv: the file is empty");
  expect(await problem("empty.csv.gz", "")).toBe("empty.csv.gz: the file is empty");
  expect(await problem("blank.csv", "\n\n")).toBe("blank.csv: the file is empty");
  expect(await problem("empty.json", "[]")).toBe("empty.json: the file is empty");
});

test("a header alone is no orders", async () => {
  expect(await problem("header.csv", HEADER)).toBe("header.csv: the file has no rows");
});

test("a file without a column for the order lists what it has and how to name one", async () => {
  expect(await problem("odd.csv", "BON_X,ARTIKEL\n1,a\n")).toBe(
    "odd.csv: no column for order; the file has BON_X, ARTIKEL; looked for order_id, order, order_number, order_no, " +
      "order_nr, increment_id and other known names; name it with --map order=COLUMN",
  );
});

test("a file without a column for the product says so", async () => {
  expect(await problem("odd2.csv", "order_id,X\n1,a\n")).toBe(
    "odd2.csv: no column for product; the file has order_id, X; looked for product_id, product_code, product_sku, sku, " +
      "item_id, item_sku and other known names; name it with --map product=COLUMN",
  );
});

test("a mapped column that the file does not have is named", async () => {
  expect(await problem("map.csv", `${HEADER}1,a,1,2,\n`, { map: { order: "BON" } })).toBe(
    "map.csv: no column BON, which --map gives for order; the file has order_id, sku, quantity, price, order_date",
  );
});

test.each([
  [
    "a price that is no number",
    "1,a,1,abc,2024-01-01",
    'column price: found "abc", expected a number of 0 or more',
  ],
  ["a negative price", "1,a,1,-2,2024-01-01", 'column price: found "-2", expected a number of 0 or more'],
  [
    "a quantity that is no number",
    "1,a,some,2,2024-01-01",
    'column quantity: found "some", expected a number',
  ],
  ["a missing product", "1,,1,2,2024-01-01", "column sku: found nothing, expected a product id"],
  ["a missing order", ",a,1,2,2024-01-01", "column order_id: found nothing, expected an order id"],
  ["a date that is none", "1,a,1,2,yesterday", 'column order_date: found "yesterday", expected a date'],
  [
    "a date that no month has",
    "1,a,1,2,2024-02-30",
    'column order_date: found "2024-02-30", expected a date',
  ],
  ["a row with too few columns", "1,a,1", 'found "3 columns", expected 5 as in the header'],
  ["a row with too many columns", "1,a,1,2,2024-01-01,x", 'found "6 columns", expected 5 as in the header'],
  [
    "a quote that is not closed",
    '1,"a" b,1,2,2024-01-01',
    "expected quotes to be closed, and quotes inside quotes to be doubled",
  ],
])("%s is told with its row and column", async (title, row, what) => {
  const name = `${title.replaceAll(" ", "-")}.csv`;
  const where = what.startsWith("column") ? `row 3, ${what}` : `row 3: ${what}`;
  expect(await problem(name, `${HEADER}1,b,1,2,2024-01-01\n${row}\n`)).toBe(
    `${name}: ${where} (1 bad row of 2; --max-bad-rows allows 0)`,
  );
});

test("rows are numbered as an editor numbers lines, past blank lines and cells of several lines", async () => {
  const rows = '1,"a\nb",1,2,2024-01-01\n\n2,b,1\n3,c,1,x,2024-01-01\n';
  const { report } = await readOrders([file("lines.csv", HEADER + rows)], { maxBadRows: 2 });
  expect(report.firstBadRows.map(({ row }) => row)).toEqual([5, 6]);
});

test("rows of a packed file are numbered alike", async () => {
  const { report } = await readOrders([file("packed.csv.gz", `${HEADER}1,a,1,2,\n\n1,b,x,2,\n`)], {
    maxBadRows: 1,
  });
  expect(report.firstBadRows.map(({ row }) => row)).toEqual([4]);
});

test("rows far down a file that several threads read are numbered right", async () => {
  const bad = new Map([
    [9, "1,a,x,1,"],
    [100_001, "1,a"],
    [400_003, "1,a,y,1,"],
  ]);
  const rows = Array.from(
    { length: 500_000 },
    (_, i) => bad.get(i + 2) ?? `${i >> 3},p-${i % 977},1,2.50,2024-01-01`,
  );
  const path = file("far.csv", `${HEADER}${rows.join("\n")}\n`);
  const { report } = await readOrders([path], { titles: false });
  expect(report.firstBadRows.map(({ row }) => row)).toEqual([...bad.keys()]);
});

test("a line of 10 MB is a bad row, and the rows around it are read", async () => {
  const long = `2,${"G".repeat(10_000_000)},1,2,2024-01-01`;
  const path = file("long.csv", `${HEADER}1,a,1,2,2024-01-01\n${long}\n3,b,1,2,2024-01-01\n`);
  const read = await readOrders([path], { maxBadRows: 1 });
  expect(read.table.products).toEqual(["a", "b"]);
  expect(read.report.firstBadRows).toEqual([{ file: path, row: 3, expected: "a row of at most 2 MB" }]);
});

test("a first line of 10 MB is no header", async () => {
  expect(await problem("long-header.csv", "x".repeat(10_000_000))).toBe(
    "long-header.csv: row 1: expected a line of column names of at most 262144 bytes",
  );
});

const LATIN = Buffer.from(`${HEADER}1,a,1,2,\n2,caf\u00e9,1,2,\n`, "latin1");

test("a file that is not UTF-8 is told with its row and what to say", async () => {
  const expected =
    "row 3: expected text in UTF-8; if it is an older export, say --encoding latin-1 (or utf-16)";
  expect(await problem("latin.csv", LATIN)).toBe(`latin.csv: ${expected}`);
});

test("a file that is not UTF-8 far down is told with its row too", async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},product-${i},1,2,2024-01-01\n`).join("");
  const bytes = Buffer.concat([Buffer.from(HEADER + rows), Buffer.from("x,caf\u00e9,1,2,\n", "latin1")]);
  expect(await problem("latin-below.csv", bytes)).toBe(
    "latin-below.csv: row 20002: expected text in UTF-8; if it is an older export, say --encoding latin-1 (or utf-16)",
  );
});

test("a file in latin-1 is read where the user says so", async () => {
  expect(await readWritten(file("latin-said.csv", LATIN), { encoding: "latin-1" })).toEqual([
    "1: a×1@2",
    "2: café×1@2",
  ]);
});

test("what Windows-1252 has beyond latin-1 is read too: a euro sign and curly quotes", async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${HEADER}1,5`),
    Buffer.of(0x80, 0x93, 0x94),
    Buffer.from(",1,2,\n"),
  ]);
  expect(await readWritten(file("windows.csv", bytes), { encoding: "latin-1" })).toEqual(["1: 5€“”×1@2"]);
});

test("a few bad rows are counted and shown, and the rest is read", async () => {
  const rows = Array.from({ length: 199 }, (_, i) => `${i},p,1,2,2024-01-01\n`).join("");
  const path = file("few.csv", `${HEADER}x,p,many,2,2024-01-01\n${rows}`);
  const { report } = await readOrders([path]);
  expect(report).toMatchObject({ rows: 200, kept: 199, badRows: 1 });
  expect(report.firstBadRows).toEqual([
    { file: path, row: 2, column: "quantity", found: "many", expected: "a number" },
  ]);
});

test("malformed JSON is told with its place", async () => {
  expect(await problem("broken.json", '[{"order_id": 1, "sku": "a"},\n {"order_id": ]')).toBe(
    "broken.json: row 2: expected JSON (unexpected character at byte 14 of it)",
  );
  expect(await problem("cut.json", '[{"order_id": 1, "sku": ')).toBe(
    "cut.json: row 1: expected JSON (unexpected end of data at byte 24 of it)",
  );
});

test("a file of lines of which none is JSON is told with its place, and not asked for columns", async () => {
  expect(await problem("cut-object.json", '{"orders": [{"order_id": 1}')).toBe(
    "cut-object.json: row 1: expected JSON (unexpected end of data at byte 28 of it)",
  );
  expect(await problem("prose.ndjson", "hello\n")).toBe(
    "prose.ndjson: row 1: expected JSON (unexpected character at byte 1 of it)",
  );
  expect(await problem("numbers.json", "[1, 2]")).toBe(
    "numbers.json: expected rows or orders as JSON objects, in an array or one a line",
  );
});

test("a broken line of newline-delimited JSON is a bad row", async () => {
  const lines = '{"order_id": 1, "sku": "a"}\n{"order_id": 2, sku}\n{"order_id": 3, "sku": "b"}\n';
  const path = file("broken.ndjson", lines);
  const { report } = await readOrders([path], { maxBadRows: 1 });
  expect(report).toMatchObject({ rows: 3, kept: 2, badRows: 1 });
  expect(report.firstBadRows).toEqual([
    { file: path, row: 2, column: "order_id", found: "", expected: "an order id" },
  ]);
});

test("what calls itself Parquet and is not is told", async () => {
  expect(await problem("no.parquet", "order_id,sku")).toBe("no.parquet: expected a Parquet file");
});

test("what calls itself packed and is not, or not wholly, is told", async () => {
  const plain = file("plain.csv", "order_id,sku\n1,a\n");
  renameSync(plain, `${plain}.gz`);
  expect(await problemOf(readOrders([`${plain}.gz`]))).toBe(
    "plain.csv.gz: expected a whole file packed by gzip",
  );
  const rows = Array.from({ length: 100_000 }, (_, i) => `${i},product-${i % 977}\n`).join("");
  const cut = file("cut.csv.gz", `order_id,sku\n${rows}`);
  truncateSync(cut, statSync(cut).size - 1000);
  expect(await problemOf(readOrders([cut]))).toBe("cut.csv.gz: expected a whole file packed by gzip");
});
