import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { getPlatformProxy, unstable_startWorker } from "wrangler";

/** The part of the local bindings that a shop is set up with. */
interface Local {
  readonly GRAPH: { put(key: string, value: string): Promise<void> };
  readonly LEDGER: { prepare(sql: string): { run(): Promise<unknown> } };
}

/** A worker that serves a shop. */
export interface Running {
  readonly url: URL;
  stop(): Promise<void>;
}

/** What {@link startShop} works with. */
export interface ShopOptions {
  /** What lies in KV. */
  readonly values: ReadonlyMap<string, string>;
  readonly settings: Readonly<Record<string, string>>;
}

const root = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

/** More than any test asks, so that limits stop nobody. */
const PLENTY = { limit: 1_000_000, period: 60 } as const;

/** Starts the worker by wrangler with every binding, on a storage of its own that is gone when it stops. */
export async function startShop({ values, settings }: ShopOptions): Promise<Running> {
  process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
  process.env.WRANGLER_SEND_METRICS = "false";
  // Else it tells of every batch of the queue.
  process.env.WRANGLER_LOG = "none";
  const config = root("wrangler.toml");
  const persist = mkdtempSync(join(tmpdir(), "basketwise-requests-"));
  await fill(config, persist, values);
  const texts = Object.entries(settings).map(
    ([name, value]) => [name, { type: "plain_text", value }] as const,
  );
  const worker = await unstable_startWorker({
    config,
    bindings: {
      ...Object.fromEntries(texts),
      KEY_LIMIT: { type: "ratelimit", namespace_id: "1001", simple: PLENTY },
      ADDRESS_LIMIT: { type: "ratelimit", namespace_id: "1002", simple: PLENTY },
    },
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      persist,
      remote: false,
      watch: false,
      inspector: false,
      logLevel: "none",
    },
  });
  return {
    url: await worker.url,
    async stop() {
      await worker.dispose();
      rmSync(persist, { recursive: true, force: true });
    },
  };
}

/** Applies the ledger's migrations and puts the values. */
async function fill(config: string, persist: string, values: ReadonlyMap<string, string>): Promise<void> {
  const proxy = await getPlatformProxy<Record<string, unknown>>({
    configPath: config,
    // Wrangler keeps its state in a folder of this name below the one that a worker is given.
    persist: { path: join(persist, "v3") },
    remoteBindings: false,
  });
  const { GRAPH, LEDGER } = proxy.env as unknown as Local;
  for (const { queries } of await readD1Migrations(root("workers/offers/migrations"))) {
    for (const query of queries) await LEDGER.prepare(query).run();
  }
  for (const [key, value] of values) await GRAPH.put(key, value);
  await proxy.dispose();
}
