import type { Policy } from "@basketwise/core";
import { openFolder } from "./open-folder.ts";

/** Products that one look-up may name. */
const CHUNK = 100;

/** The titles of products of a folder's graph, by id; those that it does not know are left out. */
export async function titlesOf(
  folder: string,
  productIds: readonly string[],
  policy: Policy,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (let from = 0; from < productIds.length; from += CHUNK) {
    const lines = productIds.slice(from, from + CHUNK).map((productId) => ({ productId }));
    const graph = await openFolder(folder, { placement: "cart", techniques: [], cart: { lines } }, policy);
    for (const { productId } of lines) {
      const listing = graph.listing(productId);
      if (listing) titles.set(productId, listing.product.title);
    }
  }
  return titles;
}
