import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EncodedGraph } from "@basketwise/core";
import { type CartRequest, cartRequests } from "../data/cart-requests.ts";
import { onlineRetailShop } from "../data/online-retail-shop.ts";
import { publishable } from "../data/publishable.ts";
import { coreAlone } from "../measure/core-alone.ts";
import { median } from "../measure/median.ts";
import { canPin } from "../measure/pinned.ts";
import { type RoundOfLoad, roundsOfLoad } from "../measure/rounds-of-load.ts";
import type { BenchQuestion, BenchResult, BenchRow } from "../question.ts";
import { checkAnswers } from "../workerd/check-answers.ts";
import { offersServers } from "../workerd/offers-servers.ts";

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
  requests: readonly CartRequest[],
): Promise<BenchResult> {
  const bodies = join(folder, "bodies");
  writeFileSync(bodies, requests.map((request) => JSON.stringify(request)).join("\n"));
  const core = coreAlone(graph);
  const servers = await offersServers(folder, graph, CORES.server);
  try {
    const url = `http://127.0.0.1:${servers.offers.port("offers")}/v1/offers`;
    const offering = await checkAnswers(url, requests.slice(0, CHECKED), core.answer);
    const rounds = await roundsOfLoad(servers, {
      ...LOAD,
      bodies,
      count: requests.length,
      core: CORES.load,
    });
    const alone = await core.microseconds(requests.slice(0, TIMED), 5);
    return {
      state: "measured",
      rows: rowsOf(rounds, alone),
      notes: [
        `Online Retail's ${requests.length.toLocaleString("en")} invoices, each as a cart of its first up to five lines, placement cart; of ${CHECKED} answers all were the core's own, ${offering} with offers`,
        `${graph.values.size} packs, all warm: ${await servers.reads()} reads of KV in the whole run, of which pointer and policy are one every 30 s`,
        `both workers bundled by \`wrangler deploy --dry-run\` and served by \`workerd serve\`; ${LOAD.connections} keep-alive connections in a closed loop, ${LOAD.rounds} interleaved rounds of ${LOAD.seconds} s, ratios the median over the rounds`,
        busy(rounds),
      ],
    };
  } finally {
    await servers.stop();
  }
}

function rowsOf(rounds: readonly RoundOfLoad[], alone: number): BenchRow[] {
  const middle = (value: (round: RoundOfLoad) => number) => median(rounds.map(value));
  const bareCpu = middle(({ bare }) => bare.cpuPerRequest);
  return [
    {
      label: "requests a second at saturation",
      ours: middle(({ offers }) => offers.requestsPerSecond).toFixed(0),
      baseline: middle(({ bare }) => bare.requestsPerSecond).toFixed(0),
      ratio: middle(({ offers, bare }) => offers.requestsPerSecond / bare.requestsPerSecond),
      bound: { least: 0.6 },
    },
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
