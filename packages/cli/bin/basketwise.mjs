#!/usr/bin/env node
// `npx basketwise`: in a clone from the sources, so that nothing has to be built; as an installed package from `dist`.
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { runNode } from "./run-node.mjs";
import { stayWithParent } from "./stay-with-parent.mjs";

const folder = dirname(dirname(fileURLToPath(import.meta.url)));

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (folder.split(sep).includes("node_modules")) {
  if (major > 22 || (major === 22 && minor >= 18)) await import("../dist/main.js");
  else fail(`basketwise: needs Node 22.18 or later; this is ${process.versions.node}`);
} else {
  const main = join(folder, "src", "main.ts");
  const child = runNode(["--conditions=@basketwise/source", main, ...process.argv.slice(2)]);
  // Elsewhere a command may outlive the shell that started it, as with nohup.
  if (process.env.npm_command === "exec") stayWithParent(child);
}

function fail(text) {
  console.error(text);
  process.exitCode = 1;
}
