// The READMEs of the packages hold: their programs run in a shop's project and print what stands below them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { firstBlock, readmeOf } from "./readme.mjs";
import { run } from "./run.mjs";

/** Runs the core's program. */
export function runCoreReadme(folder) {
  const readme = readmeOf("core");
  writeFileSync(join(folder, "readme.ts"), firstBlock(readme, "ts"));
  expectSame("packages/core/README.md", run("node", ["readme.ts"], folder), firstBlock(readme, "text"));
}

/** Gives the CLI the orders of its README and runs the commands; what stands below them is what the last one prints. */
export function runCliReadme(folder) {
  const readme = readmeOf("cli");
  writeFileSync(join(folder, "orders.csv"), firstBlock(readme, "csv"));
  const program = join(folder, "node_modules/@basketwise/cli/bin/basketwise.mjs");
  const commands = Array.from(readme.matchAll(/^npx basketwise (.*)$/gm), ([, rest]) => rest.split(" "));
  const printed = commands.map((args) => run("node", [program, ...args], folder));
  expectSame("packages/cli/README.md", printed.at(-1), firstBlock(readme, "text"));
}

/** A graph's version is a hash of its bytes, which a README need not follow. */
function withoutVersion(text) {
  return text.replaceAll(/\bgraph [0-9a-f]{16}\b/g, "graph …");
}

function expectSame(where, printed, said) {
  if (withoutVersion(printed) === withoutVersion(said)) return;
  throw new Error(`${where}: its program printed\n${printed}instead of\n${said}`);
}
