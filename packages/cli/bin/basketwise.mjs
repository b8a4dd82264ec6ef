#!/usr/bin/env node
// `npx basketwise`: in a clone from the sources, so that nothing has to be built; as an installed package from `dist`.
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { runNode } from "./run-node.mjs";
import { stayWithParent } from "./stay-with-parent.mjs";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));

if (folder.split(sep).includes("node_modules")) {
  await import("../dist/main.js");
} else {
  const main = join(folder, "src", "main.ts");
  const child = runNode(["--conditions=@basketwise/source", main, ...process.argv.slice(2)]);
  // Elsewhere a command may outlive the shell that started it, as with nohup.
  if (process.env.npm_command === "exec") stayWithParent(child);
}
