import { readdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isStamped, stamp } from "./ledger-stamp.ts";
import { stayLocal } from "./stay-local.ts";

/** What {@link migrateLedger} works with. */
export interface MigrateOptions {
  /** The worker's wrangler.toml. */
  readonly config: string;
  /** The folder of the local state, as wrangler's option of that name has it. */
  readonly persistTo: string;
}

/** A database that the worker is bound to. */
interface Bound {
  readonly binding: string;
  readonly migrations_dir?: string;
}

/** The part of a D1 binding that migrations need. */
interface Database {
  prepare(sql: string): Statement;
  batch(statements: readonly Statement[]): Promise<unknown>;
}

interface Statement {
  bind(...values: readonly string[]): Statement;
  all(): Promise<{ results: { name: string }[] }>;
  run(): Promise<unknown>;
}

/** The name under which the worker knows its ledger. */
const BINDING = "LEDGER";

/** Where wrangler takes note of the migrations that a database has seen. */
const TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Brings the local ledger up to date, as `wrangler d1 migrations apply --local` does, without a look at the network:
 * applies the migrations that it has not seen, in order. Gives their names; none where the worker has no ledger. What
 * was up to date the last time is left alone at once, for starting wrangler takes a second.
 */
export async function migrateLedger({ config, persistTo }: MigrateOptions): Promise<string[]> {
  const state = resolve(persistTo, "v3");
  if (await isStamped(state, config)) return [];
  stayLocal();
  const { getPlatformProxy, unstable_readConfig, unstable_splitSqlQuery } = await import("wrangler");
  const bound: readonly Bound[] = unstable_readConfig({ config }).d1_databases;
  const ledger = bound.find(({ binding }) => binding === BINDING);
  if (!ledger) return [];
  const folder = resolve(dirname(config), ledger.migrations_dir ?? "migrations");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const proxy = await getPlatformProxy<Record<string, Database>>({
    configPath: config,
    persist: { path: state },
    remoteBindings: false,
  });
  try {
    const database = proxy.env[BINDING] as Database;
    await database.prepare(TABLE).run();
    const { results } = await database.prepare("SELECT name FROM d1_migrations").all();
    const missing = files.filter((file) => !results.some(({ name }) => name === file));
    for (const file of missing) {
      const statements = unstable_splitSqlQuery(await readFile(join(folder, file), "utf8"));
      const note = database.prepare("INSERT INTO d1_migrations (name) VALUES (?1)").bind(file);
      await database.batch([...statements.map((sql) => database.prepare(sql)), note]);
    }
    await stamp(state, config, folder);
    return missing;
  } finally {
    await proxy.dispose();
  }
}
