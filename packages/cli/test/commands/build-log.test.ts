import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Order, OrderLine } from "@basketwise/core";
import { expect, test } from "vitest";
import { run } from "../run.ts";
import { scratch } from "../scratch.ts";

const { file, path } = scratch();

const IDS = ["tent", "mat", "lamp", "stove", "mug"];

/** Orders of five weeks as the worker keeps them; of every ninth something came back in two steps. */
const orders = Array.from({ length: 300 }, (_, i): Order => {
  const lines = IDS.filter((_, p) => (i * 7 + p * p) % (p + 2) < 2).map(
    (productId, p): OrderLine => ({
      productId,
      quantity: 1 + ((i + p) % 2),
      price: 9.5 + p,
      ...(i % 5 === 0 && { listPrice: 12 + p }),
      ...(i % 9 === 0 && { returned: 1 }),
    }),
  );
  return {
    orderId: `#${1000 + i}`,
    ...(i % 4 > 0 && { customerId: `p:${String(i % 40).padStart(32, "0")}` }),
    at: new Date(Date.UTC(2026, 9, 1 + (i % 35), 10, i % 60)).toISOString().replace(".000", ""),
    ...(i % 3 > 0 && { country: i % 2 ? "DE" : "AT" }),
    ...(i % 6 === 0 && { source: "newsletter" }),
    ...(i % 10 === 0 && { segments: ["b2b", "vip"] }),
    ...(i % 8 === 0 && { coupon: true }),
    lines,
  };
});

/** An order as it was told before anything came back. */
const atFirst = (order: Order): Order => ({
  ...order,
  lines: order.lines.map(({ returned: _, ...line }) => line),
});

const ndjson = (some: readonly Order[]) => some.map((order) => `${JSON.stringify(order)}\n`).join("");

/** Writes the objects of the log into a folder, and names them. */
function logFiles(folder: string, objects: ReadonlyMap<string, readonly Order[]>): string[] {
  return Array.from(objects, ([name, some]) => {
    const whole = join(folder, name);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, ndjson(some));
    return whole;
  });
}

/** Every file below a folder with its text. */
function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map((name) => [name.slice(folder.length), readFileSync(name, "utf8")]));
}

async function built(name: string, ...files: string[]): Promise<Record<string, string>> {
  const folder = path(name);
  expect(await run("build", ...files, "--out", folder)).toMatchObject({
    code: 0,
    err: "",
  });
  return textsIn(folder);
}

test("the orders that the worker hands out, and the objects of its log, build the graph of the orders that were told", async () => {
  const asTold = await built("told", file("told.json", JSON.stringify(orders)));
  // As `GET /v1/orders` writes them: one a line, by day.
  const byDay = orders.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  expect(await built("exported", file("orders.ndjson", ndjson(byDay)))).toEqual(asTold);

  // As they lie in the log: several objects a day, told before and after something came back, some in two of them.
  const objects = new Map<string, Order[]>();
  const put = (order: Order, object: string) => {
    const name = `${order.at.slice(0, 10)}/${object}.ndjson`;
    objects.set(name, [...(objects.get(name) ?? []), order]);
  };
  for (const [i, order] of orders.entries()) {
    put(atFirst(order), `a${i % 3}`);
    if (i % 9 === 0) put(order, `b${i % 2}`);
    if (i % 11 === 0) put(atFirst(order), "c");
  }
  const log = logFiles(path("[log] of 'orders'"), objects);
  expect(log.length).toBeGreaterThan(100);
  expect(await built("log", ...log)).toEqual(asTold);
  expect(await built("relative", ...log.toReversed().map((name) => relative(".", name)))).toEqual(asTold);
});
