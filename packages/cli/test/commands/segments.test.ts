import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Customer, completePolicy, kept, needsOf, type Order } from "@basketwise/core";
import { CustomerSchema, checkInput } from "@basketwise/core/schema";
import { describe, expect, test } from "vitest";
import { readCustomers } from "../../src/customers/read-customers.ts";
import { openDatabase, pathLiteral } from "../../src/io/duckdb.ts";
import type { SegmentRow } from "../../src/segments/segment-rows.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { CATALOG, CRM, LATEST, ORDERS } from "../shared/customer-shop.ts";

const { file, path } = scratch();
const SHOP = file("orders.json", JSON.stringify(ORDERS));
const TABLE = file("crm.csv", CRM);
const COSTS = file("catalog.json", CATALOG);
const ALL = ["--customers", TABLE, "--catalog", COSTS, "--contact-cost", "20", "--return-cost", "1.5"];

/** What the command says as data. */
async function asked(...args: string[]): Promise<{ at: string; currency: string; segments: SegmentRow[] }> {
  const { code, out, err } = await run("segments", ...args, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

const cents = (amount: number) => Math.round(amount * 100);

/** Orders of which something was kept, and what that came to in cents, the obvious way. */
function totals(orders: readonly Order[]): { orders: number; revenue: number } {
  const lines = orders.flatMap((order) => order.lines);
  return {
    orders: orders.filter((order) => order.lines.some((line) => kept(line) > 0)).length,
    revenue: lines.reduce((sum, line) => sum + cents(line.price * kept(line)), 0),
  };
}

const sumOf = (rows: readonly SegmentRow[]) => ({
  orders: rows.reduce((sum, { orders }) => sum + orders, 0),
  revenue: rows.reduce((sum, { revenue }) => sum + cents(revenue), 0),
});

describe("segments, as data,", () => {
  test("reach every RFM name, every stage that orders lead to, all four audiences and both ends of profit", async () => {
    const { segments } = await asked(SHOP, ...ALL);
    const of = (group: string) =>
      Object.fromEntries(
        segments.filter((row) => row.group === group).map(({ segment, customers }) => [segment, customers]),
      );
    expect(of("rfm")).toEqual({
      ...{ champions: 3, "loyal-customers": 3, recent: 2 },
      ...{ "at-risk": 1, hibernating: 3, regular: 3 },
    });
    expect(of("stage")).toEqual({ prospect: 1, new: 1, active: 3, loyal: 4, lapsing: 2, lapsed: 5 });
    expect(of("audience")).toEqual({
      ...{ "serial-returner": 1, "support-heavy": 1 },
      ...{ "discount-seeker": 1, "fixed-budget": 1 },
    });
    expect(of("profitability")).toEqual({ profitable: 3, "costs-more": 1 });
    expect(of("country")).toEqual({ "country:DE": 13, "country:NL": 2 });
    expect(of("source")).toEqual({ "source:ads": 1 });
    expect(of("coupons")).toEqual({ "coupons:1": 1, "coupons:2": 1, "coupons:3": 1 });
    expect(of("own")).toEqual({ b2b: 2, complains: 1, lead: 1, vip: 1 });
  });

  test("add up to the shop's orders and revenue, in every way of parting that puts each customer once", async () => {
    const { segments, at, currency } = await asked(SHOP, ...ALL);
    expect({ at, currency }).toEqual({ at: new Date(LATEST).toISOString(), currency: "EUR" });
    const known = totals(ORDERS.filter(({ customerId }) => customerId !== undefined));
    const [everybody, nobody] = segments;
    expect(sumOf([everybody!])).toEqual(known);
    expect(everybody!.customers).toBe(16);
    expect(sumOf([nobody!])).toEqual(totals(ORDERS.filter(({ customerId }) => customerId === undefined)));
    expect(nobody).not.toHaveProperty("customers");
    for (const group of ["rfm", "stage", "country"])
      expect(sumOf(segments.filter((row) => row.group === group))).toEqual(known);
    expect(everybody!.revenueShare! + nobody!.revenueShare!).toBeCloseTo(1, 5);
  });

  test("have the mean order, and the share of pieces that came back", async () => {
    const { segments } = await asked(SHOP, ...ALL);
    const own = ORDERS.filter(({ customerId }) => customerId === "returner");
    const { revenue, orders } = totals(own);
    expect(segments.find(({ segment }) => segment === "serial-returner")).toMatchObject({
      meanOrderValue: Math.round(revenue / orders) / 100,
      returnRate: 0.5,
    });
  });

  test("look from a moment that is asked for, and know nothing of what came later", async () => {
    const { segments, at } = await asked(SHOP, "--at", "2026-06-01");
    expect(at).toBe("2026-06-01T00:00:00.000Z");
    const before = ORDERS.filter((order) => Date.parse(order.at) <= Date.parse(at));
    expect(before.length).toBeLessThan(ORDERS.length);
    const whole = segments.filter(({ group, segment }) => group === "all" && segment !== "nobody known");
    expect(sumOf(whole)).toEqual(totals(before));
    expect(segments.some(({ segment }) => segment === "source:ads")).toBe(false);
  });

  test("say nothing of profit where no cost is known, and leave out a policy's audiences that it redefines", async () => {
    const policy = file(
      "policy.json",
      '{"audiences": {"fixed-budget": {"minOrders": 5}}, "currency": "GBP"}',
    );
    const { segments, currency } = await asked(SHOP, "--policy", policy);
    expect(currency).toBe("GBP");
    expect(segments.some(({ group }) => group === "profitability")).toBe(false);
    expect(segments.find(({ segment }) => segment === "fixed-budget")!.customers).toBe(0);
  });

  test("count orders without a day apart", async () => {
    const undated = file(
      "undated.csv",
      "order_id,sku,customer,date,price\n1,a,ada,2026-01-01,2\n2,a,ada,,3\n3,a,,2026-01-01,4\n",
    );
    const { segments } = await asked(undated);
    expect(
      segments.filter(({ group }) => group === "all").map(({ segment, revenue }) => [segment, revenue]),
    ).toEqual([
      ["known customers", 2],
      ["nobody known", 4],
      ["known, on no known day", 3],
    ]);
  });
});

describe("segments, to a human,", () => {
  test("are one table with the currency named once and the numbers under each other", async () => {
    const { code, out } = await run("segments", SHOP, ...ALL);
    expect(code).toBe(0);
    expect(out).toContain("as of 2026-11-01T12:00:00.000Z, the latest order\n");
    expect(out).toContain("customer table: 3 rows; 2 of its 3 customers have ordered\n");
    expect(out.split("EUR")).toHaveLength(2);
    const rows = out.split("\n").filter((line) => /( %|–|returned)$/.test(line) && !line.includes("rows:"));
    expect(rows.length).toBeGreaterThan(25);
    expect(new Set(rows.map((line) => line.length)).size).toBe(1);
    expect(out).toMatch(/^nobody known +– +– +3 +240\.00 +\d+\.\d % +80\.00 +0\.0 %$/m);
    expect(out).toMatch(/^ {2}serial-returner +1 +6\.3 % +3 /m);
  });

  test("show the first few countries, and how many more there are", async () => {
    const codes = ["DE", "NL", "FR", "BE", "AT", "CH", "PL"];
    const rows = codes.map((code, i) => `${i},a,c${i},2026-01-0${i + 1},2,${code}\n`).join("");
    const many = file("many.csv", `order_id,sku,customer,date,price,country\n${rows}`);
    const { out } = await run("segments", many);
    expect(out).toContain("  and 2 more\n");
    expect(out.match(/^ {2}country:/gm)).toHaveLength(5);
    expect((await asked(many)).segments.filter(({ group }) => group === "country")).toHaveLength(7);
  });
});

/** Rows of a written table, as DuckDB reads it; numbers of CSV as numbers. */
async function tableOf(name: string): Promise<unknown[][]> {
  const database = await openDatabase();
  try {
    const read = { csv: "read_csv", json: "read_json", parquet: "read_parquet" }[name.split(".").at(-1)!];
    const picked =
      "customer, stage, recencyDays, orders, revenue, rfm, units, returnedUnits, margin, profitability";
    const rows = await database.rows(`SELECT ${picked} FROM ${read}(${pathLiteral(path(name))})`);
    return rows.map((row) => row.map((cell) => (typeof cell === "bigint" ? Number(cell) : cell)));
  } finally {
    database.close();
  }
}

describe("the files that segments writes", () => {
  const OUT = ["csv", "json", "parquet"].flatMap((ending) => ["--out", path(`shop.${ending}`)]);

  test("hold one row a customer, the same in every format, and the segments beside them", async () => {
    const { segments } = await asked(SHOP, ...ALL, ...OUT);
    const rows = await tableOf("shop.csv");
    expect(rows).toHaveLength(16);
    expect(await tableOf("shop.json")).toEqual(rows);
    expect(await tableOf("shop.parquet")).toEqual(rows);
    expect(rows.find(([customer]) => customer === "guest")).toEqual([
      "guest",
      "prospect",
      null,
      0,
      0,
      null,
      0,
      0,
      null,
      null,
    ]);
    // 4 orders of 2 lamps at 25 and a bulb; a lamp costs 9, a bulb 0.05.
    expect(rows.find(([customer]) => customer === "budget")).toEqual([
      "budget",
      "loyal",
      10,
      4,
      201,
      "champions",
      12,
      0,
      128.8,
      null,
    ]);
    expect(JSON.parse(readFileSync(path("shop.segments.json"), "utf8"))).toEqual(segments);
    const lines = readFileSync(path("shop.segments.csv"), "utf8").trim().split("\n");
    expect(lines[0]).toBe(
      "group,segment,customers,customerShare,orders,revenue,revenueShare,meanOrderValue,returnRate",
    );
    expect(lines).toHaveLength(segments.length + 1);
    expect(existsSync(path("shop.segments.parquet"))).toBe(true);
    expect(readdirSync(dirname(SHOP)).filter((name) => name.endsWith(".new"))).toEqual([]);
  });

  test("are a customer table again, with the merchant's own segments and contacts", async () => {
    await asked(SHOP, ...ALL, ...OUT);
    // Excel reads umlauts right only behind a byte order mark.
    for (const name of ["shop.csv", "shop.segments.csv"])
      expect(readFileSync(path(name), "utf8").startsWith("\ufeff")).toBe(true);
    for (const name of ["shop.csv", "shop.json", "shop.parquet"]) {
      const { customers } = await readCustomers(path(name), { known: [] });
      expect(customers.filter(({ segments }) => segments.length > 0)).toEqual([
        { id: "c01", segments: ["vip"], supportContacts: 1 },
        { id: "c11", segments: ["b2b"] },
        { id: "heavy", segments: ["b2b", "complains"], supportContacts: 9 },
        { id: "guest", segments: ["lead"] },
      ]);
    }
  });

  test("never hold a formula that a visitor wrote into the address of the shop", async () => {
    const csv = 'order_id,sku,customer,date,source\n1,a,+49 30 123,2026-01-01,"=HYPERLINK(""x"")"\n';
    await asked(file("formula.csv", csv), "--out", path("formula-out.csv"));
    const [, row] = readFileSync(path("formula-out.csv"), "utf8").split("\n");
    expect(row).toContain(`,"'=HYPERLINK(""x"")",`);
    expect(row).toMatch(/^\+49 30 123,/);
  });
});

describe("a profile", () => {
  const PROFILES = path("profiles.ndjson");
  const profiles = async (...args: string[]): Promise<Map<string, Customer>> => {
    await asked(...args, "--profiles", PROFILES);
    const lines = readFileSync(PROFILES, "utf8").trim().split("\n");
    return new Map(
      lines.map((line) => {
        const checked = checkInput(CustomerSchema, JSON.parse(line));
        if (!checked.ok) throw new Error(checked.problem);
        return [checked.value.id!, checked.value];
      }),
    );
  };

  test("is a request's customer, with the merchant's own segments first and nothing of what things cost", async () => {
    const all = await profiles(SHOP, ...ALL);
    expect(all.size).toBe(16);
    expect(all.get("heavy")).toMatchObject({
      id: "heavy",
      stage: "lapsing",
      segments: ["b2b", "complains", "support-heavy", "regular", "country:DE", "costs-more"],
      supportContacts: 9,
      country: "DE",
    });
    expect(all.get("guest")).toEqual({ id: "guest", stage: "prospect", segments: ["lead"] });
    expect(all.get("c01")!.orders).toHaveLength(10);
    expect(readFileSync(PROFILES, "utf8")).not.toMatch(/"(?:cost|margin|revenue)"/);
  });

  test("of a long history has the latest orders, as many as decisions look back to", async () => {
    const long = Array.from({ length: 90 }, (_, i) => ({
      orderId: `o${i}`,
      customerId: "ada",
      at: new Date(LATEST - i * 86_400_000).toISOString(),
      lines: [0, 1, 2].map((line) => ({
        productId: `p${100 + ((i * 3 + line) % 200)}`,
        quantity: 1,
        price: 5,
      })),
    }));
    const { orders = [] } = (await profiles(file("long.json", JSON.stringify(long)))).get("ada")!;
    expect(orders).toHaveLength(34);
    const needs = (customer: Customer) =>
      needsOf({ placement: "email", customer }, completePolicy({}), LATEST);
    expect(needs({ orders })).toEqual(needs({ orders: long }));
  });
});

describe("segments refuses, with exit code 2 and one line,", () => {
  mkdirSync(path("folder.csv"));
  const anonymous = file("anonymous.csv", "order_id,sku,date\n1,a,2026-01-01\n");
  const timeless = file("timeless.csv", "order_id,sku,customer\n1,a,ada\n");
  test.each([
    ["no orders", [], /^segments: no order files; say basketwise segments ORDERS…$/],
    ["orders of nobody known", [anonymous], /^segments: no order names a customer; .*--map customer=COLUMN$/],
    ["orders on no known day", [timeless], /^segments: no order has a date; .*--map at=COLUMN$/],
    ["a moment before all orders", [SHOP, "--at", "2020-01-01"], /^segments: nothing was bought until then$/],
    ["a moment that is none", [SHOP, "--at", "noon"], /^--at: found "noon", expected a date such as /],
    [
      "a table of an unknown kind",
      [SHOP, "--out", path("shop.xlsx")],
      /shop\.xlsx: expected a name that ends in csv, json, parquet$/,
    ],
    [
      "profiles of an unknown kind",
      [SHOP, "--profiles", path("profiles.csv")],
      /profiles\.csv: expected a name that ends in ndjson, jsonl: one profile a line$/,
    ],
    [
      "a folder that is not there",
      [SHOP, "--out", path("nowhere/shop.csv")],
      /shop\.csv: can't be written: there is no such folder$/,
    ],
    [
      "a table whose name is a folder's",
      [SHOP, "--out", path("folder.csv")],
      /folder\.csv: can't be written: it is a folder$/,
    ],
    [
      "to write over what it reads",
      [SHOP, "--customers", TABLE, "--out", join(dirname(TABLE), "x", "..", "crm.csv")],
      /crm\.csv: is to be written, but is read or written already$/,
    ],
    [
      "the cost of service without that of goods",
      [SHOP, "--contact-cost", "4"],
      /^--contact-cost and --return-cost say nothing where no product's cost is known: give a --catalog with costs$/,
    ],
    [
      "columns of a customer table that is not given",
      [SHOP, "--map-customers", "segments=GRUPPE"],
      /^--map-customers: there is no table to map; say --customers FILE$/,
    ],
    [
      "a cost that is no amount",
      [SHOP, "--return-cost", "four"],
      /^--return-cost: found "four", expected an amount such as 4\.50$/,
    ],
  ])("%s", async (_, args, line) => {
    const { code, out, err } = await run("segments", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^basketwise: [^\n]+\n$/);
    expect(err.trimEnd().slice("basketwise: ".length)).toMatch(line);
  });

  test("and leaves what was written before as it was", async () => {
    const target = file("kept.csv", "mine\n");
    const { code } = await run("segments", anonymous, "--out", target, "--profiles", path("kept.ndjson"));
    expect(code).toBe(2);
    expect(readFileSync(target, "utf8")).toBe("mine\n");
    expect(readdirSync(dirname(target)).filter((name) => /^kept\./.test(name))).toEqual(["kept.csv"]);
  });
});
