// Brings node_modules up to package-lock.json, and does nothing when it already is.
// Runs on any Node from 18 on and needs nothing installed: it is what a fresh clone starts with.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules/.basketwise-lock");

// Binaries differ by machine, so a folder carried to another one counts as missing.
const wanted = createHash("sha256")
  .update(readFileSync(join(root, "package-lock.json")))
  .update(`${process.platform}-${process.arch}`)
  .digest("hex");
const installed = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";

if (installed !== wanted) {
  console.log("installing…");
  // One string and a shell, because npm is npm.cmd on Windows.
  const npm = spawnSync("npm ci --no-audit --no-fund --include=dev --include=optional", {
    cwd: root,
    shell: true,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (npm.status !== 0) {
    process.stderr.write(
      `${npm.stdout ?? ""}${npm.stderr ?? ""}${npm.error?.message ?? ""}\nnpm ci failed\n`,
    );
    process.exit(npm.status || 1);
  }
  writeFileSync(stamp, wanted);
}
