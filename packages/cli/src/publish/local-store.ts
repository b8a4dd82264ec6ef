import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../input-error.ts";
import type { Metadata, Store } from "./store.ts";

/** The part of a KV binding that publishing needs. */
interface Kv {
  get(key: string): Promise<string | null>;
  list(options: { prefix: string; cursor?: string }): Promise<KvPage>;
  put(key: string, value: string, options?: { readonly metadata: Metadata }): Promise<void>;
  delete(key: string): Promise<void>;
}

interface KvPage {
  readonly keys: readonly { readonly name: string }[];
  readonly list_complete: boolean;
  readonly cursor?: string;
}

/** The KV that `wrangler dev` reads, bound as `binding` in the wrangler.toml at `config`. */
export async function localStore(config: string, binding: string, persistTo: string): Promise<Store> {
  const { getPlatformProxy } = await loadWrangler();
  if (!existsSync(config)) {
    throw new InputError(`${config}: there is no such file; say --config with the worker's wrangler.toml`);
  }
  // Wrangler keeps its state in a folder of this name and version below the one it is given.
  const persist = { path: resolve(persistTo, "v3") };
  const proxy = await getPlatformProxy<Record<string, Kv>>({
    configPath: config,
    persist,
    remoteBindings: false,
  }).catch((error: Error) => {
    throw isOfConfig(error) ? new InputError(`${config}: ${error.message}`) : error;
  });
  const kv = proxy.env[binding];
  if (!kv) {
    await proxy.dispose();
    throw new InputError(`${config}: there is no KV namespace bound as ${binding}`);
  }
  return {
    name: "local KV",
    get: (key) => kv.get(key),
    list: (prefix) => listAll(kv, prefix),
    async put(values, metadata) {
      for (const [key, value] of values) await kv.put(key, value, metadata && { metadata });
    },
    async delete(keys) {
      for (const key of keys) await kv.delete(key);
    },
    close: () => proxy.dispose(),
  };
}

/** What wrangler calls the errors that whoever wrote the file has to mend. */
function isOfConfig(error: Error): boolean {
  return ["UserError", "ParseError"].includes(error.constructor.name);
}

async function listAll(kv: Kv, prefix: string): Promise<Set<string>> {
  const names = new Set<string>();
  let cursor: string | undefined;
  do {
    const page: KvPage = await kv.list({ prefix, ...(cursor !== undefined && { cursor }) });
    for (const { name } of page.keys) names.add(name);
    cursor = page.list_complete ? undefined : page.cursor;
  } while (cursor !== undefined);
  return names;
}

async function loadWrangler() {
  // What wrangler likes to tell, such as that it found .dev.vars, would stand in the middle of `--json`.
  process.env.WRANGLER_LOG ??= "warn";
  try {
    return await import("wrangler");
  } catch {
    throw new InputError("local KV needs wrangler; install it with npm install --save-dev wrangler");
  }
}
