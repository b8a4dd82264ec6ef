import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EncodedGraph, OfferRequest } from "@basketwise/core";
import { cartRequests } from "../data/cart-requests.ts";
import { onlineRetailShop } from "../data/online-retail-shop.ts";
import { publishable } from "../data/publishable.ts";
import { KEYS, PAGE_HEADERS } from "../data/shop-keys.ts";
import { loadGenerator } from "../load/load-generator.ts";
import { median } from "../measure/median.ts";
import { type WatchedLoad, watchedLoad } from "../measure/watched-load.ts";
import type { BenchQuestion, BenchResult, BenchRow } from "../question.ts";
import { offersServer } from "../workerd/offers-server.ts";

/** The cores of the server and of what loads it. */
const CORES = { server: 0, load: 1 };

const CONNECTIONS = 64;

/** Minutes of load at saturation where nothing else is said. */
const MINUTES = 10;

/**
 * How often all baskets are replayed before anything is measured. V8's heap grows until it has the size it keeps, and what
 * hangs on objects that wait for the collector with it: with a bare worker for some 150,000 requests, with this one for 200,000.
 */
const WARM_PASSES = 20;

/** Seconds after which the warming up ends in any case. */
const WARM_SECONDS = 600;

/** Of the rate that was reached at saturation, so much is asked of the open loop, for so large a share of the time. */
const BELOW = { rate: 0.5, time: 0.2 };

/** By how much the memory of two quarters may differ though nothing grows: the collector comes when it comes. */
const MARGIN = 1.05;

/**
 * Whether the worker holds out. First a closed loop, each of the connections asking again as soon as it is answered: the
 * most that a worker can be asked, so that errors and growing memory show soonest, and what the bounds are set on. But its
 * latency is mostly that of a queue which the load itself keeps full, and a pause is felt only by those in it. So then an
 * open loop below saturation: requests come at random as visitors do, and latency counts from when each fell due.
 */
export const load: BenchQuestion = {
  name: "load",
  question:
    "Does one workerd answer Online Retail's baskets, replayed on 64 connections with a publishable key, without an error, without growing, and evenly?",
  async run({ minutes = MINUTES }) {
    if (process.platform !== "linux")
      return { state: "skipped", why: "a server's memory is read as Linux tells it" };
    const shop = onlineRetailShop();
    if (!shop) return { state: "skipped", why: "its orders (../shared/data) are not on this machine" };
    const folder = mkdtempSync(join(tmpdir(), "basketwise-bench-"));
    try {
      return await measure(folder, publishable(shop), cartRequests(shop.orders), minutes * 60);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(
  folder: string,
  graph: EncodedGraph,
  requests: readonly OfferRequest[],
  seconds: number,
): Promise<BenchResult> {
  const { workerd, reads } = await offersServer({ folder, graph, core: CORES.server, settings: { KEYS } });
  const file = join(folder, "bodies");
  writeFileSync(file, requests.map((request) => JSON.stringify(request)).join("\n"));
  const generator = loadGenerator({ file, path: "/v1/offers", headers: PAGE_HEADERS, core: CORES.load });
  const order = { port: workerd.port("offers"), connections: CONNECTIONS, whole: true };
  try {
    // What is cold may be degraded: the first requests wait for packs.
    // A worker that answers nobody is not worth ten minutes.
    const { failure } = await generator.load({ ...order, seconds: 10, requests: CONNECTIONS, whole: false });
    if (failure !== undefined) throw new Error(failure);
    const warming = requests.length * WARM_PASSES;
    await generator.load({ ...order, seconds: WARM_SECONDS, requests: warming, whole: false });
    const closed = await watchedLoad(generator, workerd.pid, { ...order, seconds });
    const rate = (closed.requests / closed.seconds) * BELOW.rate;
    const open = await watchedLoad(generator, workerd.pid, { ...order, seconds: seconds * BELOW.time, rate });
    return {
      state: "measured",
      rows: [failed(closed, open), grown(closed.memory), ...evenly(closed, open)],
      notes: [
        `${requests.length.toLocaleString("en")} invoices, each as its customer's cart page asks, over and over: ${inWords(closed)} in a closed loop at saturation; then ${inWords(open)} at random times, ${Math.round(BELOW.rate * 100)} % of that rate, latency counted from when each fell due`,
        `a page's key and origin are checked with every request; packs come from a KV beside it, ${await reads()} reads in the whole run; warmed up with ${warming.toLocaleString("en")} requests`,
        `an answer fails that is no 200, holds no \`offers\` or is \`degraded\`${firstOf(closed, open)}; memory is all that the process holds, the median of the first and of the last quarter of the closed loop, looked at four times a second`,
        `the server used ${percent(closed.serverBusy)} of a core in the closed loop and ${percent(open.serverBusy)} in the open one`,
      ],
    };
  } finally {
    generator.stop();
    await workerd.stop();
  }
}

function failed(closed: WatchedLoad, open: WatchedLoad): BenchRow {
  const failures = closed.failures + open.failures;
  const answers = closed.requests + open.requests;
  return {
    label: "answers that failed, of all",
    ours: failures.toLocaleString("en"),
    baseline: answers.toLocaleString("en"),
    ratio: failures / answers,
    bound: { most: 0 },
  };
}

function grown(memory: readonly number[]): BenchRow {
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const [first, last] = [median(memory.slice(0, quarter)), median(memory.slice(-quarter))];
  return {
    label: "memory, last quarter beside first",
    ours: megabytes(last),
    baseline: megabytes(first),
    ratio: last / first,
    bound: { most: MARGIN },
  };
}

function evenly(closed: WatchedLoad, open: WatchedLoad): BenchRow[] {
  return [
    { ...spread("p99 of latency beside p50, closed loop", closed), bound: { most: 4 } },
    spread(`the same, open loop at ${percent(BELOW.rate)}`, open),
  ];
}

function spread(label: string, { latency: { p50, p99 } }: WatchedLoad): BenchRow {
  return { label, ours: `${p99.toFixed(2)} ms`, baseline: `${p50.toFixed(2)} ms`, ratio: p99 / p50 };
}

function firstOf(...runs: readonly WatchedLoad[]): string {
  const failure = runs.find((run) => run.failure !== undefined)?.failure;
  return failure === undefined ? "" : `, the first one was \`${failure}\``;
}

function inWords({ requests, seconds }: WatchedLoad): string {
  return `${requests.toLocaleString("en")} requests in ${seconds.toFixed(0)} s, ${Math.round(requests / seconds).toLocaleString("en")} a second,`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
