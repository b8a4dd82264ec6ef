import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { esbuildPath } from "../workerd/wrangler.ts";

/** The part of esbuild that is used here. */
interface Esbuild {
  build(options: Readonly<Record<string, unknown>>): Promise<{
    readonly outputFiles: readonly { readonly contents: Uint8Array }[];
  }>;
}

/** Bytes of the SDK's remote entry with all it imports: one module, minified and gzipped. */
export async function sdkBytes(): Promise<number> {
  const { build }: Esbuild = await import(pathToFileURL(esbuildPath).href);
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(import.meta.resolve("@basketwise/sdk"))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    conditions: ["@basketwise/source"],
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
