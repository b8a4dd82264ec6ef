import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { wranglerProgram } from "./wrangler.ts";

/**
 * Writes to a folder the modules that `wrangler deploy` would upload, by the wrangler.toml of the workspace; nothing is
 * uploaded. `script` is bundled instead of the worker that wrangler.toml names.
 */
export function bundleWorker(folder: string, script?: URL): void {
  const entry = script === undefined ? [] : [fileURLToPath(script)];
  execFileSync(process.execPath, [wranglerProgram, "deploy", ...entry, "--dry-run", "--outdir", folder], {
    cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
    env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
