import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const binaries = join(root, "node_modules", ".bin");

/** Runs one program of this project's own and gives what it printed; whatever it says is thrown if it fails. */
export function run(command, args, cwd) {
  const env = {
    ...process.env,
    PATH: `${binaries}${delimiter}${process.env.PATH}`,
    DENO_NO_UPDATE_CHECK: "1",
    NO_COLOR: "1",
    FORCE_COLOR: undefined,
  };
  // On Windows npm and its like are no programs but scripts of the shell.
  const shell = process.platform === "win32" && command !== "node";
  const options = { cwd, env, shell, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status === 0) return stdout;
  throw new Error(`${command} ${args.join(" ")}\n${error?.message ?? ""}${stdout}${stderr}`);
}
