import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const manifest = require.resolve("wrangler/package.json");

/** Wrangler's program, to be run with Node. */
export const wranglerProgram: string = join(dirname(manifest), "bin/wrangler.js");

/** Where the esbuild that wrangler bundles with is loaded from. */
export const esbuildPath: string = createRequire(manifest).resolve("esbuild");

/** The workerd that wrangler develops with, as an executable. */
export const workerdProgram: string = createRequire(manifest)("workerd").default;
