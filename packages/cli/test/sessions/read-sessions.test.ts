import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/io/duckdb.ts";
import {
  type ReadSessionsOptions,
  readSessions,
  type SessionsRead,
} from "../../src/sessions/read-sessions.ts";
import { scratch } from "../scratch.ts";

const { file, path, problemOf } = scratch();
const KNOWN = ["phone", "case", "tv"];

const read = (files: readonly string[], options: Partial<ReadSessionsOptions> = {}) =>
  readSessions(files, { known: KNOWN, ...options });

const ALL = ["rows", "views", "notViews", "nameless", "outsideWindow", "crawled", "badRows"] as const;

/** The sessions as plain text, their products joined by a plus, in no particular order; every row is accounted for. */
function written({ table: { products, offsets, items }, report }: SessionsRead): string[] {
  const [rows, ...parts] = ALL.map((name) => report[name]);
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(rows);
  expect(report.sessions).toBe(offsets.length - 1);
  const sessions = Array.from({ length: offsets.length - 1 }, (_, session) =>
    Array.from(items.subarray(offsets[session], offsets[session + 1]), (code) => products[code]).join("+"),
  );
  return sessions.sort();
}

const HEADER = "session,product,at";
const at = (minute: number, day = 1) =>
  new Date(Date.UTC(2026, 8, day, 10, minute)).toISOString().replace(".000", "");

const PLAIN = [
  `s1,phone,${at(0)}`,
  `s1,tv,${at(1)}`,
  `s1,phone,${at(2)}`,
  `s2,phone,${at(5, 20)}`,
  `s3,case,${at(9, 28)}`,
];
const csv = (rows: readonly string[], header = HEADER) => [header, ...rows, ""].join("\n");

const ga4Event = (
  name: string,
  visitor: string | null,
  session: string | null,
  items: readonly string[],
) => ({
  event_timestamp: String(Date.UTC(2026, 8, 1) * 1000),
  event_name: name,
  user_pseudo_id: visitor,
  event_params: [
    { key: "page_title", value: { string_value: "A page" } },
    ...(session === null ? [] : [{ key: "ga_session_id", value: { int_value: session } }]),
  ],
  items: items.map((id) => ({ item_id: id, item_name: `The ${id}` })),
});

/** Two visitors whose sessions began in the same second. */
const GA4 = [
  ga4Event("view_item", "u1", "1788220800", ["phone"]),
  ga4Event("view_item", "u1", "1788220800", ["tv"]),
  ga4Event("view_item", "u2", "1788220800", ["case"]),
  ga4Event("view_item", null, null, ["case"]),
  ga4Event("view_item_list", "u2", "1788220800", ["phone", "tv"]),
  ga4Event("add_to_cart", "u2", "1788220800", ["phone"]),
];

