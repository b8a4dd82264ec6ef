import { join } from "node:path";
import { type RunningWorker, startWorker } from "../../../packages/cli/src/serve/start-worker.ts";
import { basketwise } from "./basketwise.ts";
import { ROOT } from "./places.ts";
import { type ShopKeys, shopKeys } from "./shop-keys.ts";

/** The worker as it runs for the shop, with the keys that open it. */
export interface ShopWorker extends RunningWorker {
  readonly keys: ShopKeys;
}

/** Publishes a graph into local bindings below a folder, and starts the worker on them at any free port. */
export async function startShopWorker(graph: string, folder: string): Promise<ShopWorker> {
  const persistTo = join(folder, "bindings");
  await basketwise("publish", graph, "--persist-to", persistTo);
  const keys = await shopKeys(join(folder, "keys"));
  const config = join(ROOT, "wrangler.toml");
  const worker = await startWorker({ config, persistTo, port: 0, variables: keys.settings });
  return { ...worker, keys };
}
