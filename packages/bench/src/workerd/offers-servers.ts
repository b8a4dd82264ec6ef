import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EncodedGraph, POINTER_KEY } from "@basketwise/core";
import { bundleWorker } from "./bundle-worker.ts";
import { serveWorkerd, type Workerd } from "./serve-workerd.ts";
import { type WorkerService, workerdConfig } from "./workerd-config.ts";

/** The offers worker and the bare one, each in a workerd of its own on the same core. */
export interface OffersServers {
  readonly offers: Workerd;
  readonly bare: Workerd;
  /** Reads of the offers worker's KV so far. */
  reads(): Promise<number>;
  stop(): Promise<void>;
}

/** What stands in wrangler.toml, without a reader of TOML. */
const wrangler = readFileSync(new URL("../../../../wrangler.toml", import.meta.url), "utf8");
const compatibilityDate = /^compatibility_date = "(.+)"$/m.exec(wrangler)![1]!;

/** Bundles the workers as they would be deployed and serves them by workerd alone; `folder` is for their files. */
export async function offersServers(
  folder: string,
  graph: EncodedGraph,
  core: number,
): Promise<OffersServers> {
  bundleWorker(folder);
  bundleWorker(folder, new URL("../baselines/bare-hono.ts", import.meta.url));
  bundleWorker(folder, new URL("./memory-kv.ts", import.meta.url));
  const values = { ...Object.fromEntries(graph.values), [POINTER_KEY]: JSON.stringify(graph.pointer) };
  writeFileSync(join(folder, "values.json"), JSON.stringify(values));
  const start = (workers: readonly WorkerService[]) => {
    const config = join(folder, `${workers[0]!.name}.capnp`);
    writeFileSync(config, workerdConfig({ compatibilityDate, workers }));
    return serveWorkerd(
      config,
      workers.map(({ name }) => name),
      core,
    );
  };
  const bare = await start([{ name: "bare", module: "bare-hono.js" }]);
  const offers = await start([
    { name: "offers", module: "index.js", bindings: ['(name = "GRAPH", kvNamespace = "kv")'] },
    { name: "kv", module: "memory-kv.js", bindings: ['(name = "VALUES", json = embed "values.json")'] },
  ]).catch(async (error: unknown) => {
    await bare.stop();
    throw error;
  });
  return {
    offers,
    bare,
    reads: async () => Number(await (await fetch(`http://127.0.0.1:${offers.port("kv")}/reads`)).text()),
    stop: async () => void (await Promise.all([offers.stop(), bare.stop()])),
  };
}
