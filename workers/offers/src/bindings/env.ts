/** What the worker is given by its surroundings: see wrangler.toml. It serves offers with `GRAPH` alone. */
export interface Bindings {
  /** Holds the pointer, the policy, the packs of the graph and those of the profiles. */
  readonly GRAPH: KVNamespace;
  /** Counts events, knows which orders and rewards were taken and who was erased. */
  readonly LEDGER?: D1Database;
  /** Keeps events and orders as they came. */
  readonly LOG?: R2Bucket;
  /** What comes in, on its way to ledger and log. */
  readonly INTAKE?: Queue;
  /** How often one key may ask. */
  readonly KEY_LIMIT?: RateLimit;
  /** How often one address may ask. */
  readonly ADDRESS_LIMIT?: RateLimit;
  /** The keys of pages and servers, hashed, as `basketwise keys` writes them. Without it anyone may ask for offers. */
  readonly KEYS?: string;
  /** The private keys that offers are signed with, as JSON Web Keys, the first one signs. Without it offers have no token. */
  readonly OFFER_KEYS?: string;
  /** The name of this store, in the tokens that it signs; `basketwise` where nothing is said. */
  readonly STORE?: string;
  /** What customer ids are made pseudonyms with. Without it no id is kept. */
  readonly PSEUDONYM_KEY?: string;
  /** What Shopify signs its webhooks with. */
  readonly SHOPIFY_SECRET?: string;
  /** What WooCommerce signs its webhooks with. */
  readonly WOOCOMMERCE_SECRET?: string;
  /** Milliseconds that a request may wait for storage in all; 150 where nothing is said. */
  readonly BUDGET_MS?: string;
}
