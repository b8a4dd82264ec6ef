// Runs every example against a real local worker: builds the Online Retail graph, publishes it to a local KV of its
// own, starts the worker, and expects each example to print offers with their reasons.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unstable_startWorker as startWorker } from "wrangler";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const work = mkdtempSync(join(tmpdir(), "basketwise-examples-"));
const graph = join(work, "graph");
const storage = join(work, "storage");

const EXAMPLES = ["examples/node", "examples/deno"];

/** An offer's line ends with its price, and below it stands at least one reason. */
const OFFER = /^\S.*, £\d+\.\d\d\n {2}\S/m;

/** Milliseconds until a worker or an example counts as hanging. */
const PATIENCE_MS = 60_000;

/** Runs one command of the CLI. */
function basketwise(...args) {
  const command = ["--conditions=@basketwise/source", "packages/cli/src/main.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`basketwise ${args[0]} failed\n${stdout}${stderr}`);
}

/** Starts the worker of wrangler.toml on any free port. */
function start() {
  const server = { hostname: "127.0.0.1", port: 0 };
  const dev = { server, persist: storage, remote: false, watch: false, inspector: false, logLevel: "error" };
  return startWorker({ config: join(root, "wrangler.toml"), dev });
}

/** The worker's address; one that does not compile would be waited for for ever. */
function whenStarted({ url }) {
  const seconds = PATIENCE_MS / 1000;
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the worker did not start in ${seconds} s`)), PATIENCE_MS);
  });
  return Promise.race([url, tooLong]).finally(() => clearTimeout(timer));
}

/** Waits until the worker's health is good: that is, until it has found a graph. */
async function untilHealthy(url) {
  const end = AbortSignal.timeout(PATIENCE_MS);
  for (;;) {
    const answer = await fetch(new URL("/healthz", url)).catch(
      (error) => new Response(error, { status: 500 }),
    );
    if (answer.ok) return;
    if (end.aborted) throw new Error(`the worker is not healthy: ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
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

let worker;
try {
  basketwise("build", "examples/data/online-retail.parquet", "--out", graph, "--currency", "GBP");
  basketwise("publish", graph, "--persist-to", storage);
  worker = await start();
  const url = await whenStarted(worker);
  await untilHealthy(url);
  for (const folder of EXAMPLES) {
    if (!(await runExample(folder, url.origin))) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await worker?.dispose();
  rmSync(work, { recursive: true, force: true });
}