describe("viewed sessions", () => {
  test("are the distinct products of each session, in whatever order the rows stand", async () => {
    const one = await read([file("plain.csv", csv(PLAIN))]);
    expect(written(one)).toEqual(["case", "phone", "phone+tv"]);
    expect(one.report).toMatchObject({ rows: 5, views: 5, sessions: 3, products: 3, notes: [] });
    const other = await read([file("turned.csv", csv(PLAIN.toReversed()))]);
    expect(other.table).toEqual(one.table);
  });

  test("come from several files, and a row that stands in two of them makes no difference", async () => {
    const files = [file("a.csv", csv(PLAIN.slice(0, 2))), file("b.csv", csv(PLAIN.slice(1)))];
    expect((await read(files)).table).toEqual((await read([file("whole.csv", csv(PLAIN))])).table);
  });

  test("come from TSV, JSON and packed files, and as one list a session", async () => {
    const rows = [
      { sessionId: "s1", productId: "phone" },
      { sessionId: "s1", productId: "tv" },
    ];
    const lists = [{ session: "s1", viewed: ["phone", "tv"] }];
    for (const [name, content] of [
      ["v.tsv", "session_id\tsku\ns1\tphone\ns1\ttv\n"],
      ["v.csv.gz", "visit_id;artikelnummer\ns1;phone\ns1;tv\n"],
      ["v.json", JSON.stringify(rows)],
      ["v.ndjson", rows.map((row) => JSON.stringify(row)).join("\n")],
      ["lists.json", JSON.stringify(lists)],
      ["lists.csv", "session,products\ns1,phone|tv\n"],
    ] as const)
      expect(written(await read([file(name, content)])), name).toEqual(["phone+tv"]);
  });

  test("come from a FIMI file, a session a line", async () => {
    const { table } = await read([file("clicks.dat", "1 2\n2 3 4\n")], { known: ["1", "2"] });
    expect([...table.products]).toEqual(["1", "2", "3", "4"]);
    expect([...table.offsets]).toEqual([0, 2, 5]);
  });

  test("of REES46 are known by their columns, and carts and purchases are no views", async () => {
    const rees46 = [
      "2019-10-01 00:00:00 UTC,view,phone,u1,s1",
      "2019-10-01 00:00:09 UTC,view,tv,u1,s1",
      "2019-10-01 00:01:00 UTC,cart,case,u1,s1",
    ];
    const one = await read([
      file("rees46.csv", csv(rees46, "event_time,event_type,product_id,user_id,user_session")),
    ]);
    expect(written(one)).toEqual(["phone+tv"]);
    expect(one.report).toMatchObject({ views: 2, notViews: 1 });
  });
});

describe("a file of RetailRocket's, which tells visitors and no sessions,", () => {
  const t = (minute: number) => Date.UTC(2015, 5, 2) + minute * 60_000;
  const rows = [
    `${t(0)},7,view,phone,`,
    `${t(20)},7,addtocart,phone,`,
    `${t(45)},7,view,tv,`,
    `${t(45)},7,view,case,`,
    `${t(76)},7,view,case,`,
    `${t(10)},8,view,case,`,
  ];
  const HEAD = "timestamp,visitorid,event,itemid,transactionid";

  test("has a new session after 30 minutes without a sign of the visitor", async () => {
    const found = await read([file("events.csv", csv(rows, HEAD))]);
    expect(written(found)).toEqual(["case", "case", "case+phone+tv"]);
    expect(found.report).toMatchObject({ rows: 6, views: 5, notViews: 1, sessions: 3 });
    expect(found.report.notes.join()).toMatch(/tells visitors, not sessions; 30 minutes/);
  });

  test("has the same sessions in whatever order and number of files its rows stand", async () => {
    const whole = await read([file("one.csv", csv(rows, HEAD))]);
    const parts = [
      file("p.csv", csv(rows.slice(3).reverse(), HEAD)),
      file("q.csv", csv(rows.slice(0, 3), HEAD)),
    ];
    expect(written(await read(parts))).toEqual(written(whole));
  });

  test("needs the time of every view", async () => {
    const bad = file("when.csv", csv([...rows, ",7,view,tv,"], HEAD));
    expect(await problemOf(read([bad]))).toBe(
      "when.csv: row 8, column timestamp: found nothing, expected a date (1 bad row of 7; --max-bad-rows allows 0)",
    );
  });
});

