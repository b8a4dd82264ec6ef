// `npm run worker`: brings the local ledger up to date and runs the worker by `wrangler dev` on local bindings, without
// what a local worker would ask of the network. Whoever stops npm stops the worker.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { nodeOf, root, runNode } from "../packages/cli/bin/run-node.mjs";
import { stayWithParent } from "../packages/cli/bin/stay-with-parent.mjs";

const wrangler = join(root, "node_modules", "wrangler", "bin", "wrangler.js");
const env = { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", ...process.env };
const given = process.argv.slice(2);
// A ledger that can't be brought up to date is told and does not keep offers from being served.
const migrate = join(root, "packages", "cli", "src", "serve", "migrate.ts");
spawnSync(nodeOf(), ["--conditions=@basketwise/source", migrate, ...given], {
  cwd: root,
  env,
  stdio: "inherit",
});
// Wrangler takes no port twice.
const port = given.some((word) => word.startsWith("--port")) ? [] : ["--port", "8787"];
stayWithParent(runNode([wrangler, "dev", ...port, ...given], { cwd: root, env }));
