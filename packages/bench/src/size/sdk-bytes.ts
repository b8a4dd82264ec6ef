import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { esbuildPath } from "../workerd/wrangler.ts";
import { LEAN_PAGE } from "./lean-page.ts";

/** The part of esbuild that is used here. */
interface Esbuild {
  build(options: Readonly<Record<string, unknown>>): Promise<{
    readonly outputFiles: readonly { readonly contents: Uint8Array }[];
  }>;
}

const CLIENT = 'export { createClient } from "@basketwise/sdk";';
const EVENTS = 'export { eventQueue } from "@basketwise/sdk/events";';
const STORE = 'export { createOfferStore } from "@basketwise/sdk/store";';

/** What a page imports of the SDK, as it writes it. */
export const IMPORTS = { sdk: CLIENT, whole: CLIENT + EVENTS + STORE, lean: LEAN_PAGE } as const;

/** Bytes of what a page imports, with all that this imports: one module, minified and gzipped. */
export async function sdkBytes(imports: string): Promise<number> {
  const { build }: Esbuild = await import(pathToFileURL(esbuildPath).href);
  const { outputFiles } = await build({
    stdin: { contents: imports, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    conditions: ["@basketwise/source"],
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
