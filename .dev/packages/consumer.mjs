// A shop's project that has the tarballs installed and nothing else of this clone: what is not in a package, or not
// among its dependencies, is not there.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PUBLISHED } from "./published.mjs";
import { root, run } from "./run.mjs";

/** What a shop has beside the packages: React, and types of what is not its own. */
const BESIDE = ["react", "react-dom", "scheduler", "@types/react", "csstype", "@types/node", "undici-types"];

/** Makes the project. It takes what the packages depend on out of this clone, so that no registry is asked. */
export function makeConsumer(tarballs) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "basketwise-consumer-")));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const name of PUBLISHED) {
    const to = join(folder, "node_modules", "@basketwise", name);
    mkdirSync(to, { recursive: true });
    run("tar", ["-xzf", tarballs.get(name), "-C", to, "--strip-components=1"], folder);
    const { dependencies } = JSON.parse(readFileSync(join(to, "package.json"), "utf8"));
    for (const dependency of Object.keys(dependencies)) link(folder, dependency);
  }
  return {
    folder,
    addBeside() {
      for (const name of BESIDE) link(folder, name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function link(folder, name) {
  const to = join(folder, "node_modules", name);
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(join(root, "node_modules", name), to, "junction");
}
