import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { migrateLedger } from "../../src/serve/migrate-ledger.ts";
import { scratch } from "../scratch.ts";

const D1 = `[[d1_databases]]
binding = "LEDGER"
database_name = "ledger"
database_id = "00000000-0000-0000-0000-000000000000"
migrations_dir = "steps"
`;

const { path } = scratch();
let workers = 0;

/** A worker with a ledger and one migration, in a folder of its own. */
function worker(bindings = D1) {
  const folder = path(`worker-${++workers}`);
  mkdirSync(folder);
  const config = join(folder, "wrangler.toml");
  writeFileSync(config, `name = "shop"\ncompatibility_date = "2026-10-20"\n${bindings}`);
  mkdirSync(join(folder, "steps"));
  const add = (name: string, sql: string) => writeFileSync(join(folder, "steps", name), sql);
  add(
    "0001_first.sql",
    "-- Two statements; over several lines.\nCREATE TABLE a (\n  x TEXT\n);\nCREATE TABLE b (y TEXT);\n",
  );
  const persistTo = join(folder, "state");
  return { add, persistTo, migrate: () => migrateLedger({ config, persistTo }) };
}

/** The tables of the ledger as it lies on disk. */
function tablesIn(persistTo: string): string[] {
  const folder = join(persistTo, "v3", "d1", "miniflare-D1DatabaseObject");
  const file = readdirSync(folder).find((name) => /^[0-9a-f]+\.sqlite$/.test(name)) ?? "";
  const database = new DatabaseSync(join(folder, file));
  const rows = database
    .prepare("SELECT name FROM sqlite_master WHERE name IN ('a', 'b', 'c') ORDER BY name")
    .all();
  database.close();
  return rows.map(({ name }) => String(name));
}

test("a ledger gets every migration once, in order, and new ones when they come", async () => {
  const { add, persistTo, migrate } = worker();
  expect(await migrate()).toEqual(["0001_first.sql"]);
  expect(tablesIn(persistTo)).toEqual(["a", "b"]);
  expect(await migrate()).toEqual([]);
  add("0002_second.sql", "CREATE TABLE c (z TEXT);");
  expect(await migrate()).toEqual(["0002_second.sql"]);
  expect(tablesIn(persistTo)).toEqual(["a", "b", "c"]);
});

test("a ledger that was deleted gets them again", async () => {
  const { persistTo, migrate } = worker();
  await migrate();
  rmSync(persistTo, { recursive: true });
  expect(await migrate()).toEqual(["0001_first.sql"]);
  expect(tablesIn(persistTo)).toEqual(["a", "b"]);
});

test("a migration that fails leaves nothing half done, and is tried again", async () => {
  const { add, persistTo, migrate } = worker();
  add("0002_second.sql", "CREATE TABLE c (z TEXT);\nCREATE TABLE a (z TEXT);");
  await expect(migrate()).rejects.toThrow("table a already exists");
  expect(tablesIn(persistTo)).toEqual(["a", "b"]);
  add("0002_second.sql", "CREATE TABLE c (z TEXT);");
  expect(await migrate()).toEqual(["0002_second.sql"]);
});

test("a worker without a ledger needs none", async () => {
  expect(await worker("").migrate()).toEqual([]);
});
