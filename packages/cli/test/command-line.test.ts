import { expect, test } from "vitest";
import { COMMANDS } from "../src/commands/index.ts";
import { runCommandLine } from "../src/run-command-line.ts";
import { scratch } from "./scratch.ts";

const { file } = scratch();
const ORDERS = file("orders.csv", "order_id,sku,price\n1,a,2\n1,b,3\n2,a,2\n");

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const code = await runCommandLine(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    progress: () => {},
  });
  return { code, ...said };
}

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

test("build says what it found as JSON", async () => {
  const { code, out, err } = await run("build", ORDERS, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(out)).toMatchObject({ orders: 2, lines: 3, products: 2, badRows: 0 });
});

test.each([
  [["bild"], /^basketwise: no command bild; there are build/],
  [["build"], /^basketwise: build: no order files/],
  [["build", "--colour"], /^basketwise: build: Unknown option '--colour'/],
  [["build", "x.csv"], /^basketwise: x\.csv: no such file$/],
  [["build", ORDERS, "--window", "9"], /^basketwise: --window: found "9", expected days such as 180d$/],
  [
    ["build", ORDERS, "--since", "monday"],
    /^basketwise: --since: found "monday", expected a date such as 2026-01-31$/,
  ],
  [
    ["build", ORDERS, "--map", "shop=x"],
    /^basketwise: --map: found "shop=x", expected FIELD=COLUMN with a field of order, /,
  ],
  [
    ["build", ORDERS, "--encoding", "ebcdic"],
    /^basketwise: --encoding: found "ebcdic", expected utf-8, latin-1, utf-16$/,
  ],
  [
    ["build", ORDERS, "--max-bad-rows", "many"],
    /^basketwise: --max-bad-rows: found "many", expected a whole number$/,
  ],
  [
    ["build", ORDERS, "--currency", "pounds"],
    /^basketwise: --currency: found "pounds", expected an ISO 4217 code such as EUR$/,
  ],
])("%j is bad input: exit code 2 and one line", async (args, line) => {
  const { code, out, err } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.endsWith("\n")).toBe(true);
  expect(err.trimEnd()).toMatch(line);
  expect(err.trimEnd()).not.toContain("\n");
});