describe("GA4's export", () => {
  test("has sessions visitor by visitor, and views only where an item was looked at", async () => {
    const found = await read([file("ga4.ndjson", GA4.map((event) => JSON.stringify(event)).join("\n"))]);
    expect(written(found)).toEqual(["case", "phone+tv"]);
    expect(found.report).toMatchObject({ rows: 7, views: 3, notViews: 3, nameless: 1 });
  });

  test("is read from Parquet as BigQuery writes it", async () => {
    const json = file("nested.ndjson", GA4.map((event) => JSON.stringify(event)).join("\n"));
    const database = await openDatabase();
    const columns = `{event_timestamp: 'BIGINT', event_name: 'VARCHAR', user_pseudo_id: 'VARCHAR',
      event_params: 'STRUCT("key" VARCHAR, "value" STRUCT(string_value VARCHAR, int_value BIGINT, double_value DOUBLE))[]',
      items: 'STRUCT(item_id VARCHAR, item_name VARCHAR)[]'}`;
    await database.run(
      `COPY (SELECT * FROM read_json('${json}', columns = ${columns}, format = 'newline_delimited'))
       TO '${path("ga4.parquet")}' (FORMAT parquet)`,
    );
    database.close();
    const found = await read([path("ga4.parquet")]);
    expect(written(found)).toEqual(["case", "phone+tv"]);
    expect(found.report).toMatchObject({ nameless: 1, badRows: 0 });
  });

  test("is read from a flat table made of it", async () => {
    const rows = [
      "20260901,view_item,u1,17,phone",
      "20260901,view_item,u1,17,tv",
      "20260901,view_item,u2,17,case",
    ];
    const flat = file("flat.csv", csv(rows, "event_date,event_name,user_pseudo_id,ga_session_id,item_id"));
    expect(written(await read([flat]))).toEqual(["case", "phone+tv"]);
  });
});

describe("of viewed sessions are left out", () => {
  test("those that began before the day, or so many days before the latest view", async () => {
    const plain = file("window.csv", csv(PLAIN));
    const since = await read([plain], { window: { since: Date.UTC(2026, 8, 10) } });
    expect(written(since)).toEqual(["case", "phone"]);
    expect(since.report).toMatchObject({ views: 2, outsideWindow: 3 });
    expect(written(await read([plain], { window: { days: 5 } }))).toEqual(["case"]);
  });

  test("those without a date, where there is a window", async () => {
    const undated = file("undated.csv", csv([...PLAIN, "s4,tv,"]));
    expect(written(await read([undated]))).toContain("tv");
    expect(written(await read([undated], { window: { days: 5 } }))).toEqual(["case"]);
  });

  test("those that looked at more products than a customer does, and it is said", async () => {
    const robot = (products: number) =>
      Array.from({ length: products }, (_, i) => `robot,p-${i},${at(i % 60)}`);
    const found = await read([file("robot.csv", csv([...PLAIN, ...robot(501)]))]);
    expect(written(found)).toEqual(["case", "phone", "phone+tv"]);
    expect(found.report).toMatchObject({ views: 5, crawled: 501 });
    expect(found.report.notes).toEqual([
      "1 session looked at more than 500 products: no customers, left out",
    ]);
    expect((await read([file("eager.csv", csv([...PLAIN, ...robot(500)]))])).report.sessions).toBe(4);
  });

  test("products that the catalog doesn't know: they are counted and told", async () => {
    const found = await read([
      file("unknown.csv", csv([...PLAIN, `s1,gone,${at(3)}`, `s2,gone,${at(6, 20)}`])),
    ]);
    expect(found.report.unknown).toEqual({ products: 1, looks: 2 });
  });
});

describe("the columns of viewed sessions", () => {
  const odd = () => file("odd.csv", "SITZ,WAS,WANN\ns1,phone,2026-09-01\ns1,tv,2026-09-01\n");

  test("are named by the user", async () => {
    const sessionMap = { session: "SITZ", product: "WAS", at: "WANN" };
    expect(written(await read([odd()], { sessionMap }))).toEqual(["phone+tv"]);
  });

  test("are those that the user names for the orders, where the file has them", async () => {
    const map = { session: "SITZ", product: "WAS", order: "BON", price: "PREIS" };
    expect(written(await read([odd()], { map }))).toEqual(["phone+tv"]);
    const known = file("known.csv", "SITZ,sku\ns1,phone\n");
    expect(written(await read([known], { map }))).toEqual(["phone"]);
  });

  test("must be there where the user names them", async () => {
    expect(await problemOf(read([odd()], { sessionMap: { product: "SKU" } }))).toBe(
      "odd.csv: no column SKU, which --map-sessions gives for product; the file has SITZ, WAS, WANN",
    );
    expect(await problemOf(read([odd()], { map: { session: "ID" } }))).toBe(
      "odd.csv: no column ID, which --map gives for session; the file has SITZ, WAS, WANN",
    );
  });

  test("can have days before months", async () => {
    const rows = ["s1,phone,25/09/2026 10:00", "s2,tv,01/10/2026 10:00"];
    const found = await read([file("days.csv", csv(rows))], { window: { days: 3 } });
    expect(written(found)).toEqual(["tv"]);
    expect(found.report.notes.join()).toMatch(/dates are read with the day before the month/);
  });

  test("of dates that no day tells are told, below Excel's first line too", async () => {
    const found = await read([
      file("excel.csv", "sep=;\nsession;product;at\ns1;phone;05/06/2026\ns1;tv;05/06/2026\n"),
    ]);
    expect(written(found)).toEqual(["phone+tv"]);
    expect(found.report.notes.join()).toMatch(
      /dates such as 05\/06\/2026 could be 5 June or 6 May: read as 5 June;/,
    );
  });
});

