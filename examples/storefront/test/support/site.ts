/** Builds the pages into a folder of its own and serves them with a worker, until whoever started it says so or is gone. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { buildGraph } from "../../serve/build-graph.ts";
import { STOREFRONT } from "../../serve/places.ts";
import { serveShop } from "../../serve/serve-shop.ts";
import { writePictures } from "../../serve/write-pictures.ts";

const folder = await mkdtemp(join(tmpdir(), "basketwise-site-"));
const publicDir = join(folder, "public");
const dist = join(folder, "dist");

// As `npm run build` does it, without a word written into the clone.
await cp(join(STOREFRONT, "public", "favicon.svg"), join(publicDir, "favicon.svg"));
await writePictures(join(publicDir, "art"));
await buildGraph(join(publicDir, "graph"));
await build({
  root: STOREFRONT,
  configFile: join(STOREFRONT, "vite.config.ts"),
  configLoader: "native",
  publicDir,
  logLevel: "warn",
  build: { outDir: dist, emptyOutDir: true },
});
const shop = await serveShop({ port: 0, dist });

process.once("disconnect", async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit();
});
process.send?.({ dist, worker: { url: shop.worker.url.href, key: shop.worker.keys.page } });
