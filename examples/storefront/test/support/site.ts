/** Builds the pages into a folder of its own and serves them with a worker, until whoever started it says so or is gone. */
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vite from "vite";
import { buildGraph } from "../../serve/build-graph.ts";
import { STOREFRONT } from "../../serve/places.ts";
import { serveShop } from "../../serve/serve-shop.ts";
import { writePictures } from "../../serve/write-pictures.ts";

const folder = await mkdtemp(join(tmpdir(), "basketwise-site-"));
const dist = join(folder, "dist");
try {
  await buildPages(join(folder, "public"), dist);
  const shop = await serveShop({ port: 0, dist });
  process.send?.({ dist, worker: { url: shop.worker.url.href, key: shop.worker.keys.page } });
  if (process.connected) await once(process, "disconnect");
  await shop.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exit();

/** As `npm run build` does it, without a word written into the clone. */
async function buildPages(publicDir: string, outDir: string): Promise<void> {
  await cp(join(STOREFRONT, "public", "favicon.svg"), join(publicDir, "favicon.svg"));
  await writePictures(join(publicDir, "art"));
  await buildGraph(join(publicDir, "graph"));
  const configFile = join(STOREFRONT, "vite.config.ts");
  const build = { outDir, emptyOutDir: true };
  await vite.build({
    root: STOREFRONT,
    configFile,
    configLoader: "native",
    publicDir,
    logLevel: "warn",
    build,
  });
}
