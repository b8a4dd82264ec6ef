/** Tells the types of `cloudflare:workers` which worker stands under test, and with which bindings. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import("../src/index.ts");
  }
  interface Env {
    GRAPH: KVNamespace;
  }
}
