import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EncodedGraph, OfferRequest } from "@basketwise/core";
import { bareCartRequests, cartRequests } from "../data/cart-requests.ts";
import { onlineRetailShop } from "../data/online-retail-shop.ts";
import { publishable } from "../data/publishable.ts";
import { coreAlone } from "../measure/core-alone.ts";
import { median } from "../measure/median.ts";
import { canPin } from "../measure/pinned.ts";
import { type RoundOfLoad, roundsOfLoad } from "../measure/rounds-of-load.ts";
import type { BenchQuestion, BenchResult, BenchRow } from "../question.ts";
import { checkAnswers } from "../workerd/check-answers.ts";
import { type OffersServers, offersServers } from "../workerd/offers-servers.ts";

/** The cores of the servers and of what loads them. */
const CORES = { server: 0, load: 1 };

const LOAD = { connections: 64, rounds: 21, seconds: 1 };

/** Requests whose answers are compared with the core's, and those that the core is timed on. */
const [CHECKED, TIMED] = [500, 4_000];

/** Whether an answer costs little more than what HTTP and JSON cost anyway. */
export const offersRoute: BenchQuestion = {
  name: "offers-route",
  question:
    "How many requests a second does `POST /v1/offers` answer on one core of workerd with a warm graph, beside a bare Hono route that parses and echoes the same JSON body?",
  async run() {
    if (process.platform !== "linux")
      return { state: "skipped", why: "a server's CPU time is read as Linux tells it" };
    const shop = onlineRetailShop();
    if (!shop) return { state: "skipped", why: "its orders (../shared/data) are not on this machine" };
    const folder = mkdtempSync(join(tmpdir(), "basketwise-bench-"));
    try {
      return await measure(folder, publishable(shop), cartRequests(shop.orders));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure(
  folder: string,
  graph: EncodedGraph,
  requests: readonly OfferRequest[],
): Promise<BenchResult> {
  const core = coreAlone(graph);
  const servers = await offersServers({ folder, graph, core: CORES.server });
  try {
    const offering = await checkAnswers(servers.offers.url, requests.slice(0, CHECKED), core.answer);
    const rounds = await load(servers, join(folder, "bodies"), requests);
    const least = await load(servers, join(folder, "least-bodies"), bareCartRequests(requests));
    const alone = await core.microseconds(requests.slice(0, TIMED), 5);
    const bytes =
      requests.reduce((sum, request) => sum + JSON.stringify(request).length, 0) / requests.length;
    return {
      state: "measured",
      rows: [...rowsOf(rounds, alone), throughput(LEAST_BODY, least)],
      notes: [
        `Online Retail's ${requests.length.toLocaleString("en")} invoices, each as its customer's cart page asks: up to five lines, what was viewed, customer, country and locale, ${bytes.toFixed(0)} bytes on average; of ${CHECKED} answers all were the core's own, ${offering} with offers`,
        `${graph.values.size} packs, all warm: ${await servers.offers.reads()} reads of KV in the whole run, of which pointer and policy are one every 25 s`,
        `both workers bundled by \`wrangler deploy --dry-run\` and served by \`workerd serve\`; ${LOAD.connections} keep-alive connections in a closed loop, ${LOAD.rounds} interleaved rounds of ${LOAD.seconds} s, ratios the median over the rounds`,
        busy(rounds),
      ],
    };
  } finally {
    await servers.stop();
  }
}

const LEAST_BODY = "requests a second, least body: placement and cart only";

function load(
  servers: OffersServers,
  bodies: string,
  requests: readonly OfferRequest[],
): Promise<RoundOfLoad[]> {
  writeFileSync(bodies, requests.map((request) => JSON.stringify(request)).join("\n"));
  return roundsOfLoad(servers, { ...LOAD, bodies, count: requests.length, core: CORES.load });
}

function middleOf(rounds: readonly RoundOfLoad[]): (value: (round: RoundOfLoad) => number) => number {
  return (value) => median(rounds.map(value));
}

function throughput(label: string, rounds: readonly RoundOfLoad[]): BenchRow {
  const middle = middleOf(rounds);
  return {
    label,
    ours: middle(({ offers }) => offers.requestsPerSecond).toFixed(0),
    baseline: middle(({ bare }) => bare.requestsPerSecond).toFixed(0),
    ratio: middle(({ offers, bare }) => offers.requestsPerSecond / bare.requestsPerSecond),
  };
}

function rowsOf(rounds: readonly RoundOfLoad[], alone: number): BenchRow[] {
  const middle = middleOf(rounds);
  const bareCpu = middle(({ bare }) => bare.cpuPerRequest);
  return [
    { ...throughput("requests a second at saturation", rounds), bound: { least: 0.6 } },
    {
      label: "CPU a request",
      ours: `${middle(({ offers }) => offers.cpuPerRequest).toFixed(0)} µs`,
      baseline: `${bareCpu.toFixed(0)} µs`,
      ratio: middle(({ offers, bare }) => offers.cpuPerRequest / bare.cpuPerRequest),
    },
    {
      label: "core alone: `decide` in Node, beside all of the bare route",
      ours: `${alone.toFixed(0)} µs`,
      baseline: `${bareCpu.toFixed(0)} µs`,
      ratio: alone / bareCpu,
    },
    {
      label: "bytes of an answer",
      ours: middle(({ offers }) => offers.bytes).toFixed(0),
      baseline: middle(({ bare }) => bare.bytes).toFixed(0),
      ratio: middle(({ offers, bare }) => offers.bytes / bare.bytes),
    },
  ];
}

/** How busy the cores were: it shows that the servers were what was measured. */
function busy(rounds: readonly RoundOfLoad[]): string {
  const share = (value: (round: RoundOfLoad) => number) => `${Math.round(median(rounds.map(value)) * 100)} %`;
  const where = canPin ? "servers on one core, the load on another" : "nothing pinned to a core";
  const ours = `the offers server used ${share((r) => r.offers.serverBusy)} of a core, its load ${share((r) => r.offers.loadBusy)}`;
  const baseline = `the bare one ${share((r) => r.bare.serverBusy)}, its load ${share((r) => r.bare.loadBusy)}`;
  return `${where}; ${ours}; ${baseline}`;
}
