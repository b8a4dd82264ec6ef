// `npm start`: brings node_modules up to date and runs the demo on the Node that came with it. Whoever stops npm stops
// the worker: signals are handed on, and where a shell between npm and this kept one to itself, its end is noticed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import "./install.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installed = join(root, "node_modules", ".bin", "node");

const demo = spawn(
  existsSync(installed) ? installed : process.execPath,
  [
    "--conditions=@basketwise/source",
    join(root, "packages", "cli", "src", "demo.ts"),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit" },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => demo.kill(signal));
demo.on("exit", (code) => process.exit(code ?? 1));

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) demo.kill("SIGTERM");
}, 500);
