/**
 * `npm run storefront`: builds the graph from the shop's catalog and policy, publishes it to a KV of its own, starts the
 * worker and Vite, and serves until it is stopped. `--once` looks around, expects offers everywhere, and ends;
 * `--port N` takes another port than 5173.
 */
import { parseArgs } from "node:util";
import { lookAround } from "./look-around.ts";
import { STOREFRONT, WORK } from "./places.ts";
import { GRAPH, prepare } from "./prepare.ts";
import { ENDPOINT } from "./serve-pages.ts";
import { startShopWorker } from "./start-shop-worker.ts";

const { values } = parseArgs({
  options: { once: { type: "boolean", default: false }, port: { type: "string", default: "5173" } },
});

console.log("— Building the graph and drawing the pictures");
await prepare();

console.log("— Starting the worker");
const worker = await startShopWorker(GRAPH, WORK);
// Where vite.config.ts sends what the pages ask.
process.env.BASKETWISE_ENDPOINT = worker.url.origin;

const { createServer } = await import("vite");
const vite = await createServer({
  root: STOREFRONT,
  configFile: `${STOREFRONT}/vite.config.ts`,
  logLevel: "warn",
  server: {
    host: "127.0.0.1",
    port: values.once ? 0 : Number(values.port),
    proxy: { [ENDPOINT]: { headers: { authorization: `Bearer ${worker.keys.page}` } } },
  },
});
await vite.listen();
const url = vite.resolvedUrls?.local[0]?.replace(/\/$/, "") ?? "";

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await vite.close();
  await worker.stop();
  process.exit();
};

if (values.once) {
  console.log(`— What the shop at ${url} is offered\n`);
  await lookAround(`${url}${ENDPOINT}`, console.log).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  await stop();
} else {
  console.log(`\nThe shop is open: ${url}\n`);
  const insights = new URL("/v1/insights", worker.url);
  console.log(
    `What its offers bring:\n  curl -H 'authorization: Bearer ${worker.keys.server}' ${insights}\n`,
  );
  console.log("Serving until stopped (Ctrl+C).");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
}
