import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bundleWorker } from "../workerd/bundle-worker.ts";

/** Bytes of the modules that `wrangler deploy` would upload, gzipped; nothing is uploaded. */
export function workerBytes(): number {
  const folder = mkdtempSync(join(tmpdir(), "basketwise-size-"));
  try {
    bundleWorker(folder);
    const modules = readdirSync(folder).filter((name) => !name.endsWith(".map") && name !== "README.md");
    return modules.reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
      0,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
