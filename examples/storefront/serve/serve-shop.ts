import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph } from "./build-graph.ts";
import { STOREFRONT } from "./places.ts";
import { type Served, servePages } from "./serve-pages.ts";
import type { ShopKeys } from "./shop-keys.ts";
import { startShopWorker } from "./start-shop-worker.ts";

/** What {@link serveShop} works with. */
export interface ServeShopOptions {
  /** 0 takes any free one. */
  readonly port: number;
  /** The folder of the built pages; `examples/storefront/dist` where nothing is said. */
  readonly dist?: string;
}

/** The shop as it is served, with what a test may want to ask its worker. */
export interface ServedShop extends Served {
  readonly worker: { readonly url: URL; readonly keys: ShopKeys };
}

/**
 * Serves the built shop with a worker of its own, all in folders of its own, so that two can run side by side. Throws
 * where the pages are not built.
 */
export async function serveShop({
  port,
  dist = join(STOREFRONT, "dist"),
}: ServeShopOptions): Promise<ServedShop> {
  if (!existsSync(join(dist, "index.html"))) {
    throw new Error(`${dist} has no index.html: run npm run build -w @basketwise/example-storefront`);
  }
  const folder = await mkdtemp(join(tmpdir(), "basketwise-storefront-"));
  const graph = join(folder, "graph");
  await buildGraph(graph);
  const worker = await startShopWorker(graph, folder);
  const served = await servePages(dist, { url: worker.url, key: worker.keys.page }, port);
  const stop = async () => {
    await served.stop();
    await worker.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...served, worker: { url: worker.url, keys: worker.keys }, stop };
}
