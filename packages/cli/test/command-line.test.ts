import { expect, test } from "vitest";
import { COMMANDS } from "../src/commands/index.ts";
import { run } from "./run.ts";
import { scratch } from "./scratch.ts";

const { file, path } = scratch();
const OUT = ["--out", path("graph")];
const ORDERS = file("orders.csv", "order_id,sku,price\n1,a,2\n1,b,3\n2,a,2\n");

test("every command shows its options", async () => {
  for (const command of COMMANDS) {
    const { code, out } = await run(command.name, "--help");
    expect(code).toBe(0);
    for (const name of [...Object.keys(command.options), "json", "help"]) expect(out).toContain(`--${name}`);
  }
});

test("without a command, the commands are shown, and it is no success", async () => {
  const { code, out } = await run();
  expect(code).toBe(2);
  for (const { name } of COMMANDS) expect(out).toContain(name);
});

test.each([
  [["bild"], /^basketwise: no command bild; there are build/],
  [["build"], /^basketwise: build: no order files/],
  [["build", ORDERS], /^basketwise: build: where does the graph go\? Say --out DIR$/],
  [["build", "--colour"], /^basketwise: build: Unknown option '--colour'/],
  [["build", "x.csv", ...OUT], /^basketwise: x\.csv: no such file$/],
  [
    ["build", ORDERS, ...OUT, "--window", "9"],
    /^basketwise: --window: found "9", expected days such as 180d$/,
  ],
  [
    ["build", ORDERS, ...OUT, "--since", "monday"],
    /^basketwise: --since: found "monday", expected a date such as 2026-01-31$/,
  ],
  [
    ["build", ORDERS, ...OUT, "--map", "shop=x"],
    /^basketwise: --map: found "shop=x", expected FIELD=COLUMN with a field of order, /,
  ],
  [
    ["build", ORDERS, ...OUT, "--encoding", "ebcdic"],
    /^basketwise: --encoding: found "ebcdic", expected utf-8, latin-1, utf-16$/,
  ],
  [
    ["build", ORDERS, ...OUT, "--max-bad-rows", "many"],
    /^basketwise: --max-bad-rows: found "many", expected a whole number$/,
  ],
  [
    ["build", ORDERS, ...OUT, "--currency", "pounds"],
    /^basketwise: --currency: found "pounds", expected an ISO 4217 code such as EUR$/,
  ],
])("%j is bad input: exit code 2 and one line", async (args, line) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.endsWith("\n")).toBe(true);
  expect(err.trimEnd()).toMatch(line);
  expect(err.trimEnd()).not.toContain("\n");
});
