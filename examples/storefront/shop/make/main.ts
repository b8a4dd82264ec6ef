/** Writes the storefront's catalog from the Online Retail orders and what was written by hand: `npm run catalog -w @basketwise/example-storefront`. */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bestSellers } from "./best-sellers.ts";
import { readCurated } from "./curated.ts";
import { makeCatalog } from "./make-catalog.ts";

const ORDERS = fileURLToPath(new URL("../../../data/online-retail.parquet", import.meta.url));
const CATALOG = new URL("../catalog.json", import.meta.url);

const catalog = makeCatalog(await bestSellers([ORDERS]), await readCurated());
const lines = catalog.map((product) => `  ${JSON.stringify(product)}`);
await writeFile(CATALOG, `[\n${lines.join(",\n")}\n]\n`);
console.log(`${catalog.length} products written to examples/storefront/shop/catalog.json`);
