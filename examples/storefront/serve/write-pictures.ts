import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { art, type Pictured } from "../art/art.ts";
import { STOREFRONT } from "./places.ts";

/** What is shown for a product that the shop has no longer. */
const NONE: Pictured = { id: "none", title: "Gift club" };

/** Draws every product of the catalog into a folder, `ID.svg` each, and `none.svg`. */
export async function writePictures(folder: string): Promise<void> {
  const catalog = await readFile(join(STOREFRONT, "shop", "catalog.json"), "utf8");
  const products: readonly Pictured[] = [...(JSON.parse(catalog) as Pictured[]), NONE];
  await mkdir(folder, { recursive: true });
  await Promise.all(products.map((product) => writeFile(join(folder, `${product.id}.svg`), art(product))));
}
