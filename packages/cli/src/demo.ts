/**
 * The whole road on real orders: builds the graph from the Online Retail orders, publishes it to local KV, starts the
 * worker, asks it for a real basket and goes on serving until it is stopped; with `--once` it ends after the answer.
 */
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OfferResponse } from "@basketwise/core";
import { describeResponse } from "./offers/describe-response.ts";
import { wordsFor } from "./offers/words.ts";
import { runCommandLine } from "./run-command-line.ts";
import { readDemoOptions } from "./serve/read-demo-options.ts";
import { startWorker } from "./serve/start-worker.ts";

const ROOT = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const WORK = join(ROOT, ".data");
const ORDERS = join("examples", "data", "online-retail.parquet");

/** Invoice 540777 of 11 January 2011: five cake stands, and eight each of two kinds of teacup. */
const BASKET = {
  placement: "cart",
  cart: {
    lines: [
      { productId: "22423", quantity: 5 },
      { productId: "22697", quantity: 8 },
      { productId: "22699", quantity: 8 },
    ],
  },
};

const { once, port } = await readDemoOptions(process.argv.slice(2)).catch((error: Error) => {
  console.error(`npm start: ${error.message}`);
  process.exit(2);
});

process.chdir(ROOT);
await mkdir(WORK, { recursive: true });
await step("Building the graph from the Online Retail orders", [
  "build",
  ORDERS,
  "--out",
  join(WORK, "online-retail"),
  "--currency",
  "GBP",
  "--policy",
  join("examples", "data", "policy.json"),
]);
await step("Publishing it to local KV", [
  "publish",
  join(WORK, "online-retail"),
  "--persist-to",
  join(WORK, "kv"),
]);

console.log("\n— Starting the worker");
const worker = await startWorker({
  config: "wrangler.toml",
  persistTo: join(WORK, "kv"),
  port,
});
const endpoint = `${worker.url.origin}/v1/offers`;
const response = await fetch(endpoint, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(BASKET),
});
if (!response.ok) {
  console.error(`the worker answered ${response.status}: ${await response.text()}`);
  process.exit(1);
}
const answer = (await response.json()) as OfferResponse;
const words = wordsFor("GBP", () => undefined);
console.log(`\n— A real basket asks ${endpoint}\n\n${describeResponse(answer, words)}`);
if (answer.offers.length === 0) process.exitCode = 1;

if (once) {
  await worker.stop();
} else {
  console.log("Ask for more:\n");
  console.log(`  ${new URL("/v1/offers?placement=product&productId=22423", endpoint)}`);
  console.log(`  curl -s ${endpoint} -H 'content-type: application/json' -d '${JSON.stringify(BASKET)}'\n`);
  console.log("Serving until stopped (Ctrl+C).");
  // Whoever started this hands a signal on that the terminal may have sent already: it is stopped once.
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void worker.stop().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
}

/** Runs a command of the command line, and ends here if it fails. */
async function step(title: string, args: readonly string[]): Promise<void> {
  console.log(`\n— ${title}`);
  console.log(`  basketwise ${args.join(" ").replaceAll(`${ROOT}/`, "")}\n`);
  const write = (text: string) =>
    void process.stdout.write(text.replaceAll(/^(?=.)/gm, "  ").replaceAll(`${ROOT}/`, ""));
  const code = await runCommandLine(args, { out: write, err: write, progress: () => {} });
  if (code !== 0) process.exit(code);
}
