import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EncodedGraph } from "@basketwise/core";
import { type CartRequest, cartRequests } from "../data/cart-requests.ts";
import { onlineRetailShop } from "../data/online-retail-shop.ts";
import { publishable } from "../data/publishable.ts";
import { loadGenerator } from "../load/load-generator.ts";
import { decideAlone } from "../measure/decide-alone.ts";
import { type LapOfLoad, lapOfLoad } from "../measure/lap-of-load.ts";
import { median } from "../measure/median.ts";
import { canPin } from "../measure/pinned.ts";
import type { BenchQuestion, BenchResult, BenchRow } from "../question.ts";
import { type OffersServers, offersServers } from "../workerd/offers-servers.ts";

const ROUNDS = 9;
const SECONDS = 2;

/** Cores of the server and of what loads it. */
const [SERVER_CORE, LOAD_CORE] = [0, 1];

/** A round: both servers, one after the other, under the same load. */
interface Round {
  readonly offers: LapOfLoad;
  readonly bare: LapOfLoad;
}

/** Whether an answer costs little more than what HTTP and JSON cost anyway. */
export const offersRoute: BenchQuestion = {
  name: "offers-route",
  question:
    "How many requests a second does `POST /v1/offers` answer on one core of workerd with a warm graph, beside a bare Hono route that parses and echoes the same JSON body?",
  async run() {
    if (process.platform !== "linux") return { state: "skipped", why: "it reads CPU time as Linux tells it" };
    const shop = onlineRetailShop();
    if (shop === undefined)
      return { state: "skipped", why: "its orders (../shared/data) are not on this machine" };
    const requests = cartRequests(shop.orders);
    const folder = mkdtempSync(join(tmpdir(), "basketwise-bench-"));
    try {
      return await ask(folder, publishable(shop), requests);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function ask(
  folder: string,
  graph: EncodedGraph,
  requests: readonly CartRequest[],
): Promise<BenchResult> {
  const bodies = join(folder, "bodies");
  writeFileSync(bodies, requests.map((request) => JSON.stringify(request)).join("\n"));
  const servers = await offersServers(folder, graph, SERVER_CORE);
  try {
    const { rounds, reads } = await measure(servers, bodies, requests.length);
    const alone = await decideAlone(graph, requests.slice(0, 4000), 5);
    return {
      state: "measured",
      rows: rowsOf(rounds, alone.microseconds),
      notes: [
        `Online Retail's ${requests.length.toLocaleString("en")} invoices as carts of their first up to five lines, placement cart; ${Math.round((alone.answered / 4000) * 100)} % are answered with offers; ${graph.values.size} packs, all warm (${reads} reads of KV during the rounds: pointer and policy are looked at every 30 s)`,
        `both workers bundled by \`wrangler deploy --dry-run\`, served by \`workerd serve\`; 64 keep-alive connections in a closed loop, ${rounds.length} interleaved rounds of ${SECONDS} s; ratios are the median over the rounds`,
        busy(rounds),
      ],
    };
  } finally {
    await servers.stop();
  }
}

/** Warms both servers with every request once, then measures them in turn. */
async function measure(
  { offers, bare, reads }: OffersServers,
  bodies: string,
  count: number,
): Promise<{ readonly rounds: readonly Round[]; readonly reads: number }> {
  const generator = loadGenerator(bodies, "/v1/offers", LOAD_CORE);
  try {
    for (const [server, socket] of [
      [offers, "offers"],
      [bare, "bare"],
    ] as const)
      await generator.load({ port: server.port(socket), connections: 64, seconds: 60, requests: count });
    const before = await reads();
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({
        offers: await lapOfLoad(offers, "offers", generator, SECONDS),
        bare: await lapOfLoad(bare, "bare", generator, SECONDS),
      });
    }
    return { rounds, reads: (await reads()) - before };
  } finally {
    generator.stop();
  }
}

function rowsOf(rounds: readonly Round[], alone: number): BenchRow[] {
  const middle = (value: (round: Round) => number) => median(rounds.map(value));
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
      label: "of it `decide`, alone in Node, beside the bare route",
      ours: `${alone.toFixed(0)} µs`,
      baseline: `${bareCpu.toFixed(0)} µs`,
      ratio: alone / bareCpu,
    },
  ];
}

/** How busy the cores were, so that it can be seen that the servers were what was measured. */
function busy(rounds: readonly Round[]): string {
  const of = (value: (round: Round) => number) => `${Math.round(median(rounds.map(value)) * 100)} %`;
  const where = canPin ? "servers on one core, the load on another" : "nothing pinned to a core";
  return `${where}; the offers server used ${of((r) => r.offers.serverBusy)} of a core and its load ${of((r) => r.offers.loadBusy)}, the bare server ${of((r) => r.bare.serverBusy)} and its load ${of((r) => r.bare.loadBusy)}`;
}
