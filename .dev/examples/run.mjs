// Runs an example as a reader of its folder would. The worker lives in the process that calls, so that waiting must not block.
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Milliseconds until an example counts as hanging. */
const PATIENCE_MS = 60_000;

/** Runs one command of the CLI. */
export function basketwise(...args) {
  const command = ["--conditions=@basketwise/source", "packages/cli/src/main.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`basketwise ${args[0]} failed\n${stdout}${stderr}`);
}

/** Runs a script of an example to its end; true where it ended well and printed what it should. */
export async function runExample({ folder, script, env, prints }) {
  const { code, output } = await ended(npmRun(folder, script, env));
  const passed = code === 0 && prints.test(output);
  console.log(passed ? output : `exit code ${code}\n${output}`);
  return passed;
}

/** Runs a program that comes by standard input, beside the Node example; what it printed. */
export async function runProgram(source) {
  const args = ["--conditions=@basketwise/source", "--input-type=module-typescript", "-"];
  const child = spawn("node", args, { cwd: join(root, "examples", "node"), timeout: PATIENCE_MS });
  child.stdin.end(source);
  return (await ended(child)).output;
}

/** Starts an example that serves and waits until it says where. */
export async function startExample({ folder, env }) {
  const child = npmRun(folder, "start", { ...env, PORT: "0" });
  const url = await new Promise((resolve, reject) => {
    let output = "";
    const look = (chunk) => {
      output += chunk;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(output) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", look);
    child.stderr.on("data", look);
    child.on("close", (code) => reject(new Error(`${folder} ended with exit code ${code}\n${output}`)));
  });
  return { url, stop: () => stop(child) };
}

/** A group of its own, so that what npm starts can be stopped with it. */
function npmRun(folder, script, env) {
  const options = { cwd: root, env: { ...process.env, ...env }, shell: true, detached: true };
  const child = spawn(`npm run ${script} --silent --workspace ${folder}`, options);
  const timer = setTimeout(() => stop(child), PATIENCE_MS);
  child.on("close", () => clearTimeout(timer));
  return child;
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.on("close", resolve));
  process.kill(-child.pid, "SIGTERM");
  await closed;
}

function ended(child) {
  return new Promise((resolve) => {
    let output = "";
    const note = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    child.on("close", (code) => resolve({ code, output }));
  });
}
