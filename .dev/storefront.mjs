// `npm run storefront`: brings node_modules up to date and opens the example shop on the Node that came with it. Whoever
// stops npm stops the shop.
import { join } from "node:path";
import { root, runNode } from "../packages/cli/bin/run-node.mjs";
import "./install.mjs";
import { stayWithParent } from "../packages/cli/bin/stay-with-parent.mjs";

const main = join(root, "examples", "storefront", "serve", "main.ts");
stayWithParent(runNode(["--conditions=@basketwise/source", main, ...process.argv.slice(2)], { cwd: root }));
