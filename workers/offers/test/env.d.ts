/** Tells the types of `cloudflare:workers` which worker stands under test, and with which bindings. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../src/index.ts");
  }
  interface Env {
    GRAPH: KVNamespace;
    LEDGER: D1Database;
    LOG: R2Bucket;
    INTAKE: Queue;
    KEY_LIMIT: RateLimit;
    ADDRESS_LIMIT: RateLimit;
    /** What is applied to the ledger before the tests of a file. */
    MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
}

/** The Online Retail data, as `.config/online-retail.ts` makes it. */
declare module "virtual:online-retail" {
  /** The values of its graph by key. */
  export const values: Readonly<Record<string, string>>;
  /** Some of its baskets, and the hour of the day they were bought in. */
  export const baskets: readonly { readonly hour: number; readonly items: readonly string[] }[];
}

/** What Vite makes of `import.meta`, as far as the tests use it. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: "default" }): Record<string, T>;
}
