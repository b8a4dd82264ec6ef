import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../text/sha256.ts";

/** What a ledger was up to date with. */
interface Stamp {
  /** SHA-256 of the worker's wrangler.toml. */
  readonly config: string;
  /** The folder of the migrations. */
  readonly folder: string;
  /** SHA-256 of their names. */
  readonly migrations: string;
}

/** Whether the ledger below a folder of state is known to be up to date with the config and its migrations. The stamp lies beside the ledger, so that who deletes one deletes both. */
export async function isStamped(state: string, config: string): Promise<boolean> {
  try {
    const found = JSON.parse(await readFile(pathOf(state), "utf8")) as Stamp;
    const now = await stampOf(config, found.folder);
    return found.config === now.config && found.migrations === now.migrations;
  } catch {
    return false;
  }
}

/** Takes note that the ledger is up to date. */
export async function stamp(state: string, config: string, folder: string): Promise<void> {
  await writeFile(pathOf(state), JSON.stringify(await stampOf(config, folder)));
}

const pathOf = (state: string) => join(state, "d1", "basketwise-ledger.json");

async function stampOf(config: string, folder: string): Promise<Stamp> {
  const names = (await readdir(folder)).sort().join("\n");
  return { config: sha256(await readFile(config, "utf8")), folder, migrations: sha256(names) };
}
