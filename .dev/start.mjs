// `npm start`: brings node_modules up to date and runs the demo on the Node that came with it. Whoever stops npm stops
// the worker.
import { join } from "node:path";
import { root, runNode } from "../packages/cli/bin/run-node.mjs";
import "./install.mjs";
import { stayWithParent } from "../packages/cli/bin/stay-with-parent.mjs";

const demo = join(root, "packages", "cli", "src", "demo.ts");
stayWithParent(runNode(["--conditions=@basketwise/source", demo, ...process.argv.slice(2)], { cwd: root }));
