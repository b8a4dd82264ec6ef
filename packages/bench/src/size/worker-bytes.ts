import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { wranglerProgram } from "./wrangler.ts";

/** Bytes of the modules that `wrangler deploy` would upload, gzipped; nothing is uploaded. */
export function workerBytes(): number {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-size-"));
  try {
    execFileSync(process.execPath, [wranglerProgram, "deploy", "--dry-run", "--outdir", folder], {
      cwd: fileURLToPath(new URL("../../../..", import.meta.url)),
      env: { ...process.env, CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false" },
      stdio: ["ignore", "ignore", "inherit"],
    });
    const modules = readdirSync(folder).filter((name) => !name.endsWith(".map") && name !== "README.md");
    return modules.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
      0,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
