import { join } from "node:path";
import { basketwise } from "./basketwise.ts";
import { ORDERS, STOREFRONT } from "./places.ts";

/** Builds the shop's graph from its orders, its catalog and its policy into a folder; `--public` for one that pages read. */
export async function buildGraph(folder: string, ...options: readonly "--public"[]): Promise<void> {
  const shop = join(STOREFRONT, "shop");
  const files = ["--catalog", join(shop, "catalog.json"), "--policy", join(shop, "policy.json")];
  await basketwise("build", ORDERS, ...files, "--out", folder, ...options);
}
