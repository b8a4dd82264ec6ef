import { expect, test } from "vitest";
import { type ReadCustomersOptions, readCustomers } from "../../src/customers/read-customers.ts";
import { openDatabase, pathLiteral } from "../../src/io/duckdb.ts";
import { scratch } from "../scratch.ts";

const { file, path, problemOf } = scratch();

const read = (name: string, content: string | Uint8Array, options: Partial<ReadCustomersOptions> = {}) =>
  readCustomers(file(name, content), { known: [], ...options });

const ADA = { id: "ada", segments: ["vip", "wholesale"], supportContacts: 3 };
const BO = { id: "bo", segments: ["lead"] };

test.each([
  ["crm.csv", 'customer,segments,support contacts\nada,"vip, wholesale",3\nbo,lead,\n'],
  ["crm-semicolons.csv", "customer_id;Segment;Tickets\nada;vip|wholesale;3\nbo;lead;\n"],
  ["crm-excel.csv", "\ufeffsep=;\r\ncustomer_id;Segment;Tickets\r\nada;vip|wholesale;3\r\nbo;lead;\r\n"],
  ["crm.tsv", "Kundennummer\tKundengruppe\tAnfragen\nada\tvip; wholesale\t3\nbo\tlead\t\n"],
  ["listed.csv", 'customer,segments,contacts\nada,"[""vip"", ""wholesale""]",3\nbo,"[""lead""]",\n'],
  [
    "crm.json",
    JSON.stringify([
      { customerId: "ada", segments: ["vip", "wholesale"], supportContacts: 3 },
      { customerId: "bo", segments: ["lead"] },
    ]),
  ],
  ["crm.ndjson", '{"id": "ada", "tags": "vip;wholesale", "cases": 3}\n{"id": "bo", "tags": "lead"}\n'],
])("%s tells of each customer their segments and how often they asked for help", async (name, content) => {
  const { customers, rows, badRows } = await read(name, content);
  expect(customers).toEqual([ADA, BO]);
  expect({ rows, badRows }).toEqual({ rows: 2, badRows: 0 });
});

test("a Parquet file with a list of segments is read too", async () => {
  const target = path("crm.parquet");
  const database = await openDatabase();
  const rows =
    "SELECT * FROM (VALUES ('ada', ['vip', 'wholesale'], 3), ('bo', ['lead'], NULL)) t(customer, segments, contacts)";
  await database.run(`COPY (${rows}) TO ${pathLiteral(target)} (FORMAT parquet)`);
  database.close();
  expect((await readCustomers(target, { known: [] })).customers).toEqual([ADA, BO]);
});

test("several rows of a customer are one customer, with all segments and the most contacts of any row", async () => {
  const csv = "customer,segment,contacts\nada,vip,3\nbo,lead,\nada,wholesale,1\nada,vip,\n";
  expect((await read("rows.csv", csv)).customers).toEqual([ADA, BO]);
});

test("several columns with segments all count", async () => {
  const csv = 'customer,customer group,tags\nada,b2b,"vip, b2b"\n';
  expect((await read("columns.csv", csv)).customers).toEqual([{ id: "ada", segments: ["b2b", "vip"] }]);
});

test("a customer goes by the id that the orders know, be it number or address", async () => {
  const csv = "Customer ID,Email,Tags\n17,ada@example.com,vip\n18,bo@example.com,lead\n19.0,,\n";
  const byAddress = await read("ids.csv", csv, { known: ["bo@example.com"] });
  expect(byAddress.customers.map(({ id }) => id)).toEqual(["17", "bo@example.com", "19"]);
  expect(byAddress.matched).toBe(1);
});

test("columns that no export has are named", async () => {
  const csv = "KLANT,DOELGROEP,VRAGEN\nada,vip;wholesale,3\n";
  const map = { customer: "KLANT", segments: "DOELGROEP", contacts: "VRAGEN" };
  expect((await read("klant.csv", csv, { map })).customers).toEqual([ADA]);
});

const problem = (name: string, content: string, options: Partial<ReadCustomersOptions> = {}) =>
  problemOf(read(name, content, options));

test.each([
  [
    "nobody.csv",
    ",vip,1",
    "row 3, column customer: found nothing, expected a customer id of at most 200 letters",
  ],
  [
    "never.csv",
    "bo,vip,often",
    'row 3, column contacts: found "often", expected a whole number of 0 or more',
  ],
  ["less.csv", "bo,vip,-1", 'row 3, column contacts: found "-1", expected a whole number of 0 or more'],
  ["half.csv", "bo,vip,1.5", 'row 3, column contacts: found "1.5", expected a whole number of 0 or more'],
  ["short.csv", "bo,vip", 'row 3: found "2 columns", expected 3 as in the header'],
])("a bad row is told with its place: %s", async (name, row, what) => {
  expect(await problem(name, `customer,segments,contacts\nada,vip,1\n${row}\n`)).toBe(
    `${name}: ${what} (1 bad row of 2; --max-bad-rows allows 0)`,
  );
});

test("a segment of a thousand letters is no segment", async () => {
  const row = `ada,${"x".repeat(1000)}`;
  expect(await problem("long.csv", `customer,segments\n${row}\n`)).toMatch(
    /^long\.csv: row 2, column segments: found "x{40}…", expected segments of at most 200 letters each/,
  );
});

test("a few bad rows are counted and the rest is read", async () => {
  const csv = "customer,segments,contacts\nada,vip;wholesale,3\nbo,lead,much\n";
  const { customers, badRows, firstBadRows } = await read("few.csv", csv, { maxBadRows: 1 });
  expect(customers).toEqual([ADA]);
  expect({ badRows, row: firstBadRows[0]?.row }).toEqual({ badRows: 1, row: 3 });
});

test.each([
  [
    "who.csv",
    "name,segments\nAda,vip\n",
    "who.csv: no column for customer; the file has name, segments; looked for customer_id, customer, customer_number, customer_no, id, user_id and other known names; name it with --map-customers customer=COLUMN",
  ],
  [
    "what.csv",
    "customer,city\nada,Bonn\n",
    "what.csv: no column for segments, nor one for contacts; the file has customer, city; looked for segments, segment, customer_segments, customer_segment, customer_group, groups and other known names; name it with --map-customers segments=COLUMN",
  ],
  ["header.csv", "customer,segments\n", "header.csv: the file has no rows"],
  [
    "crm.xlsx",
    "x",
    "crm.xlsx: expected a name that ends in csv, tsv, tab, txt, dat, parquet, json, ndjson, jsonl, or these with .gz; save it as CSV (UTF-8) first",
  ],
])("a file that is no customer table is told so: %s", async (name, content, what) => {
  expect(await problem(name, content)).toBe(what);
});

test("a mapped column that the table does not have is named", async () => {
  expect(await problem("map.csv", "customer,segments\nada,vip\n", { map: { contacts: "VRAGEN" } })).toBe(
    "map.csv: no column VRAGEN, which --map-customers gives for contacts; the file has customer, segments",
  );
});

test("a table that knows none of those who ordered is told with an example of each", async () => {
  const csv = "customer,segments\nada,vip\n";
  expect(await problem("others.csv", csv, { known: ["17850"] })).toBe(
    'others.csv: holds none of the customers of the orders: they name "17850", the table "ada"',
  );
});
