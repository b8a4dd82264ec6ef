// `npm run worker`: runs the worker by `wrangler dev` on the local KV, without what a local worker would ask of the
// network. Whoever stops npm stops the worker.
import { join } from "node:path";
import { root, runNode } from "../packages/cli/bin/run-node.mjs";
import { stayWithParent } from "../packages/cli/bin/stay-with-parent.mjs";

const wrangler = join(root, "node_modules", "wrangler", "bin", "wrangler.js");
const env = { CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false", ...process.env };
const given = process.argv.slice(2);
// Wrangler takes no port twice.
const port = given.some((word) => word.startsWith("--port")) ? [] : ["--port", "8787"];
stayWithParent(runNode([wrangler, "dev", ...port, ...given], { cwd: root, env }));
