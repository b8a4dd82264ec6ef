import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type EncodedGraph, POINTER_KEY } from "@basketwise/core";
import { bundleWorker } from "./bundle-worker.ts";
import { serveWorkerd, type Workerd } from "./serve-workerd.ts";
import { type WorkerService, workerdConfig } from "./workerd-config.ts";

/** The offers worker in a workerd of its own, with a KV beside it. */
export interface OffersServer {
  readonly workerd: Workerd;
  /** Where offers are asked for. */
  readonly url: string;
  /** Reads of its KV so far. */
  reads(): Promise<number>;
}

/** What {@link offersServer} works with. */
export interface OffersServerOptions {
  /** For its files. */
  readonly folder: string;
  readonly graph: EncodedGraph;
  /** The core it runs on, where that can be had. */
  readonly core: number;
  /** Settings of the worker, such as `KEYS`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What stands in wrangler.toml, without a reader of TOML. */
const wrangler = readFileSync(new URL("../../../../wrangler.toml", import.meta.url), "utf8");
const compatibilityDate = /^compatibility_date = "(.+)"$/m.exec(wrangler)![1]!;

/** Bundles the worker as it would be deployed and serves it by workerd alone. */
export async function offersServer(options: OffersServerOptions): Promise<OffersServer> {
  const { folder, graph, core, settings = {} } = options;
  bundleWorker(folder);
  bundleWorker(folder, new URL("./memory-kv.ts", import.meta.url));
  const values = { ...Object.fromEntries(graph.values), [POINTER_KEY]: JSON.stringify(graph.pointer) };
  writeFileSync(join(folder, "values.json"), JSON.stringify(values));
  const texts = Object.entries(settings).map(
    // Of ASCII a JSON text is one of Cap'n Proto's too.
    ([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`,
  );
  const bindings = ['(name = "GRAPH", kvNamespace = "kv")', ...texts];
  const workerd = await serveWorkers(folder, core, [
    { name: "offers", module: "index.js", bindings },
    { name: "kv", module: "memory-kv.js", bindings: ['(name = "VALUES", json = embed "values.json")'] },
  ]);
  return {
    workerd,
    url: `http://127.0.0.1:${workerd.port("offers")}/v1/offers`,
    reads: async () => Number(await (await fetch(`http://127.0.0.1:${workerd.port("kv")}/reads`)).text()),
  };
}

/** Serves workers whose modules lie in a folder, on the compatibility date of wrangler.toml. */
export function serveWorkers(
  folder: string,
  core: number,
  workers: readonly [WorkerService, ...WorkerService[]],
): Promise<Workerd> {
  const config = join(folder, `${workers[0].name}.capnp`);
  writeFileSync(config, workerdConfig({ compatibilityDate, workers }));
  return serveWorkerd(
    config,
    workers.map(({ name }) => name),
    core,
  );
}
