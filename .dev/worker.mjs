// Runs the worker by `wrangler dev` on the local KV, without what a local worker would ask of the network.
import { spawn } from "node:child_process";

const env = { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", ...process.env };
const words = ["wrangler", "dev", "--port", "8787", ...process.argv.slice(2)];
const child = spawn(words.join(" "), { env, shell: true, stdio: "inherit" });
child.on("close", (code) => {
  process.exitCode = code ?? 1;
});
