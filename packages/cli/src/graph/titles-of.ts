import type { Policy } from "@basketwise/core";
import { productsOf } from "./products-of.ts";

/** The titles of products of a folder's graph, by id; those that it does not know are left out. */
export async function titlesOf(
  folder: string,
  productIds: readonly string[],
  policy: Policy,
): Promise<ReadonlyMap<string, string>> {
  const products = await productsOf(folder, productIds, policy);
  return new Map([...products].map(([id, { title }]) => [id, title]));
}
