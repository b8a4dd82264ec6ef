import { completePolicy } from "@basketwise/core";
import { expect, test } from "vitest";
import { openFolder } from "../../src/graph/open-folder.ts";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";
import { ordersCsv, ROWS } from "../shared/small-shop.ts";

const { file, path } = scratch();

const CUSTOMERS = Array.from({ length: 40 }, (_, i) => `c${i}`);
const isVip = (_: string, i: number) => i % 4 === 0;
const VIPS = CUSTOMERS.filter(isVip);

/** How many of the customers bought each product, row by row. */
function chosenSlowly(customers: readonly string[]): Map<string, number> {
  const rows = ROWS.map((row) => row.split(",")).filter(([, customer]) => customers.includes(customer!));
  const pairs = new Set(rows.map(([, customer, , product]) => `${product} ${customer}`));
  const counts = new Map<string, number>();
  for (const pair of pairs) {
    const product = pair.split(" ")[0]!;
    counts.set(product, (counts.get(product) ?? 0) + 1);
  }
  return counts;
}

/** Builds, and gives what the customers of a segment chose. */
async function chosen(name: string, segment: string, ...args: string[]): Promise<Map<string, number>> {
  const folder = path(name);
  expect(await run("build", ...args, "--out", folder)).toMatchObject({ code: 0, err: "" });
  const request = { placement: "home", customer: { segments: [segment] } };
  const graph = await openFolder(folder, request, completePolicy({}), Date.UTC(2026, 9, 1));
  return new Map([...graph.chosenBy(segment)].sort());
}

const sorted = (counts: ReadonlyMap<string, number>) => new Map([...counts].sort());

test("build learns from a customer table what a segment's customers chose", async () => {
  const table = file("crm.csv", `customer,segments\n${VIPS.map((id) => `${id},vip\n`).join("")}guest,lead\n`);
  const orders = file("orders.csv", ordersCsv());
  expect(await chosen("table", "vip", orders, "--customers", table)).toEqual(sorted(chosenSlowly(VIPS)));
  const { out } = await run("build", orders, "--customers", table, "--out", path("said"), "--json");
  expect(JSON.parse(out)).toMatchObject({ customers: VIPS.length, badRows: 0 });
  const human = await run("build", orders, "--customers", table, "--out", path("said"));
  expect(human.out).toContain("customer table: 11 rows; 10 of its 11 customers have ordered\n");
});

test("build learns the same from a column of segments in the order file", async () => {
  const [header, ...rows] = ordersCsv().trim().split("\n");
  const marked = rows.map((row) => `${row},${VIPS.includes(row.split(",")[1]!) ? "vip" : ""}`);
  const orders = file("marked.csv", [`${header},segments`, ...marked].join("\n"));
  expect(await chosen("column", "vip", orders)).toEqual(sorted(chosenSlowly(VIPS)));
});

test("build refuses a customer table of somebody else's customers", async () => {
  const table = file("other.csv", "customer,segments\nx1,vip\n");
  const { code, err } = await run(
    ...["build", file("orders.csv", ordersCsv()), "--customers", table, "--out", path("refused")],
  );
  expect(code).toBe(2);
  expect(err).toMatch(
    /other\.csv: holds none of the customers of the orders: they name "c0", the table "x1"\n$/,
  );
});
