// Runs every example against a real local worker: builds the Online Retail graph, publishes it to a local KV of its own,
// starts the worker, and expects of each example what its folder promises.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startWorker } from "../packages/cli/src/serve/start-worker.ts";
import { checkout } from "./examples/checkout.mjs";
import { basketwise, root, runExample, runProgram, startExample } from "./examples/run.mjs";
import { serverRender } from "./examples/server-render.mjs";

const work = mkdtempSync(join(tmpdir(), "basketwise-examples-"));
const graph = join(work, "graph");
const storage = join(work, "storage");

/** An offer's line ends with its price, and below it stands at least one reason. */
const PRINTED = /^\S.*, £\d+\.\d\d\n {2}\S/m;

/** An offer in an e-mail: a title, a price, and a reason. */
const MAILED = /<li><b>[^<]+<\/b>, £\d+\.\d\d<br>[^<]+<\/li>/;

/** What each example prints once it has run. */
const PROGRAMS = [
  { folder: "examples/node", script: "start", prints: PRINTED },
  { folder: "examples/node", script: "local", prints: PRINTED },
  { folder: "examples/deno", script: "start", prints: PRINTED },
  { folder: "examples/deno", script: "local", prints: PRINTED },
  { folder: "examples/bun", script: "start", prints: PRINTED },
  { folder: "examples/bun", script: "local", prints: PRINTED },
  { folder: "examples/email", script: "start", prints: MAILED },
];

/** What those that serve are asked, and must answer. */
const SERVERS = [
  { folder: "examples/ssr", check: serverRender },
  { folder: "examples/checkout", check: checkout },
];

/** The README's program and the output it is said to have. */
function readmeProgram() {
  const [, program, output] = /## Ten lines[\s\S]*?```ts\n([\s\S]*?)```[\s\S]*?```\n([\s\S]*?)```/.exec(
    readFileSync(join(root, "README.md"), "utf8"),
  );
  return { program, output };
}

/** Runs the README's program as it stands there, but for the port, and says whether it prints what the README says. */
async function runReadme(endpoint) {
  const { program, output } = readmeProgram();
  const printed = await runProgram(program.replace("http://127.0.0.1:8787", endpoint));
  if (printed === output) return true;
  console.log(`the README's program printed\n${printed}instead of\n${output}`);
  return false;
}

/** The demo's policy, with a set at a price of its own: a checkout has to verify something. */
function policyWithSet() {
  const policy = JSON.parse(readFileSync(join(root, "examples/data/policy.json"), "utf8"));
  const file = join(work, "policy.json");
  writeFileSync(
    file,
    JSON.stringify({ ...policy, bundles: [{ productIds: ["22423", "22697"], percent: 10 }] }),
  );
  return file;
}

/** The private key that offers are signed with, made as a merchant makes it. */
function offerKeys() {
  const files = ["--keys", join(work, "keys.json"), "--offer-keys", join(work, "offer-keys.json")];
  basketwise("keys", "create", "--kind", "signing", ...files);
  return readFileSync(join(work, "offer-keys.json"), "utf8");
}

/** Notes one outcome under its name. */
function note(name, passed) {
  console.log(`${passed ? "✓" : "✗"} ${name}`);
  if (!passed) process.exitCode = 1;
}

let worker;
try {
  const orders = "examples/data/online-retail.parquet";
  basketwise("build", orders, "--out", graph, "--policy", policyWithSet());
  basketwise("publish", graph, "--persist-to", storage);
  worker = await startWorker({
    config: join(root, "wrangler.toml"),
    persistTo: storage,
    port: 0,
    variables: { OFFER_KEYS: offerKeys() },
  });
  const endpoint = worker.url.origin;
  const env = { BASKETWISE_ENDPOINT: endpoint, BASKETWISE_GRAPH: graph, DENO_NO_UPDATE_CHECK: "1" };
  for (const { folder, script, prints } of PROGRAMS) {
    note(`${folder}, npm run ${script}`, await runExample({ folder, script, env, prints }));
  }
  for (const { folder, check } of SERVERS) {
    const server = await startExample({ folder, env });
    note(
      folder,
      await check(server.url, endpoint).catch((error) => console.log(`  ${error.message}`) === true),
    );
    await server.stop();
  }
  note("the README's program", await runReadme(endpoint));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await worker?.stop();
  rmSync(work, { recursive: true, force: true });
}
