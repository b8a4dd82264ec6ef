import { bundleWorker } from "./bundle-worker.ts";
import { type OffersServer, type OffersServerOptions, offersServer, serveWorkers } from "./offers-server.ts";
import type { Workerd } from "./serve-workerd.ts";

/** The offers worker and the bare one, each in a workerd of its own on the same core. */
export interface OffersServers {
  readonly offers: OffersServer;
  readonly bare: Workerd;
  stop(): Promise<void>;
}

/** Bundles the workers as they would be deployed and serves them by workerd alone. */
export async function offersServers(options: OffersServerOptions): Promise<OffersServers> {
  const { folder, core } = options;
  bundleWorker(folder, new URL("../baselines/bare-hono.ts", import.meta.url));
  const bare = await serveWorkers(folder, core, [{ name: "bare", module: "bare-hono.js" }]);
  const offers = await offersServer(options).catch(async (error: unknown) => {
    await bare.stop();
    throw error;
  });
  return {
    offers,
    bare,
    stop: async () => void (await Promise.all([offers.workerd.stop(), bare.stop()])),
  };
}
