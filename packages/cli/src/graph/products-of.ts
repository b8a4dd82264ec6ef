import type { Policy, Product } from "@basketwise/core";
import { openFolder } from "./open-folder.ts";

/** Products that one look-up may name. */
const CHUNK = 100;

/** Products of a folder's graph by id, as its catalog has them; those that it does not know are left out. */
export async function productsOf(
  folder: string,
  productIds: readonly string[],
  policy: Policy,
): Promise<ReadonlyMap<string, Product>> {
  const products = new Map<string, Product>();
  const ids = [...new Set(productIds)];
  for (let from = 0; from < ids.length; from += CHUNK) {
    const lines = ids.slice(from, from + CHUNK).map((productId) => ({ productId }));
    const graph = await openFolder(folder, { placement: "cart", techniques: [], cart: { lines } }, policy);
    for (const { productId } of lines) {
      const listing = graph.listing(productId);
      if (listing) products.set(productId, listing.product);
    }
  }
  return products;
}
