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

/** What Vite makes of `import.meta`, as far as the tests use it. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: "default" }): Record<string, T>;
}
