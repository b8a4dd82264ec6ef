import { migrateLedger } from "./migrate-ledger.ts";
import { stayLocal } from "./stay-local.ts";

/** The worker as it runs on this machine. */
export interface RunningWorker {
  readonly url: URL;
  stop(): Promise<void>;
}

/** What {@link startWorker} works with. */
export interface StartOptions {
  /** The worker's wrangler.toml. */
  readonly config: string;
  /** The folder of the local KV. */
  readonly persistTo: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Settings beside those of wrangler.toml. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Milliseconds until a worker counts as one that will never answer. */
const PATIENCE_MS = 60_000;

/** Starts the worker by wrangler and waits until it has found a graph. */
export async function startWorker({
  config,
  persistTo,
  port,
  variables = {},
}: StartOptions): Promise<RunningWorker> {
  stayLocal();
  await migrateLedger({ config, persistTo });
  const { unstable_startWorker } = await import("wrangler");
  const worker = await unstable_startWorker({
    config,
    bindings: Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, { type: "plain_text", value }]),
    ),
    dev: {
      server: { hostname: "127.0.0.1", port },
      persist: persistTo,
      remote: false,
      watch: false,
      inspector: false,
      logLevel: "error",
    },
  });
  const url = await within(worker.url, "the worker did not start");
  await untilHealthy(url);
  return { url, stop: () => worker.dispose() };
}

async function untilHealthy(url: URL): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const healthy = await fetch(new URL("/healthz", url)).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    if (Date.now() > end) throw new Error("the worker found no graph");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Wrangler waits for ever for a worker that does not compile. */
async function within<T>(promise: Promise<T>, problem: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(problem)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
