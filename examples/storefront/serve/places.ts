import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const ROOT: string = fileURLToPath(new URL("../../../", import.meta.url));

/** The folder of the storefront. */
export const STOREFRONT: string = join(ROOT, "examples", "storefront");

/** The shop's orders: the Online Retail data. */
export const ORDERS: string = join(ROOT, "examples", "data", "online-retail.parquet");

/** Where what is made goes: the graph, the local bindings, the keys that offers are signed with. */
export const WORK: string = join(ROOT, ".data", "storefront");
