/** Tells the types of `cloudflare:workers` which worker stands under test, and with which bindings. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../src/index.ts");
  }
  interface Env {
    GRAPH: KVNamespace;
  }
}

/** What Vite makes of `import.meta`, as far as the tests use it. */
interface ImportMeta {
  glob<T>(pattern: string, options: { eager: true; import: "default" }): Record<string, T>;
}
