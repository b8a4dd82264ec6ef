import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));

/** What is handed on for a signal: wrangler is deaf to SIGHUP. */
const HANDED_ON = { SIGINT: "SIGINT", SIGTERM: "SIGTERM", SIGHUP: "SIGTERM" };

/** The Node that the install brought, else this one. */
export function nodeOf() {
  const installed = join(root, "node_modules", ".bin", "node");
  return existsSync(installed) ? installed : process.execPath;
}

/**
 * Runs a program on the Node that the install brought, else on this one. Signals are handed on to it, and this process
 * ends as it ends. Runs on any Node from 18 on.
 */
export function runNode(args, options = {}) {
  const child = spawn(nodeOf(), args, { stdio: "inherit", ...options });
  for (const [signal, handedOn] of Object.entries(HANDED_ON)) {
    process.on(signal, () => child.kill(handedOn));
  }
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
  return child;
}