describe("a file of viewed sessions is refused in one line", () => {
  test.each([
    [
      "without a column for the session or the visitor",
      "product,at\nphone,2026-09-01\n",
      "x.csv: no column for session, nor for visitor and time; the file has product, at; looked for session_id, session, " +
        "user_session, visit_id, visit, ga_session_id and other known names; name it with --map-sessions session=COLUMN",
    ],
    [
      "with visitors but without times",
      "visitorid,itemid\n7,phone\n",
      "x.csv: no column for session, nor for visitor and time; the file has visitorid, itemid; looked for session_id, " +
        "session, user_session, visit_id, visit, ga_session_id and other known names; name it with --map-sessions session=COLUMN",
    ],
    [
      "without a column for the product",
      "session,at\ns1,2026-09-01\n",
      "x.csv: no column for product; the file has session, at; looked for product_id, item_id, items.item_id, sku, " +
        "product_sku, product_code and other known names; name it with --map-sessions product=COLUMN",
    ],
    ["without rows", `${HEADER}\n`, "x.csv: the file has no rows"],
    ["that is empty", "", "x.csv: the file is empty"],
    [
      "with a missing session",
      `${HEADER}\n,phone,\n`,
      "x.csv: row 2, column session: found nothing, expected a session id (1 bad row of 1; --max-bad-rows allows 0)",
    ],
    [
      "with a missing product",
      `${HEADER}\ns1,,\n`,
      "x.csv: row 2, column product: found nothing, expected a product id (1 bad row of 1; --max-bad-rows allows 0)",
    ],
    [
      "with a time that is none",
      `${HEADER}\ns1,tv,soon\n`,
      'x.csv: row 2, column at: found "soon", expected a date (1 bad row of 1; --max-bad-rows allows 0)',
    ],
    [
      "with too few columns",
      `${HEADER}\ns1,tv\n`,
      'x.csv: row 2: found "2 columns", expected 3 as in the header (1 bad row of 1; --max-bad-rows allows 0)',
    ],
    [
      "of which no event is a view",
      "session,product,event\ns1,tv,purchase\n",
      "x.csv: column event: expected some row to be view_item, view or click",
    ],
    [
      "that names nothing of the catalog",
      `${HEADER}\ns1,SKU-1,\n`,
      'x.csv: nothing that the catalog holds was looked at: the views name "SKU-1", the catalog "phone"',
    ],
  ])("%s", async (_, content, line) => {
    expect(await problemOf(read([file("x.csv", content)]))).toBe(line);
  });

  test("that is not there", async () => {
    expect(await problemOf(read(["nowhere/views.csv"]))).toBe("nowhere/views.csv: no such file");
  });

  test("but a few bad rows are counted and shown, and the rest is read", async () => {
    const rows = Array.from({ length: 199 }, (_, i) => `s${i},tv,${at(i % 60)}`);
    const path = file("few.csv", csv(["s1,tv,soon", ...rows]));
    const { report } = await read([path]);
    expect(report).toMatchObject({ rows: 200, views: 199, badRows: 1 });
    expect(report.firstBadRows).toEqual([
      { file: path, row: 2, column: "at", found: "soon", expected: "a date" },
    ]);
  });
});
