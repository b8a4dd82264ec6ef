// Runs every example against a real local worker: builds the Online Retail graph, publishes it to a local KV of its
// own, starts the worker, and expects each example to print offers with their reasons.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startWorker } from "../packages/cli/src/serve/start-worker.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(tmpdir(), "basketwise-examples-"));
const graph = join(work, "graph");
const storage = join(work, "storage");

const EXAMPLES = ["examples/node", "examples/deno"];

/** An offer's line ends with its price, and below it stands at least one reason. */
const OFFER = /^\S.*, £\d+\.\d\d\n {2}\S/m;

/** Milliseconds until an example counts as hanging. */
const PATIENCE_MS = 60_000;

/** Runs one command of the CLI. */
function basketwise(...args) {
  const command = ["--conditions=@basketwise/source", "packages/cli/src/main.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`basketwise ${args[0]} failed\n${stdout}${stderr}`);
}

/** Runs an example as a reader of its folder would, and says whether it printed an offer. The worker lives in this process, so that waiting must not block. */
function runExample(folder, endpoint) {
  const env = { ...process.env, BASKETWISE_ENDPOINT: endpoint, DENO_NO_UPDATE_CHECK: "1" };
  const options = { cwd: root, env, shell: true, timeout: PATIENCE_MS };
  return new Promise((resolve) => {
    const child = spawn(`npm start --silent --workspace ${folder}`, options);
    let output = "";
    const note = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    child.on("close", (code) => {
      const passed = code === 0 && OFFER.test(output);
      console.log(`${passed ? "✓" : "✗"} ${folder}${passed ? "" : ` (exit code ${code})`}\n${output}`);
      resolve(passed);
    });
  });
}

/** The README's program and the output it is said to have. */
function readmeProgram() {
  const [, program, output] = /## Ten lines[\s\S]*?```ts\n([\s\S]*?)```[\s\S]*?```\n([\s\S]*?)```/.exec(
    readFileSync(join(root, "README.md"), "utf8"),
  );
  return { program, output };
}

/** Runs the README's program as it stands there, but for the port, and says whether it prints what the README says. */
function runReadme(endpoint) {
  const { program, output } = readmeProgram();
  const source = program.replace("http://127.0.0.1:8787", endpoint);
  const options = { cwd: join(root, "examples", "node"), timeout: PATIENCE_MS };
  return new Promise((resolve) => {
    const child = spawn(
      "node",
      ["--conditions=@basketwise/source", "--input-type=module-typescript", "-"],
      options,
    );
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    child.stderr.pipe(process.stderr);
    child.stdin.end(source);
    child.on("close", () => {
      const passed = printed === output;
      console.log(
        passed ? "✓ the README's program" : `✗ the README's program printed\n${printed}instead of\n${output}`,
      );
      resolve(passed);
    });
  });
}

let worker;
try {
  basketwise(
    "build",
    "examples/data/online-retail.parquet",
    "--out",
    graph,
    "--policy",
    "examples/data/policy.json",
  );
  basketwise("publish", graph, "--persist-to", storage);
  worker = await startWorker({ config: join(root, "wrangler.toml"), persistTo: storage, port: 0 });
  for (const folder of EXAMPLES) {
    if (!(await runExample(folder, worker.url.origin))) process.exitCode = 1;
  }
  if (!(await runReadme(worker.url.origin))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await worker?.stop();
  rmSync(work, { recursive: true, force: true });
}
